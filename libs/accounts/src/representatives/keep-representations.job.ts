import { Injectable, OnApplicationBootstrap } from '@nestjs/common';
import { Jobs, type ScheduledJob } from '@pa/platform';
import { RepresentationCalendar } from './representation-calendar.service';

/** Every morning, before people read their mail: what runs out today is told and ended. */
@Injectable()
export class KeepRepresentationsJob implements ScheduledJob, OnApplicationBootstrap {
  readonly name = 'keep-representations';
  readonly cron = '17 5 * * *';

  constructor(
    private readonly jobs: Jobs,
    private readonly calendar: RepresentationCalendar,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.schedule(this);
  }

  async run(): Promise<void> {
    await this.calendar.keep();
  }
}
