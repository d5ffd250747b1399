import { Injectable, OnApplicationBootstrap } from '@nestjs/common';
import { Jobs, type ScheduledJob } from '../jobs/jobs';
import { RateLimits } from './rate-limits';

/** Every hour: counters of tries that no longer count go. The library would do it by a timer in every server. */
@Injectable()
export class ForgetRateLimitsJob implements ScheduledJob, OnApplicationBootstrap {
  readonly name = 'forget-rate-limits';
  readonly cron = '37 * * * *';

  constructor(
    private readonly jobs: Jobs,
    private readonly limits: RateLimits,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.schedule(this);
  }

  async run(): Promise<void> {
    await this.limits.forgetExpired();
  }
}
