import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import type { TrainingCategory } from './training-categories';

/** One training of a PA, as other libs may know it. Days are YYYY-MM-DD. */
export interface TrainingLine {
  readonly category: TrainingCategory;
  readonly doneOn: string;
  /** Null where it has no end. May have passed: ask the clock. */
  readonly validUntil: string | null;
  /** The day on which staff saw proof of it; null while only the PA says so. */
  readonly seen: string | null;
}

interface Row {
  readonly category: TrainingCategory;
  readonly done_on: string;
  readonly valid_until: string | null;
  readonly seen_on: string | null;
}

/** Training of PAs for other libs: the newest of a category first, without what staff did not accept. */
@Injectable()
export class TrainingReader {
  async of(tx: Transaction, paPersonId: string): Promise<TrainingLine[]> {
    const rows = await tx.query<Row>(
      `SELECT category, done_on::text, valid_until::text, seen_on::text FROM trainings
        WHERE licensee_id = $1 AND person_id = $2 AND state IN ('told', 'seen') ORDER BY category, done_on DESC, id`,
      [tx.licenseeId, paPersonId],
    );
    return rows.map((row) => ({
      category: row.category,
      doneOn: row.done_on,
      validUntil: row.valid_until,
      seen: row.seen_on,
    }));
  }
}
