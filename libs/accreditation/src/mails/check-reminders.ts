import { Injectable, OnModuleInit } from '@nestjs/common';
import { daysAfter, localDay, PeopleReader, RegisterLinks } from '@pa/accounts';
import {
  Clock,
  LicenseeDirectory,
  Mailer,
  Outbox,
  OutboxSubscribers,
  UnitOfWork,
  type OutboxDelivery,
  type Transaction,
} from '@pa/platform';
import { countWords } from '@pa/web';
import { accreditationEvents } from '../accreditation.events';
import { accreditationPaths } from '../accreditation.paths';
import { CheckCalendarRepository } from '../checks/check-calendar.repository';
import { endOf } from '../checks/check-state';
import { ChecksRepository } from '../checks/checks.repository';

/** Days before the end at which a PA is told. */
export const REMINDER_DAYS = [90, 30, 7] as const;
const BATCH = 200;

/**
 * Tells PAs of checks that end soon. A day that the job missed is made up for the next; run twice, it tells nobody twice,
 * because the row keeps of which end and how near it was told.
 */
@Injectable()
export class CheckReminders implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly subscribers: OutboxSubscribers,
    private readonly licensees: LicenseeDirectory,
    private readonly checks: ChecksRepository,
    private readonly calendar: CheckCalendarRepository,
    private readonly people: PeopleReader,
    private readonly links: RegisterLinks,
    private readonly mailer: Mailer,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.subscribers.subscribe(accreditationEvents.checkEndsSoon, (event, tx) => this.mail(event, tx));
  }

  /** Marks what is near its end and puts a mail into the outbox for each. */
  async send(): Promise<void> {
    const today = localDay(this.clock.now());
    for (const { id } of await this.licensees.list()) {
      for (const days of [...REMINDER_DAYS].sort((one, other) => one - other)) {
        const asked = { today, until: daysAfter(today, days), days, limit: BATCH };
        let marked = BATCH;
        while (marked === BATCH) marked = await this.unitOfWork.run(id, (tx) => this.mark(tx, asked));
      }
    }
  }

  /** Says of each check that ended that it changed: search leaves it out, approvals are reckoned anew. */
  async noteEnded(): Promise<void> {
    const today = localDay(this.clock.now());
    for (const { id } of await this.licensees.list()) {
      let marked = BATCH;
      while (marked === BATCH) marked = await this.unitOfWork.run(id, (tx) => this.markEnded(tx, today));
    }
  }

  private async markEnded(tx: Transaction, today: string): Promise<number> {
    const ended = await this.calendar.markEnded(tx, { today, limit: BATCH });
    for (const subjectId of ended) await this.outbox.add(tx, { topic: accreditationEvents.checkChanged, subjectId });
    return ended.length;
  }

  private async mark(
    tx: Transaction,
    asked: { today: string; until: string; days: number; limit: number },
  ): Promise<number> {
    const near = await this.calendar.markReminded(tx, asked);
    for (const subjectId of near) await this.outbox.add(tx, { topic: accreditationEvents.checkEndsSoon, subjectId });
    return near.length;
  }

  private async mail({ licenseeId, subjectId }: OutboxDelivery, tx: Transaction): Promise<void> {
    const register = await this.licensees.findById(licenseeId);
    const check = await this.checks.find(tx, subjectId);
    const to = check && (await this.people.emailOf(tx, check.personId));
    const end = check && endOf(check);
    if (!register || !to || !end) return;
    const days = Math.round((Date.parse(end) - Date.parse(localDay(this.clock.now()))) / 86_400_000);
    if (days < 0) return;
    await this.mailer.send({
      licensee: register,
      to,
      subject: `One of your checks ends soon. ${register.name}`,
      paragraphs: [
        days === 0
          ? 'One of your checks counts until today.'
          : `One of your checks stops counting in ${countWords(days, 'day')}.`,
        'After that employers do not see it. Sign in to see which one, and what to do.',
      ],
      action: { label: 'See my checks', url: this.links.to(register, accreditationPaths.ownChecks) },
    });
  }
}
