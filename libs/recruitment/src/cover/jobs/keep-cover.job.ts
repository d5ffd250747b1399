import { Injectable, OnApplicationBootstrap } from '@nestjs/common';
import { Jobs, type ScheduledJob } from '@pa/platform';
import { CoverCalendar } from '../cover-calendar.service';
import { CoverWaves } from '../cover-waves.service';

/** Every minute: the next waves, and what has begun or is over. */
@Injectable()
export class KeepCoverJob implements ScheduledJob, OnApplicationBootstrap {
  readonly name = 'keep-cover';
  readonly cron = '* * * * *';

  constructor(
    private readonly jobs: Jobs,
    private readonly waves: CoverWaves,
    private readonly calendar: CoverCalendar,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.schedule(this);
  }

  async run(): Promise<void> {
    await this.calendar.keep();
    await this.waves.sendDue();
  }
}
