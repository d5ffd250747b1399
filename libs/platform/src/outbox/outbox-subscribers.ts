import { Injectable } from '@nestjs/common';
import type { Transaction } from '../database/transaction';
import type { OutboxDelivery } from './outbox';

/**
 * Carries out an event's effect. It may be called twice for one event, so doing it twice must be as good as once. What it
 * writes with `tx` commits together with the event's removal.
 */
export type OutboxSubscriber = (event: OutboxDelivery, tx: Transaction) => Promise<void>;

/** Who wants which events. Worker modules subscribe when they start. */
@Injectable()
export class OutboxSubscribers {
  private readonly byTopic = new Map<string, OutboxSubscriber[]>();

  subscribe(topic: string, subscriber: OutboxSubscriber): void {
    this.byTopic.set(topic, [...this.of(topic), subscriber]);
  }

  of(topic: string): readonly OutboxSubscriber[] {
    return this.byTopic.get(topic) ?? [];
  }
}
