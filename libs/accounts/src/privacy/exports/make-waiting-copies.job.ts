import { Injectable, OnApplicationBootstrap } from '@nestjs/common';
import { Jobs, type ScheduledJob } from '@pa/platform';
import { ExportWorker } from './export-worker';

/** Every minute: takes up copies that wait because a worker ended or failed. */
@Injectable()
export class MakeWaitingCopiesJob implements ScheduledJob, OnApplicationBootstrap {
  readonly name = 'make-waiting-copies';
  readonly cron = '* * * * *';

  constructor(
    private readonly jobs: Jobs,
    private readonly worker: ExportWorker,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.schedule(this);
  }

  async run(): Promise<void> {
    await this.worker.wakeAll();
  }
}
