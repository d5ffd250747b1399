import { Injectable, OnApplicationBootstrap } from '@nestjs/common';
import { Jobs, type ScheduledJob } from '@pa/platform';
import { CheckReminders } from './check-reminders';

/**
 * Soon after midnight checks that ended leave the search. Every five minutes, because it reads only what is due: a night
 * that was missed is made up at once.
 */
@Injectable()
export class EndChecksJob implements ScheduledJob, OnApplicationBootstrap {
  readonly name = 'end-checks';
  readonly cron = '*/5 * * * *';

  constructor(
    private readonly jobs: Jobs,
    private readonly reminders: CheckReminders,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.schedule(this);
  }

  async run(): Promise<void> {
    await this.reminders.noteEnded();
  }
}
