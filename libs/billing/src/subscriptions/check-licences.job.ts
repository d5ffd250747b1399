import { Injectable, OnApplicationBootstrap } from '@nestjs/common';
import { Jobs, type ScheduledJob } from '@pa/platform';
import { LicenceCheck } from './licence-check.service';

/** Every night: what Stripe knows of the subscriptions for licences. */
@Injectable()
export class CheckLicencesJob implements ScheduledJob, OnApplicationBootstrap {
  readonly name = 'check-licence-subscriptions';
  readonly cron = '21 3 * * *';

  constructor(
    private readonly jobs: Jobs,
    private readonly licences: LicenceCheck,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.schedule(this);
  }

  async run(): Promise<void> {
    await this.licences.checkAll();
  }
}
