import { Injectable, OnModuleInit } from '@nestjs/common';
import { Clock, LicenseeDirectory, Outbox, OutboxSubscribers, UnitOfWork, type Transaction } from '@pa/platform';
import { recruitmentEvents } from '../recruitment.events';
import { VacanciesRepository } from '../vacancies/vacancies.repository';
import { changesSince } from './advert-facts';
import { ApplicationPairs } from './application-pair.service';
import { ApplicationsRepository } from './applications.repository';

/** How long an employer has after an advert ended by its date. */
export const FORGOTTEN_DAYS = 60;

/** What happens to applications when their advert changes or ends. */
@Injectable()
export class AdvertFollowers implements OnModuleInit {
  constructor(
    private readonly subscribers: OutboxSubscribers,
    private readonly unitOfWork: UnitOfWork,
    private readonly licensees: LicenseeDirectory,
    private readonly applications: ApplicationsRepository,
    private readonly vacancies: VacanciesRepository,
    private readonly pairs: ApplicationPairs,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.subscribers.subscribe(recruitmentEvents.vacancyChanged, (event, tx) => this.tellChanges(tx, event.subjectId));
    this.subscribers.subscribe(recruitmentEvents.vacancyEnded, (event, tx) => this.end(tx, event.subjectId));
  }

  /** Who applied and has not been told since they last looked hears that the advert is another one. */
  private async tellChanges(tx: Transaction, vacancyId: string): Promise<void> {
    const vacancy = await this.vacancies.find(tx, vacancyId);
    if (!vacancy?.isOpen) return;
    for (const { id, seenAdvert } of await this.applications.listOpenOfVacancy(tx, vacancyId)) {
      if (changesSince(seenAdvert, vacancy).length === 0 || !(await this.applications.tellChanges(tx, id))) continue;
      await this.outbox.add(tx, { topic: recruitmentEvents.applicationAdvertChanged, subjectId: id });
    }
  }

  /** Filled or closed: those who wait are told kindly, each once. After the closing date the employer still chooses. */
  private async end(tx: Transaction, vacancyId: string): Promise<void> {
    await this.pairs.lockVacancy(tx, vacancyId);
    const vacancy = await this.vacancies.find(tx, vacancyId);
    if (vacancy?.state === 'filled') await this.endWaiting(tx, vacancyId, 'advert-filled');
    if (vacancy?.state === 'closed') await this.endWaiting(tx, vacancyId, 'advert-closed');
  }

  /** Nobody waits for ever: what an employer left lying is ended, and the PA told. Safe to repeat. */
  async endForgotten(): Promise<void> {
    for (const { id } of await this.licensees.list()) {
      await this.unitOfWork.run(id, async (tx) => {
        const before = new Date(this.clock.now().getTime() - FORGOTTEN_DAYS * 86_400_000);
        const rows = await tx.query<{ id: string }>(
          `SELECT v.id FROM vacancies v
            WHERE v.licensee_id = $1 AND v.state = 'expired' AND v.ended_at < $2
              AND EXISTS (SELECT 1 FROM applications a WHERE a.licensee_id = v.licensee_id AND a.vacancy_id = v.id
                             AND a.state IN ('submitted', 'shortlisted', 'interview'))
            ORDER BY v.id LIMIT 500`,
          [tx.licenseeId, before],
        );
        for (const { id: vacancyId } of rows) await this.endWaiting(tx, vacancyId, 'no-answer');
      });
    }
  }

  private async endWaiting(tx: Transaction, vacancyId: string, reason: string): Promise<void> {
    const ids = await this.applications.endWaiting(tx, { vacancyId, reason, at: this.clock.now() });
    const topic = recruitmentEvents.applicationUnsuccessful;
    await this.outbox.add(tx, ...ids.map((subjectId) => ({ topic, subjectId })));
  }
}
