import { Injectable } from '@nestjs/common';
import type { Transaction } from '../database/transaction';
import type { OutboxDelivery } from './outbox';

/**
 * Carries out an event's effect. It may be called twice for one event, so doing it twice must be as good as once. What it
 * writes with `tx` commits together with the event's removal.
 */
export type OutboxSubscriber = (event: OutboxDelivery, tx: Transaction) => Promise<void>;

/**
 * Carries out the effects of several events of one topic at once, in one go to the database for all. When one of them fails,
 * all are undone and each comes again alone: so it may only write with `tx`, and send nothing.
 */
export type OutboxListSubscriber = (events: readonly OutboxDelivery[], tx: Transaction) => Promise<void>;

interface Subscription {
  readonly hear: OutboxListSubscriber;
  readonly takesMany: boolean;
}

/** Who wants which events. Worker modules subscribe when they start. */
@Injectable()
export class OutboxSubscribers {
  private readonly byTopic = new Map<string, Subscription[]>();

  subscribe(topic: string, subscriber: OutboxSubscriber): void {
    const hear = async (events: readonly OutboxDelivery[], tx: Transaction) => {
      for (const event of events) await subscriber(event, tx);
    };
    this.add(topic, { hear, takesMany: false });
  }

  subscribeToMany(topic: string, hear: OutboxListSubscriber): void {
    this.add(topic, { hear, takesMany: true });
  }

  of(topic: string): readonly OutboxListSubscriber[] {
    return (this.byTopic.get(topic) ?? []).map(({ hear }) => hear);
  }

  /** Whether events of the topic may be handed over together: everybody who hears it takes many at once. */
  takeMany(topic: string): boolean {
    return this.byTopic.get(topic)?.every(({ takesMany }) => takesMany) ?? false;
  }

  private add(topic: string, subscription: Subscription): void {
    this.byTopic.set(topic, [...(this.byTopic.get(topic) ?? []), subscription]);
  }
}
