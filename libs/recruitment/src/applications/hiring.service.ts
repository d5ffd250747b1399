import { Injectable } from '@nestjs/common';
import { Clock, Outbox, UnitOfWork, type Actor, type Transaction } from '@pa/platform';
import { v7 as newId } from 'uuid';
import { recruitmentEvents } from '../recruitment.events';
import { VacanciesRepository } from '../vacancies/vacancies.repository';
import { findVacancyMove } from '../vacancies/vacancy-state';
import { ApplicationPairs, type Pair } from './application-pair.service';
import { PlacesTakenError } from './applications.errors';
import { ApplicationsRepository } from './applications.repository';
import { Offers } from './offers.service';
import { OUTCOME_MONTHS, OutcomesRepository } from './outcomes.repository';

/** The end of the search: somebody is hired, and the advert is filled when it was the last place. */
@Injectable()
export class Hiring {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly applications: ApplicationsRepository,
    private readonly vacancies: VacanciesRepository,
    private readonly outcomes: OutcomesRepository,
    private readonly offers: Offers,
    private readonly pairs: ApplicationPairs,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Hires who accepted. Hiring twice is as good as once; never more than the advert has places.
   * @throws PlacesTakenError, ConflictError
   */
  async hire(actor: Actor, applicationId: string): Promise<void> {
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const pair = await this.pairs.getForDeed(tx, actor, { id: applicationId, side: 'employer' });
      if (pair.application.state === 'hired') return;
      const hired = await this.applications.countIn(tx, pair.vacancy.id, 'hired');
      if (hired >= pair.vacancy.places) throw new PlacesTakenError(pair.vacancy.places);
      const accepted = (await this.offers.listIn(tx, applicationId)).find(({ state }) => state === 'accepted');
      const startsOn = accepted?.terms.startsOn ?? this.clock.now().toISOString().slice(0, 10);
      await this.pairs.move(tx, actor, { ...pair, deed: 'hire', topic: recruitmentEvents.hired, startsOn });
      const people = [pair.application.personId, pair.vacancy.personId];
      const ids = people.flatMap(() => OUTCOME_MONTHS.map(() => newId()));
      await this.outcomes.plan(tx, { applicationId, people, startsOn }, ids);
      if (hired + 1 >= pair.vacancy.places) await this.fill(tx, pair);
    });
  }

  /** An advert that is over already stays as it is. */
  private async fill(tx: Transaction, { vacancy }: Pair): Promise<void> {
    const to = findVacancyMove('fill', vacancy.state);
    if (!to) return;
    const at = this.clock.now();
    await this.vacancies.update(tx, vacancy, { columns: { state: to, pausedReason: null, endedAt: at }, at });
    await this.outbox.add(
      tx,
      { topic: recruitmentEvents.vacancyChanged, subjectId: vacancy.id },
      { topic: recruitmentEvents.vacancyEnded, subjectId: vacancy.id },
    );
  }
}
