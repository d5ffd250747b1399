import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import { v7 as newId } from 'uuid';
import { momentOf, type Seen } from './seen';

/** A person's needs, sealed, with their dates. */
export interface NeedsRow {
  readonly personId: string;
  readonly needsSealed: Buffer;
  /** YYYY-MM-DD. */
  readonly reviewOn: string;
  readonly updatedAt: Date;
}

const COLUMNS = `person_id AS "personId", needs_sealed AS "needsSealed", to_char(review_on, 'YYYY-MM-DD') AS "reviewOn",
  updated_at AS "updatedAt"`;

/** Rows of communication needs, within one licensee's transaction. */
@Injectable()
export class CommunicationNeedsRepository {
  async find(tx: Transaction, personId: string): Promise<NeedsRow | null> {
    const rows = await tx.query<NeedsRow>(
      `SELECT ${COLUMNS} FROM communication_needs WHERE licensee_id = $1 AND person_id = $2`,
      [tx.licenseeId, personId],
    );
    return rows[0] ?? null;
  }

  /** Those of whoever has this address: mail knows nobody but by address. */
  async findByEmailIndex(tx: Transaction, emailIndex: Buffer): Promise<NeedsRow | null> {
    const rows = await tx.query<NeedsRow>(
      `SELECT ${COLUMNS} FROM communication_needs
        WHERE licensee_id = $1
          AND person_id = (SELECT id FROM people WHERE licensee_id = $1 AND email_index = $2)`,
      [tx.licenseeId, emailIndex],
    );
    return rows[0] ?? null;
  }

  /**
   * The one row a person has is made or changed in one statement; the next look is due again. False when it was changed since
   * it was seen.
   */
  async put(tx: Transaction, row: NeedsRow & { readonly updatedBy: string }, seen: Seen): Promise<boolean> {
    const rows = await tx.query(
      `INSERT INTO communication_needs (licensee_id, id, person_id, needs_sealed, review_on, updated_at, updated_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (licensee_id, person_id) DO UPDATE
          SET needs_sealed = EXCLUDED.needs_sealed, review_on = EXCLUDED.review_on, reminded_at = NULL,
              updated_at = EXCLUDED.updated_at, updated_by = EXCLUDED.updated_by, version = communication_needs.version + 1
        WHERE $8::boolean OR communication_needs.updated_at = $9
       RETURNING 1`,
      [
        tx.licenseeId,
        newId(),
        row.personId,
        row.needsSealed,
        row.reviewOn,
        row.updatedAt,
        row.updatedBy,
        seen === undefined,
        momentOf(seen),
      ],
    );
    return rows.length > 0;
  }

  /** Marks whose needs are due to be looked at and who were not reminded yet; answers the people. */
  async takeDue(tx: Transaction, due: { readonly today: string; readonly at: Date }): Promise<string[]> {
    const rows = await tx.query<{ personId: string }>(
      `UPDATE communication_needs SET reminded_at = $3
        WHERE licensee_id = $1 AND review_on <= $2 AND reminded_at IS NULL
        RETURNING person_id AS "personId"`,
      [tx.licenseeId, due.today, due.at],
    );
    return rows.map(({ personId }) => personId);
  }

  /** Whose needs wait to be looked at, longest first. */
  async listDue(
    tx: Transaction,
    today: string,
  ): Promise<Array<{ personId: string; displayName: string; reviewOn: string }>> {
    return tx.query(
      `SELECT n.person_id AS "personId", p.display_name AS "displayName", to_char(n.review_on, 'YYYY-MM-DD') AS "reviewOn"
         FROM communication_needs n
         JOIN people p ON p.licensee_id = n.licensee_id AND p.id = n.person_id
        WHERE n.licensee_id = $1 AND n.review_on <= $2
        ORDER BY n.review_on, n.id LIMIT 200`,
      [tx.licenseeId, today],
    );
  }
}
