import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import { v7 as newId } from 'uuid';

export interface RemindersToday {
  readonly asked: number;
  readonly sent: number;
}

/** Reminders, one a person a day: the key settles who was first. */
@Injectable()
export class RemindersRepository {
  /** Notes a reminder for each person who has none of this day; answers the new ones. */
  async add(
    tx: Transaction,
    personIds: readonly string[],
    { day, by, at }: { day: string; by: string; at: Date },
  ): Promise<string[]> {
    const added = await tx.query<{ id: string }>(
      `INSERT INTO evidence_reminders (licensee_id, id, person_id, on_day, asked_by, asked_at)
       SELECT $1, r.id, r.person_id, $4, $5, $6 FROM unnest($2::uuid[], $3::uuid[]) AS r (id, person_id)
       ON CONFLICT DO NOTHING RETURNING id`,
      [tx.licenseeId, personIds.map(() => newId()), [...personIds], day, by, at],
    );
    return added.map(({ id }) => id);
  }

  /** Notes that the mail goes out, and to whom; null: it did before, or the reminder is gone. */
  async markSent(tx: Transaction, id: string, at: Date): Promise<string | null> {
    const [row] = await tx.query<{ person_id: string }>(
      `UPDATE evidence_reminders SET sent_at = $3 WHERE licensee_id = $1 AND id = $2 AND sent_at IS NULL RETURNING person_id`,
      [tx.licenseeId, id, at],
    );
    return row?.person_id ?? null;
  }

  async today(tx: Transaction, day: string): Promise<RemindersToday> {
    const [row] = await tx.query<RemindersToday>(
      `SELECT count(*)::integer AS asked, count(sent_at)::integer AS sent FROM evidence_reminders
        WHERE licensee_id = $1 AND on_day = $2`,
      [tx.licenseeId, day],
    );
    return row ?? { asked: 0, sent: 0 };
  }
}
