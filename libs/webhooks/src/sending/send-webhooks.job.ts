import { Injectable, OnApplicationBootstrap } from '@nestjs/common';
import { Jobs, LicenseeDirectory, type ScheduledJob } from '@pa/platform';
import { WebhookSender } from './webhook-sender.service';

/** Every minute: news that is due goes out, register by register. */
@Injectable()
export class SendWebhooksJob implements ScheduledJob, OnApplicationBootstrap {
  readonly name = 'send-webhooks';
  readonly cron = '* * * * *';

  constructor(
    private readonly jobs: Jobs,
    private readonly licensees: LicenseeDirectory,
    private readonly sender: WebhookSender,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.schedule(this);
  }

  async run(): Promise<void> {
    for (const register of await this.licensees.list()) await this.sender.sendDue(register);
  }
}
