import { Injectable, OnApplicationBootstrap } from '@nestjs/common';
import { Jobs, type ScheduledJob } from '@pa/platform';
import { UnusedAccounts } from './unused-accounts.service';

/** Every morning: owners of accounts that nobody uses are told in time. The retention schedule closes them. */
@Injectable()
export class TellUnusedAccountsJob implements ScheduledJob, OnApplicationBootstrap {
  readonly name = 'tell-unused-accounts';
  readonly cron = '41 5 * * *';

  constructor(
    private readonly jobs: Jobs,
    private readonly unused: UnusedAccounts,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.schedule(this);
  }

  async run(): Promise<void> {
    await this.unused.tellAll();
  }
}
