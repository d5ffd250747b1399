import { Injectable, OnApplicationBootstrap } from '@nestjs/common';
import { Jobs, type ScheduledJob } from '@pa/platform';
import { RuleAlarms } from './rule-alarms.service';

/** Every morning: which rules by date are due or end soon. */
@Injectable()
export class WatchRulesJob implements ScheduledJob, OnApplicationBootstrap {
  readonly name = 'watch-rules';
  readonly cron = '20 7 * * *';

  constructor(
    private readonly jobs: Jobs,
    private readonly alarms: RuleAlarms,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.schedule(this);
  }

  async run(): Promise<void> {
    await this.alarms.raise();
  }
}
