import { Injectable, OnApplicationBootstrap } from '@nestjs/common';
import { Jobs, type ScheduledJob } from '@pa/platform';
import { ReferenceReminders } from './reference-reminders';

/** Every morning: referees who have not answered for a week, or for three, are reminded. */
@Injectable()
export class RemindRefereesJob implements ScheduledJob, OnApplicationBootstrap {
  readonly name = 'remind-referees';
  readonly cron = '41 8 * * *';

  constructor(
    private readonly jobs: Jobs,
    private readonly reminders: ReferenceReminders,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.schedule(this);
  }

  async run(): Promise<void> {
    await this.reminders.send();
  }
}
