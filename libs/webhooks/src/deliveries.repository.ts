import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import { v7 as newId } from 'uuid';
import type { Delivery, DeliveryState, NewsKind, TryFault } from './webhook';
import type { SealedTarget } from './webhooks.repository';

const COLUMNS = `d.id, d.webhook_id AS "webhookId", d.kind, d.subject_id AS "subjectId", d.subject_state AS "subjectState",
  d.happened_at AS "happenedAt", d.state, d.attempts, d.next_at AS "nextAt", d.last_status AS "lastStatus",
  d.last_fault AS "lastFault", d.delivered_at AS "deliveredAt"`;
/** How long whoever claimed a delivery has for it, before another worker may try. */
const LEASE = '5 minutes';

export interface News {
  readonly eventId: string;
  readonly kind: NewsKind;
  readonly subjectId: string;
  readonly personId: string | null;
  readonly state: string;
  readonly at: Date;
}

export type ClaimedDelivery = Delivery & SealedTarget;

/** How a try ended, as it is kept. */
export interface Settled {
  readonly state: DeliveryState;
  readonly nextAt: Date | null;
  readonly status: number | null;
  readonly fault: TryFault | null;
  readonly deliveredAt: Date | null;
}

/** News on its way, within one licensee's transaction. */
@Injectable()
export class DeliveriesRepository {
  /** Once for each event; and not at all when the last news of this row said the same already. */
  async queue(
    tx: Transaction,
    webhookId: string,
    { eventId, kind, subjectId, personId, state, at }: News,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO webhook_deliveries (licensee_id, id, webhook_id, event_id, kind, subject_id, person_id, subject_state, happened_at, next_at)
       SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $9
        WHERE $8 IS DISTINCT FROM (
              SELECT subject_state FROM webhook_deliveries
               WHERE licensee_id = $1 AND webhook_id = $3 AND kind = $5 AND subject_id = $6
               ORDER BY happened_at DESC, id DESC LIMIT 1)
       ON CONFLICT ON CONSTRAINT webhook_deliveries_once_key DO NOTHING`,
      [tx.licenseeId, newId(), webhookId, eventId, kind, subjectId, personId, state, at],
    );
  }

  /** Newest first. */
  async list(tx: Transaction, webhookId: string, limit: number): Promise<Delivery[]> {
    return tx.query(
      `SELECT ${COLUMNS} FROM webhook_deliveries d WHERE d.licensee_id = $1 AND d.webhook_id = $2
        ORDER BY d.happened_at DESC, d.id DESC LIMIT $3`,
      [tx.licenseeId, webhookId, limit],
    );
  }

  /** Takes some that are due; each counts as a try from here on, so that one which ends a process is not tried for ever. */
  async claim(tx: Transaction, now: Date, limit: number): Promise<ClaimedDelivery[]> {
    return tx.query(
      `UPDATE webhook_deliveries d SET attempts = d.attempts + 1, next_at = $2::timestamptz + interval '${LEASE}'
         FROM webhooks w
        WHERE d.licensee_id = $1 AND w.licensee_id = $1 AND w.id = d.webhook_id AND w.ended_at IS NULL
          AND d.id IN (SELECT id FROM webhook_deliveries WHERE licensee_id = $1 AND next_at <= $2
                        ORDER BY next_at, id LIMIT $3 FOR UPDATE SKIP LOCKED)
        RETURNING ${COLUMNS}, w.url_sealed, w.secret_sealed`,
      [tx.licenseeId, now, limit],
    );
  }

  /** Writes down how the try ended, unless it was tried again or given up meanwhile. */
  async settle(tx: Transaction, { id, attempts }: Delivery, settled: Settled): Promise<void> {
    const { state, nextAt, status, fault, deliveredAt } = settled;
    await tx.query(
      `UPDATE webhook_deliveries SET state = $4, next_at = $5, last_status = $6, last_fault = $7, delivered_at = $8
        WHERE licensee_id = $1 AND id = $2 AND attempts = $3 AND state = 'waiting'`,
      [tx.licenseeId, id, attempts, state, nextAt, status, fault, deliveredAt],
    );
  }

  async has(tx: Transaction, webhookId: string, id: string): Promise<boolean> {
    const rows = await tx.query(
      'SELECT id FROM webhook_deliveries WHERE licensee_id = $1 AND webhook_id = $2 AND id = $3',
      [tx.licenseeId, webhookId, id],
    );
    return rows.length > 0;
  }

  /** Sends one again from the beginning. Answers whether there was one that does not wait already. */
  async sendAgain(tx: Transaction, webhookId: string, { id, at }: { id: string; at: Date }): Promise<boolean> {
    const again = await tx.query(
      `UPDATE webhook_deliveries SET state = 'waiting', attempts = 0, next_at = $4, delivered_at = NULL
        WHERE licensee_id = $1 AND webhook_id = $2 AND id = $3 AND state <> 'waiting' RETURNING id`,
      [tx.licenseeId, webhookId, id, at],
    );
    return again.length > 0;
  }

  /** What waits for a webhook that was stopped is not sent any more. */
  async giveUp(tx: Transaction, webhookId: string): Promise<void> {
    await tx.query(
      `UPDATE webhook_deliveries SET state = 'failed', next_at = NULL
        WHERE licensee_id = $1 AND webhook_id = $2 AND state = 'waiting'`,
      [tx.licenseeId, webhookId],
    );
  }
}
