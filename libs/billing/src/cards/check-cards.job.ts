import { Injectable, OnApplicationBootstrap } from '@nestjs/common';
import { Jobs, type ScheduledJob } from '@pa/platform';
import { CardCheck } from './card-check.service';

/** Every night, before the books are proved: what Stripe knows of payments that are not settled. */
@Injectable()
export class CheckCardsJob implements ScheduledJob, OnApplicationBootstrap {
  readonly name = 'check-card-payments';
  readonly cron = '11 3 * * *';

  constructor(
    private readonly jobs: Jobs,
    private readonly cards: CardCheck,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.schedule(this);
  }

  async run(): Promise<void> {
    await this.cards.checkAll();
  }
}
