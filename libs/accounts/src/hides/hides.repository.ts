import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import { v7 as newId } from 'uuid';
import type { HideWay } from './hide';

export interface HideRow {
  readonly id: string;
  readonly by_what: HideWay;
  readonly words_sealed: Buffer;
  readonly created_at: Date;
  readonly made_by: string | null;
}

export interface NewHide {
  readonly personId: string;
  readonly way: HideWay;
  readonly otherId: string | null;
  readonly valueIndex: Buffer | null;
  readonly wordsSealed: Buffer;
  readonly madeBy: string;
  readonly at: Date;
}

/**
 * Everyone who is hidden from any of $2, in either direction. A value's blind index is made with a key of its kind, so
 * equal bytes are the same kind of value; it is matched when people look, so whoever joins later is matched too.
 */
export const HIDDEN_FROM = `
  SELECT h.person_id AS id FROM hides h WHERE h.licensee_id = $1 AND h.other_id = ANY ($2::uuid[])
  UNION
  SELECT h.other_id FROM hides h WHERE h.licensee_id = $1 AND h.person_id = ANY ($2::uuid[]) AND h.other_id IS NOT NULL
  UNION
  SELECT h.person_id
    FROM people p LEFT JOIN contact_details c ON c.licensee_id = p.licensee_id AND c.person_id = p.id
    JOIN hides h ON h.licensee_id = $1 AND h.value_index IN (p.email_index, p.name_index, c.telephone_index)
   WHERE p.licensee_id = $1 AND p.id = ANY ($2::uuid[]) AND h.person_id <> p.id
  UNION
  SELECT p.id FROM hides h JOIN people p ON p.licensee_id = $1 AND h.value_index IN (p.email_index, p.name_index)
   WHERE h.licensee_id = $1 AND h.person_id = ANY ($2::uuid[]) AND p.id <> h.person_id
  UNION
  SELECT c.person_id FROM hides h JOIN contact_details c ON c.licensee_id = $1 AND c.telephone_index = h.value_index
   WHERE h.licensee_id = $1 AND h.person_id = ANY ($2::uuid[]) AND c.person_id <> h.person_id`;

/** Rows of hides, within one licensee's transaction. */
@Injectable()
export class HidesRepository {
  async listHiddenFrom(tx: Transaction, viewerIds: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(HIDDEN_FROM, [tx.licenseeId, viewerIds]);
    return rows.map(({ id }) => id);
  }

  async list(tx: Transaction, personId: string): Promise<HideRow[]> {
    return tx.query<HideRow>(
      `SELECT id, by_what, words_sealed, created_at, made_by FROM hides
        WHERE licensee_id = $1 AND person_id = $2 ORDER BY created_at DESC, id`,
      [tx.licenseeId, personId],
    );
  }

  /** The people on somebody's own list who were met here, not those who are matched by a value. */
  async listKnownOthers(tx: Transaction, personId: string): Promise<string[]> {
    const rows = await tx.query<{ other_id: string }>(
      'SELECT other_id FROM hides WHERE licensee_id = $1 AND person_id = $2 AND other_id IS NOT NULL',
      [tx.licenseeId, personId],
    );
    return rows.map((row) => row.other_id);
  }

  async count(tx: Transaction, personId: string): Promise<number> {
    const [row] = await tx.query<{ count: number }>(
      'SELECT count(*)::integer AS count FROM hides WHERE licensee_id = $1 AND person_id = $2',
      [tx.licenseeId, personId],
    );
    return row?.count ?? 0;
  }

  /** Adds a line; who is on the list already stays there once. Answers the new line's id, or null. */
  async add(tx: Transaction, hide: NewHide): Promise<string | null> {
    const rows = await tx.query<{ id: string }>(
      `INSERT INTO hides (licensee_id, id, person_id, by_what, other_id, value_index, words_sealed, made_by, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING RETURNING id`,
      [
        tx.licenseeId,
        newId(),
        hide.personId,
        hide.way,
        hide.otherId,
        hide.valueIndex,
        hide.wordsSealed,
        hide.madeBy,
        hide.at,
      ],
    );
    return rows[0]?.id ?? null;
  }

  /** Takes one line of somebody's own list off; false when it is not there. */
  async remove(tx: Transaction, personId: string, id: string): Promise<boolean> {
    const rows = await tx.query(
      'DELETE FROM hides WHERE licensee_id = $1 AND person_id = $2 AND id = $3 RETURNING id',
      [tx.licenseeId, personId, id],
    );
    return rows.length > 0;
  }

  /** Takes off the line of someone met; false when there is none. */
  async removePerson(tx: Transaction, personId: string, otherId: string): Promise<boolean> {
    const rows = await tx.query(
      `DELETE FROM hides WHERE licensee_id = $1 AND person_id = $2 AND other_id = $3 AND by_what = 'person' RETURNING 1`,
      [tx.licenseeId, personId, otherId],
    );
    return rows.length > 0;
  }
}
