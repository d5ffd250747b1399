import { Injectable, OnApplicationBootstrap } from '@nestjs/common';
import { PeopleReader } from '@pa/accounts';
import { Clock, Jobs, LicenseeDirectory, Outbox, UnitOfWork, type ScheduledJob, type Transaction } from '@pa/platform';
import { billingEvents } from '../billing.events';
import { DisputesRepository } from './disputes.repository';

/** Managers are told again so many days before the day by which to answer at Stripe. */
export const REMINDED_BEFORE_DAYS = 3;

/** Every morning: contested payments that nobody has answered and that must be answered soon. Run twice, it tells nobody twice. */
@Injectable()
export class RemindOfDisputesJob implements ScheduledJob, OnApplicationBootstrap {
  readonly name = 'remind-of-disputes';
  readonly cron = '47 8 * * *';

  constructor(
    private readonly jobs: Jobs,
    private readonly unitOfWork: UnitOfWork,
    private readonly licensees: LicenseeDirectory,
    private readonly disputes: DisputesRepository,
    private readonly people: PeopleReader,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.schedule(this);
  }

  async run(): Promise<void> {
    for (const { id } of await this.licensees.list()) await this.unitOfWork.run(id, (tx) => this.remind(tx));
  }

  private async remind(tx: Transaction): Promise<void> {
    const at = this.clock.now();
    const until = new Date(at.getTime() + REMINDED_BEFORE_DAYS * 86_400_000);
    if (!(await this.disputes.markReminded(tx, { at, until }))) return;
    await this.outbox.addMany(tx, billingEvents.disputeDueSoon, await this.people.managersOf(tx));
  }
}
