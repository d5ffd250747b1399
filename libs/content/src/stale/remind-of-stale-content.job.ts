import { Injectable, OnApplicationBootstrap } from '@nestjs/common';
import { Jobs, type ScheduledJob } from '@pa/platform';
import { StaleContent } from './stale-content';

/** Every Monday morning: editors hear of what should have been looked at again. */
@Injectable()
export class RemindOfStaleContentJob implements ScheduledJob, OnApplicationBootstrap {
  readonly name = 'remind-of-stale-content';
  readonly cron = '12 8 * * 1';

  constructor(
    private readonly jobs: Jobs,
    private readonly stale: StaleContent,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.schedule(this);
  }

  async run(): Promise<void> {
    await this.stale.tell();
  }
}
