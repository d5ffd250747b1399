import { Injectable, OnApplicationBootstrap } from '@nestjs/common';
import { Jobs, type ScheduledJob } from '@pa/platform';
import { StandingRounds } from './standing-rounds';

/**
 * Soon after midnight approvals that ended leave the search, and PAs hear of those that end in 90, 30 and 7 days. Every five
 * minutes, because it reads only what is due: a night that was missed is made up at once.
 */
@Injectable()
export class EndApprovalsJob implements ScheduledJob, OnApplicationBootstrap {
  readonly name = 'end-approvals';
  readonly cron = '*/5 * * * *';

  constructor(
    private readonly jobs: Jobs,
    private readonly rounds: StandingRounds,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.schedule(this);
  }

  async run(): Promise<void> {
    await this.rounds.go();
  }
}
