import { Injectable, OnApplicationBootstrap } from '@nestjs/common';
import { Jobs, type ScheduledJob } from '../jobs/jobs';
import { Retention } from './retention.service';

/** Every night: what has been kept for long enough goes. */
@Injectable()
export class KeepRetentionScheduleJob implements ScheduledJob, OnApplicationBootstrap {
  readonly name = 'keep-retention-schedule';
  readonly cron = '43 3 * * *';

  constructor(
    private readonly jobs: Jobs,
    private readonly retention: Retention,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.schedule(this);
  }

  async run(): Promise<void> {
    await this.retention.keepAll();
  }
}
