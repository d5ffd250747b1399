import { Injectable, OnApplicationBootstrap } from '@nestjs/common';
import { Jobs, type ScheduledJob } from '@pa/platform';
import { CheckReminders } from './check-reminders';

/** Every morning: PAs hear of checks that end in 90, 30 and 7 days. */
@Injectable()
export class RemindOfChecksJob implements ScheduledJob, OnApplicationBootstrap {
  readonly name = 'remind-of-checks';
  readonly cron = '23 7 * * *';

  constructor(
    private readonly jobs: Jobs,
    private readonly reminders: CheckReminders,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.schedule(this);
  }

  async run(): Promise<void> {
    await this.reminders.send();
  }
}
