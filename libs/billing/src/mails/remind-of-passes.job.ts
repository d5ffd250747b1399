import { Injectable, OnApplicationBootstrap } from '@nestjs/common';
import { Jobs, type ScheduledJob } from '@pa/platform';
import { PassReminders } from './pass-reminders';

/** Every morning: employers hear of passes that end within seven days. */
@Injectable()
export class RemindOfPassesJob implements ScheduledJob, OnApplicationBootstrap {
  readonly name = 'remind-of-passes';
  readonly cron = '37 8 * * *';

  constructor(
    private readonly jobs: Jobs,
    private readonly reminders: PassReminders,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.schedule(this);
  }

  async run(): Promise<void> {
    await this.reminders.send();
  }
}
