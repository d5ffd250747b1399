import { Injectable, OnModuleInit } from '@nestjs/common';
import { PeopleReader, RegisterLinks } from '@pa/accounts';
import {
  LicenseeDirectory,
  Mailer,
  OutboxSubscribers,
  type Licensee,
  type OutboxDelivery,
  type Transaction,
} from '@pa/platform';
import { lastDecisionOf } from '@pa/register';
import { recruitmentEvents } from '../../recruitment.events';
import { recruitmentPaths } from '../../recruitment.paths';
import { VacanciesRepository } from '../vacancies.repository';
import { VacancyModerationsRepository } from '../vacancy-moderations.repository';
import type { VacancyEntity } from '../vacancy.entity';
import {
  changesMail,
  closesSoonMail,
  expiredMail,
  openMail,
  pausedMail,
  removedMail,
  wordsPassedMail,
  type AdvertMailText,
} from './vacancy-mail-texts';

/** Everything a mail about an advert is written from, as it is when the mail is written. */
interface Occasion {
  readonly tx: Transaction;
  readonly vacancy: VacancyEntity;
  readonly register: Licensee;
}

type Write = (occasion: Occasion) => Promise<AdvertMailText | null> | AdvertMailText | null;

/** Mails to an employer about their own advert. Each looks at it as it is now, and says nothing that is no longer so. */
@Injectable()
export class VacancyMails implements OnModuleInit {
  constructor(
    private readonly subscribers: OutboxSubscribers,
    private readonly licensees: LicenseeDirectory,
    private readonly vacancies: VacanciesRepository,
    private readonly moderations: VacancyModerationsRepository,
    private readonly people: PeopleReader,
    private readonly links: RegisterLinks,
    private readonly mailer: Mailer,
  ) {}

  onModuleInit(): void {
    this.send('vacancyPublished', ({ vacancy, register }) =>
      vacancy.state === 'published' ? openMail(register) : null,
    );
    this.send('vacancyWordsPassed', ({ vacancy, register }) =>
      vacancy.pendingWords ? null : wordsPassedMail(register),
    );
    this.send('vacancyChangesAsked', (occasion) => this.writeDecision(occasion, 'needs-changes'));
    this.send('vacancyRemoved', (occasion) => this.writeDecision(occasion, 'removed'));
    this.send('vacancyPaused', ({ vacancy, register }) =>
      vacancy.pausedReason === 'no-access' ? pausedMail(register) : null,
    );
    this.send('vacancyClosesSoon', ({ vacancy, register }) => {
      const isOn = vacancy.state === 'published' || vacancy.state === 'paused';
      const isSame = vacancy.closesOn !== null && vacancy.closesOn === vacancy.toldClosingOn;
      return isOn && isSame ? closesSoonMail(register, vacancy.closesOn ?? '') : null;
    });
    this.send('vacancyEnded', ({ vacancy, register }) => (vacancy.state === 'expired' ? expiredMail(register) : null));
  }

  private send(event: keyof typeof recruitmentEvents, write: Write): void {
    this.subscribers.subscribe(recruitmentEvents[event], (delivery, tx) => this.sendOne(delivery, tx, write));
  }

  private async sendOne(event: OutboxDelivery, tx: Transaction, write: Write): Promise<void> {
    const register = await this.licensees.findById(event.licenseeId);
    const vacancy = await this.vacancies.find(tx, event.subjectId);
    if (!register || !vacancy) return;
    const to = await this.people.emailOf(tx, vacancy.personId);
    const text = to === null ? null : await write({ tx, vacancy, register });
    if (to === null || !text) return;
    const { subject, paragraphs, label } = text;
    const action = { label, url: this.links.to(register, recruitmentPaths.vacancy(vacancy.id)) };
    await this.mailer.send({ licensee: register, to, subject, paragraphs, action });
  }

  private async writeDecision(
    { tx, vacancy, register }: Occasion,
    decision: 'needs-changes' | 'removed',
  ): Promise<AdvertMailText | null> {
    const last = lastDecisionOf(await this.moderations.list(tx, vacancy.id));
    if (last?.decision !== decision) return null;
    return decision === 'removed' ? removedMail(register) : changesMail(register);
  }
}
