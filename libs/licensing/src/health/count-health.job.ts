import { Injectable, OnApplicationBootstrap } from '@nestjs/common';
import { Jobs, type ScheduledJob } from '@pa/platform';
import { RegistersHealth } from './registers-health.service';

/** Every quarter of an hour: how the registers fare, for the operators. */
@Injectable()
export class CountHealthJob implements ScheduledJob, OnApplicationBootstrap {
  readonly name = 'count-register-health';
  readonly cron = '*/15 * * * *';

  constructor(
    private readonly jobs: Jobs,
    private readonly health: RegistersHealth,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.schedule(this);
    if ((await this.health.byRegister()).size === 0) await this.jobs.runSoon(this);
  }

  async run(): Promise<void> {
    await this.health.countAll();
  }
}
