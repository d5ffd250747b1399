import { Injectable, OnApplicationBootstrap } from '@nestjs/common';
import { Jobs, type ScheduledJob } from '@pa/platform';
import { VisitReminders } from './visit-reminders';

/** Every morning: who has a visit in two days, or something to do within a week, is reminded. */
@Injectable()
export class RemindOfVisitsJob implements ScheduledJob, OnApplicationBootstrap {
  readonly name = 'remind-of-visits';
  readonly cron = '17 8 * * *';

  constructor(
    private readonly jobs: Jobs,
    private readonly reminders: VisitReminders,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.schedule(this);
  }

  async run(): Promise<void> {
    await this.reminders.send();
  }
}
