import { Injectable, OnApplicationBootstrap } from '@nestjs/common';
import { Jobs, type ScheduledJob } from '@pa/platform';
import { PassExtensions } from './pass-extensions';

/** Every night: passes that end and found nobody are made longer, where the register says so. */
@Injectable()
export class ExtendPassesJob implements ScheduledJob, OnApplicationBootstrap {
  readonly name = 'extend-passes';
  readonly cron = '23 4 * * *';

  constructor(
    private readonly jobs: Jobs,
    private readonly extensions: PassExtensions,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.schedule(this);
  }

  async run(): Promise<void> {
    await this.extensions.extend();
  }
}
