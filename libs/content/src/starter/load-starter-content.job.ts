import { Injectable, OnApplicationBootstrap } from '@nestjs/common';
import { Jobs, type ScheduledJob } from '@pa/platform';
import { StarterLoader } from './starter-loader.service';

/** Every night: registers that are new, or pieces of ours that are. */
@Injectable()
export class LoadStarterContentJob implements ScheduledJob, OnApplicationBootstrap {
  readonly name = 'load-starter-content';
  readonly cron = '41 3 * * *';

  constructor(
    private readonly jobs: Jobs,
    private readonly loader: StarterLoader,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.schedule(this);
  }

  async run(): Promise<void> {
    await this.loader.loadAll();
  }
}
