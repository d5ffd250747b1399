import { Injectable, OnModuleInit } from '@nestjs/common';
import { daysAfter, localDay } from '@pa/accounts';
import { Clock, LicenseeDirectory, Outbox, OutboxSubscribers, UnitOfWork, type Transaction } from '@pa/platform';
import { accreditationEvents } from '../accreditation.events';
import { ChecksRepository } from '../checks/checks.repository';
import { NEVER_WARNED, StandingCalendarRepository, WARNING_DAYS } from './standing-calendar.repository';
import { StandingKeeper } from './standing-keeper.service';

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
      for (const days of WARNING_DAYS)
        for (const before of [...WARNING_DAYS, NEVER_WARNED].filter((last) => last > days))
          await this.until(id, (tx) => this.warn(tx, today, { days, before }));
    }
  }

  private async until(licenseeId: string, stretch: (tx: Transaction) => Promise<number>): Promise<void> {
    let done = BATCH;
    while (done === BATCH) done = await this.unitOfWork.run(licenseeId, stretch);
  }

  private async end(tx: Transaction, today: string): Promise<number> {
    const ended = await this.calendar.markEnded(tx, { today, limit: BATCH });
    for (const topic of [accreditationEvents.standingChanged, accreditationEvents.standingEnded])
      await this.outbox.addMany(tx, topic, ended);
    return ended.length;
  }

  private async warn(tx: Transaction, today: string, told: { days: number; before: number }): Promise<number> {
    const near = await this.calendar.markWarned(tx, {
      ...told,
      today,
      until: daysAfter(today, told.days),
      limit: BATCH,
    });
    await this.outbox.addMany(tx, accreditationEvents.standingEndsSoon, near);
    return near.length;
  }
}
