import { Injectable, OnModuleInit } from '@nestjs/common';
import { daysAfter, localDay } from '@pa/accounts';
import { Clock, LicenseeDirectory, Outbox, OutboxSubscribers, UnitOfWork, type Transaction } from '@pa/platform';
import { accreditationEvents } from '../accreditation.events';
import { ChecksRepository } from '../checks/checks.repository';
import { StandingCalendarRepository } from './standing-calendar.repository';
import { StandingKeeper } from './standing-keeper.service';

/** Days before the end at which a PA is told. */
export const WARNING_DAYS = [7, 30, 90] as const;
const BATCH = 200;

/**
 * What time and other changes do to approvals. Each stretch is a transaction of its own and notes what it did, so it may be
 * killed, run twice or late, and tells nobody twice.
 */
@Injectable()
export class StandingRounds implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly subscribers: OutboxSubscribers,
    private readonly licensees: LicenseeDirectory,
    private readonly calendar: StandingCalendarRepository,
    private readonly keeper: StandingKeeper,
    private readonly checks: ChecksRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    const { checkChanged, schemeChanged } = accreditationEvents;
    this.subscribers.subscribe(checkChanged, async ({ subjectId }, tx) => {
      const check = await this.checks.find(tx, subjectId);
      if (check) await this.keeper.reckon(tx, [check.personId]);
    });
    this.subscribers.subscribe(schemeChanged, async ({ subjectId }, tx) => {
      if (await this.keeper.catchUp(tx)) await this.outbox.add(tx, { topic: schemeChanged, subjectId });
    });
  }

  /** Ends what has ended and warns of what ends soon, in every register. */
  async go(): Promise<void> {
    const today = localDay(this.clock.now());
    for (const { id } of await this.licensees.list()) {
      await this.until(id, (tx) => this.end(tx, today));
      for (const days of WARNING_DAYS) await this.until(id, (tx) => this.warn(tx, today, days));
    }
  }

  private async until(licenseeId: string, stretch: (tx: Transaction) => Promise<number>): Promise<void> {
    let done = BATCH;
    while (done === BATCH) done = await this.unitOfWork.run(licenseeId, stretch);
  }

  private async end(tx: Transaction, today: string): Promise<number> {
    const ended = await this.calendar.markEnded(tx, { today, limit: BATCH });
    for (const subjectId of ended) {
      await this.outbox.add(tx, { topic: accreditationEvents.standingChanged, subjectId });
      await this.outbox.add(tx, { topic: accreditationEvents.standingEnded, subjectId });
    }
    return ended.length;
  }

  private async warn(tx: Transaction, today: string, days: number): Promise<number> {
    const near = await this.calendar.markWarned(tx, { today, until: daysAfter(today, days), days, limit: BATCH });
    for (const subjectId of near) await this.outbox.add(tx, { topic: accreditationEvents.standingEndsSoon, subjectId });
    return near.length;
  }
}
