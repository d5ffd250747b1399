import { Injectable, OnApplicationBootstrap } from '@nestjs/common';
import { Jobs, type ScheduledJob } from '@pa/platform';
import { AdvertFollowers } from '../advert-followers.service';
import { MeetingPlans } from '../meeting-plans.service';
import { Outcomes } from '../outcomes.service';

/** Every five minutes: reminders to check in, questions after a hire, and an end to what was left lying. */
@Injectable()
export class KeepApplicationsJob implements ScheduledJob, OnApplicationBootstrap {
  readonly name = 'keep-applications';
  readonly cron = '*/5 * * * *';

  constructor(
    private readonly jobs: Jobs,
    private readonly plans: MeetingPlans,
    private readonly outcomes: Outcomes,
    private readonly followers: AdvertFollowers,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.schedule(this);
  }

  async run(): Promise<void> {
    await this.plans.remindDue();
    await this.outcomes.askDue();
    await this.followers.endForgotten();
  }
}
