import { Injectable, OnApplicationBootstrap } from '@nestjs/common';
import { Jobs, type ScheduledJob } from '@pa/platform';
import { Licences } from './licences.service';

/** Every hour: registers whose days of grace are over take no changes from then on. */
@Injectable()
export class EndGraceJob implements ScheduledJob, OnApplicationBootstrap {
  readonly name = 'end-licence-grace';
  readonly cron = '35 * * * *';

  constructor(
    private readonly jobs: Jobs,
    private readonly licences: Licences,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.schedule(this);
  }

  async run(): Promise<void> {
    await this.licences.endGrace();
  }
}
