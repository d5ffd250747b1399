import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import { v7 as newId } from 'uuid';

export interface LegalHoldRow {
  readonly id: string;
  readonly person_id: string;
  readonly display_name: string;
  readonly reason_sealed: Buffer;
  readonly review_on: string;
  readonly placed_at: Date;
}

const STANDING = `
  SELECT h.id, h.person_id, p.display_name, h.reason_sealed, h.review_on::text AS review_on, h.placed_at
    FROM legal_holds h JOIN people p ON p.licensee_id = h.licensee_id AND p.id = h.person_id
   WHERE h.licensee_id = $1 AND h.lifted_at IS NULL`;

/** Rows of holds, within one licensee's transaction. */
@Injectable()
export class LegalHoldsRepository {
  /** Whether it was placed: one hold a person stands at a time, which the database settles. */
  async place(
    tx: Transaction,
    hold: { personId: string; reasonSealed: Buffer; reviewOn: string; at: Date; by: string },
  ): Promise<string | null> {
    const rows = await tx.query<{ id: string }>(
      `INSERT INTO legal_holds (licensee_id, id, person_id, reason_sealed, review_on, placed_at, placed_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (licensee_id, held_person_id) DO NOTHING RETURNING id`,
      [tx.licenseeId, newId(), hold.personId, hold.reasonSealed, hold.reviewOn, hold.at, hold.by],
    );
    return rows[0]?.id ?? null;
  }

  async exists(tx: Transaction, id: string): Promise<boolean> {
    return (
      (await tx.query('SELECT 1 FROM legal_holds WHERE licensee_id = $1 AND id = $2', [tx.licenseeId, id])).length > 0
    );
  }

  /** Whose hold it was; null when none with this id stands. */
  async lift(tx: Transaction, id: string, { at, by }: { at: Date; by: string }): Promise<string | null> {
    const rows = await tx.query<{ person_id: string }>(
      `UPDATE legal_holds SET lifted_at = $3, lifted_by = $4
        WHERE licensee_id = $1 AND id = $2 AND lifted_at IS NULL RETURNING person_id`,
      [tx.licenseeId, id, at, by],
    );
    return rows[0]?.person_id ?? null;
  }

  /** Standing holds, the next to be looked at first. */
  async list(tx: Transaction): Promise<LegalHoldRow[]> {
    return tx.query<LegalHoldRow>(`${STANDING} ORDER BY h.review_on, h.id`, [tx.licenseeId]);
  }

  async findOf(tx: Transaction, personId: string): Promise<LegalHoldRow | null> {
    const [row] = await tx.query<LegalHoldRow>(`${STANDING} AND h.person_id = $2`, [tx.licenseeId, personId]);
    return row ?? null;
  }

  async listPersonIds(tx: Transaction): Promise<string[]> {
    const rows = await tx.query<{ person_id: string }>(
      'SELECT person_id FROM legal_holds WHERE licensee_id = $1 AND lifted_at IS NULL',
      [tx.licenseeId],
    );
    return rows.map(({ person_id }) => person_id);
  }
}
