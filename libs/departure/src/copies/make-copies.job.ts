import { Injectable, OnApplicationBootstrap } from '@nestjs/common';
import { Jobs, type ScheduledJob } from '@pa/platform';
import { CopyMaker } from './copy-maker.service';

/** Every minute: copies of whole registers that managers asked for, and the end of those that were kept long enough. */
@Injectable()
export class MakeCopiesJob implements ScheduledJob, OnApplicationBootstrap {
  readonly name = 'make-register-copies';
  readonly cron = '* * * * *';

  constructor(
    private readonly jobs: Jobs,
    private readonly maker: CopyMaker,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.schedule(this);
  }

  async run(): Promise<void> {
    await this.maker.makeDue();
  }
}
