import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import type { Transaction } from '../database/transaction';
import type { KeyCount } from '../figures/figures';

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

  /** How far the worker is behind: since when the oldest event waits, and how many were given up after many tries. */
  async backlog(tx: Transaction): Promise<{ readonly waitingSince: Date | null; readonly givenUp: number }> {
    const [row] = await tx.query<{ since: Date | null; given_up: number }>(
      `SELECT min(created_at) FILTER (WHERE set_aside_at IS NULL) AS since,
              count(*) FILTER (WHERE set_aside_at IS NOT NULL)::integer AS given_up
         FROM outbox WHERE licensee_id = $1`,
      [tx.licenseeId],
    );
    return { waitingSince: row?.since ?? null, givenUp: row?.given_up ?? 0 };
  }

  /** How many were given up, by topic. */
  async countSetAside(tx: Transaction): Promise<KeyCount[]> {
    return tx.query<KeyCount>(
      `SELECT topic AS key, count(*)::integer AS count FROM outbox
        WHERE licensee_id = $1 AND set_aside_at IS NOT NULL GROUP BY topic ORDER BY count(*) DESC, topic`,
      [tx.licenseeId],
    );
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

/** A time-ordered id (UUID version 7) as PostgreSQL makes it: events are carried out in the order of their ids. */
const ID_OF_NOW = `encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
    PLACING substring(int8send((extract(epoch FROM clock_timestamp()) * 1000)::bigint) FROM 3) FROM 1 FOR 6), 52, 1), 53, 1), 'hex')::uuid`;

/**
 * A part of a statement that adds one event of a topic for each row of `subjects`, a name within that statement with a column
 * `subject_id`: for news to so many that their ids had better stay in the database. `$1` is the licensee.
 */
export function eventForEach(topic: string, subjects: string): string {
  return `INSERT INTO outbox (licensee_id, id, topic, subject_id)
    SELECT $1, ${ID_OF_NOW}, '${topic}', subject_id FROM ${subjects} RETURNING id`;
}
