import { Injectable, OnApplicationBootstrap } from '@nestjs/common';
import { Jobs, type ScheduledJob } from '@pa/platform';
import { Eraser } from './eraser.service';

/** Every minute: registers that two operators agreed to erase. */
@Injectable()
export class EraseRegistersJob implements ScheduledJob, OnApplicationBootstrap {
  readonly name = 'erase-registers';
  readonly cron = '* * * * *';

  constructor(
    private readonly jobs: Jobs,
    private readonly eraser: Eraser,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.schedule(this);
  }

  async run(): Promise<void> {
    await this.eraser.eraseDue();
  }
}
