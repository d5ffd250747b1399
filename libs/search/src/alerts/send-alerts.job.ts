import { Injectable, OnApplicationBootstrap } from '@nestjs/common';
import { Jobs, type ScheduledJob } from '@pa/platform';
import { AlertCalendar } from './alert-calendar.service';

/** Every morning at 08:00: what came in since yesterday, and "still looking?". */
@Injectable()
export class SendAlertsJob implements ScheduledJob, OnApplicationBootstrap {
  readonly name = 'send-alerts';
  readonly cron = '0 8 * * *';

  constructor(
    private readonly jobs: Jobs,
    private readonly calendar: AlertCalendar,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.schedule(this);
  }

  async run(): Promise<void> {
    await this.calendar.goRound();
  }
}
