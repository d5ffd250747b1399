import { Injectable, OnApplicationBootstrap } from '@nestjs/common';
import { Jobs, type ScheduledJob } from '@pa/platform';
import { LedgerCheck } from './ledger-check.service';

/** Every night: the books are proved against the receipts. */
@Injectable()
export class CheckLedgerJob implements ScheduledJob, OnApplicationBootstrap {
  readonly name = 'check-ledger';
  readonly cron = '41 3 * * *';

  constructor(
    private readonly jobs: Jobs,
    private readonly check: LedgerCheck,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.schedule(this);
  }

  async run(): Promise<void> {
    await this.check.checkAll();
  }
}
