import { Injectable, OnApplicationBootstrap } from '@nestjs/common';
import { Jobs, type ScheduledJob } from '@pa/platform';
import { AdvertCalendar } from '../advert-calendar.service';

/** Every hour: ends adverts past their date, pauses those whose owner may not start anything, tells of dates that come near. */
@Injectable()
export class KeepAdvertsJob implements ScheduledJob, OnApplicationBootstrap {
  readonly name = 'keep-adverts';
  readonly cron = '17 * * * *';

  constructor(
    private readonly jobs: Jobs,
    private readonly calendar: AdvertCalendar,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.schedule(this);
  }

  async run(): Promise<void> {
    await this.calendar.keep();
  }
}
