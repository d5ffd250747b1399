import { Injectable, OnApplicationBootstrap } from '@nestjs/common';
import { Jobs, type ScheduledJob } from '@pa/platform';
import { PlaceReminders } from './place-reminders';

/** Every ten minutes: PAs are reminded of a place a day and two hours before. */
@Injectable()
export class RemindOfPlacesJob implements ScheduledJob, OnApplicationBootstrap {
  readonly name = 'remind-of-places';
  readonly cron = '*/10 * * * *';

  constructor(
    private readonly jobs: Jobs,
    private readonly reminders: PlaceReminders,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.schedule(this);
  }

  async run(): Promise<void> {
    await this.reminders.send();
  }
}
