import { Injectable, OnApplicationBootstrap } from '@nestjs/common';
import { Jobs, type ScheduledJob } from '@pa/platform';
import { Answering } from './answering.service';

/** Every morning: requests that nobody answered for a month end. */
@Injectable()
export class ExpireRequestsJob implements ScheduledJob, OnApplicationBootstrap {
  readonly name = 'expire-contact-requests';
  readonly cron = '27 5 * * *';

  constructor(
    private readonly jobs: Jobs,
    private readonly answering: Answering,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.schedule(this);
  }

  async run(): Promise<void> {
    await this.answering.expireAll();
  }
}
