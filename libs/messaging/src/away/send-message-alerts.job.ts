import { Injectable, OnApplicationBootstrap } from '@nestjs/common';
import { Jobs, LicenseeDirectory, type ScheduledJob } from '@pa/platform';
import { MessageAlerts } from './message-alerts.service';

/** Every minute: people are told of messages that they have not read. */
@Injectable()
export class SendMessageAlertsJob implements ScheduledJob, OnApplicationBootstrap {
  readonly name = 'send-message-alerts';
  readonly cron = '* * * * *';

  constructor(
    private readonly jobs: Jobs,
    private readonly licensees: LicenseeDirectory,
    private readonly alerts: MessageAlerts,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.schedule(this);
  }

  async run(): Promise<void> {
    for (const { id } of await this.licensees.list()) await this.alerts.tellDue(id);
  }
}
