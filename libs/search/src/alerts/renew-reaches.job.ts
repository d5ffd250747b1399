import { Injectable, OnApplicationBootstrap } from '@nestjs/common';
import { Jobs, type ScheduledJob } from '@pa/platform';
import { ReachRenewal } from './reach-renewal.service';

/** Every five minutes: whether an import of places has moved where saved searches reach. One look where it has not. */
@Injectable()
export class RenewReachesJob implements ScheduledJob, OnApplicationBootstrap {
  readonly name = 'renew-reaches';
  readonly cron = '*/5 * * * *';

  constructor(
    private readonly jobs: Jobs,
    private readonly renewal: ReachRenewal,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.schedule(this);
  }

  async run(): Promise<void> {
    await this.renewal.goRound();
  }
}
