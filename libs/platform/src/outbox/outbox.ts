import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import type { Transaction } from '../database/transaction';

/** Something that happened, told to the worker. Ids only: the worker reads the row as it is when it acts. */
export interface OutboxEvent {
  /** `<lib>.<what-happened>`, such as `register.profile-changed`. */
  readonly topic: string;
  /** The row it is about. */
  readonly subjectId: string;
}

/** An event as the worker receives it. */
export interface OutboxDelivery extends OutboxEvent {
  readonly id: string;
  readonly licenseeId: string;
  readonly attempts: number;
}

/** Writes events in the transaction of the change they tell of, so neither happens without the other. */
@Injectable()
export class Outbox {
  async add(tx: Transaction, ...events: readonly OutboxEvent[]): Promise<void> {
    for (const event of events) {
      await tx.query('INSERT INTO outbox (licensee_id, id, topic, subject_id) VALUES ($1, $2, $3, $4)', [
        tx.licenseeId,
        newId(),
        event.topic,
        event.subjectId,
      ]);
    }
  }

  /** One event of a topic for each subject, in one statement: for news that many are told of at once. */
  async addMany(tx: Transaction, topic: string, subjectIds: readonly string[]): Promise<void> {
    if (subjectIds.length === 0) return;
    await tx.query(
      `INSERT INTO outbox (licensee_id, id, topic, subject_id)
       SELECT $1, e.id, $2, e.subject_id FROM unnest($3::uuid[], $4::uuid[]) AS e (id, subject_id)`,
      [tx.licenseeId, topic, subjectIds.map(() => newId()), subjectIds],
    );
  }
}
