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

/**
 * Takes waiting events of one licensee and carries them out, oldest first; those of a topic that is heard in lists go together.
 * Several relays may run at once.
 */
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
      for (const events of this.together(tx.licenseeId, rows)) await this.deliver(tx, events);
      return rows.length;
    });
  }

  /** In their order; of a topic whose events go together all stand where its first one does. Whoever failed before goes alone. */
  private together(licenseeId: string, rows: readonly OutboxRow[]): OutboxDelivery[][] {
    const lists: OutboxDelivery[][] = [];
    const open = new Map<string, OutboxDelivery[]>();
    for (const { id, topic, subject_id: subjectId, attempts } of rows) {
      const event = { id, licenseeId, topic, subjectId, attempts };
      const goesAlong = attempts === 0 && this.subscribers.takeMany(topic);
      const list = goesAlong ? open.get(topic) : undefined;
      if (list) {
        list.push(event);
        continue;
      }
      const begun = [event];
      lists.push(begun);
      if (goesAlong) open.set(topic, begun);
    }
    return lists;
  }

  /** Events of one topic, all or none; where one of several fails, each is carried out alone. */
  private async deliver(tx: Transaction, events: readonly OutboxDelivery[]): Promise<void> {
    const [first] = events;
    if (!first) return;
    const endings = tx.markEndings();
    await tx.query('SAVEPOINT delivery');
    try {
      for (const hear of this.subscribers.of(first.topic)) await hear(events, tx);
      await tx.query('DELETE FROM outbox WHERE licensee_id = $1 AND id = ANY ($2::uuid[])', [
        tx.licenseeId,
        events.map(({ id }) => id),
      ]);
      await tx.query('RELEASE SAVEPOINT delivery');
    } catch (error) {
      await tx.query('ROLLBACK TO SAVEPOINT delivery');
      tx.forgetEndingsSince(endings);
      if (events.length === 1) await this.postpone(tx, first, error);
      else for (const event of events) await this.deliver(tx, [event]);
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
