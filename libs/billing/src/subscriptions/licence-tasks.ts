import { Injectable, OnModuleInit } from '@nestjs/common';
import { OutboxSubscribers } from '@pa/platform';
import { billingEvents } from '../billing.events';
import { LicenceCheck } from './licence-check.service';

/** What the worker asks of Stripe for licences. A call that fails is made again later. */
@Injectable()
export class LicenceTasks implements OnModuleInit {
  constructor(
    private readonly subscribers: OutboxSubscribers,
    private readonly checks: LicenceCheck,
  ) {}

  onModuleInit(): void {
    this.subscribers.subscribe(billingEvents.subscriptionUnwanted, ({ subjectId }, tx) =>
      this.checks.end(tx, subjectId),
    );
  }
}
