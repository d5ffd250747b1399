import { Injectable, Logger } from '@nestjs/common';
import { Transaction } from '../database/transaction';
import { UnitOfWork } from '../database/unit-of-work';
import type { OutboxDelivery } from './outbox';
import { OutboxSubscribers } from './outbox-subscribers';

const BATCH = 50;
/** After so many failures a row is set aside, and an error is logged for staff of the platform. */
const MOST_ATTEMPTS = 8;

interface OutboxRow {
  id: string;
  topic: string;
  subject_id: string;
  attempts: number;
}

/** Takes waiting events of one licensee and carries them out, oldest first. Several relays may run at once. */
@Injectable()
export class OutboxRelay {
  private readonly logger = new Logger(OutboxRelay.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly subscribers: OutboxSubscribers,
  ) {}

  /** Carries out what is due. Answers how many events were taken, failed ones included. */
  async relay(licenseeId: string): Promise<number> {
    let taken = 0;
    for (let batch = BATCH; batch === BATCH; taken += batch) batch = await this.relayBatch(licenseeId);
    return taken;
  }

  private async relayBatch(licenseeId: string): Promise<number> {
    return this.unitOfWork.run(licenseeId, async (tx) => {
      const rows = await tx.query<OutboxRow>(
        `SELECT id, topic, subject_id, attempts FROM outbox
          WHERE set_aside_at IS NULL AND next_attempt_at <= clock_timestamp()
          ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED`,
        [BATCH],
      );
      for (const row of rows) await this.deliver(tx, row);
      return rows.length;
    });
  }

  private async deliver(tx: Transaction, row: OutboxRow): Promise<void> {
    const event: OutboxDelivery = {
      id: row.id,
      licenseeId: tx.licenseeId,
      topic: row.topic,
      subjectId: row.subject_id,
      attempts: row.attempts,
    };
    const endings = tx.markEndings();
    await tx.query('SAVEPOINT delivery');
    try {
      for (const subscriber of this.subscribers.of(row.topic)) await subscriber(event, tx);
      await tx.query('DELETE FROM outbox WHERE licensee_id = $1 AND id = $2', [tx.licenseeId, row.id]);
      await tx.query('RELEASE SAVEPOINT delivery');
    } catch (error) {
      await tx.query('ROLLBACK TO SAVEPOINT delivery');
      tx.forgetEndingsSince(endings);
      await this.postpone(tx, event, error);
    }
  }

  private async postpone(tx: Transaction, event: OutboxDelivery, error: unknown): Promise<void> {
    const attempts = event.attempts + 1;
    const giveUp = attempts >= MOST_ATTEMPTS;
    await tx.query(
      `UPDATE outbox SET attempts = $3, next_attempt_at = clock_timestamp() + make_interval(secs => $4),
              set_aside_at = CASE WHEN $5 THEN clock_timestamp() END
        WHERE licensee_id = $1 AND id = $2`,
      [tx.licenseeId, event.id, attempts, Math.min(2 ** attempts, 600), giveUp],
    );
    const said = {
      event: event.id,
      topic: event.topic,
      attempts,
      error: error instanceof Error ? error.message : 'unknown',
    };
    if (giveUp) this.logger.error(said, 'An event was set aside after too many failures');
    else this.logger.warn(said, 'An event failed and will be tried again');
  }
}
