import { Injectable, OnApplicationBootstrap } from '@nestjs/common';
import { Jobs, type ScheduledJob } from '@pa/platform';
import { Freshness } from '../freshness.service';

/** Every hour: asks who has not confirmed for 60 days, pauses at 90, and does what else the calendar brings. */
@Injectable()
export class KeepProfilesFreshJob implements ScheduledJob, OnApplicationBootstrap {
  readonly name = 'keep-profiles-fresh';
  readonly cron = '7 * * * *';

  constructor(
    private readonly jobs: Jobs,
    private readonly freshness: Freshness,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.schedule(this);
  }

  async run(): Promise<void> {
    await this.freshness.keepFresh();
  }
}
