import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import { v7 as newId } from 'uuid';

/** That one employer may read one reference, or could. */
export interface ReferenceShare {
  readonly id: string;
  readonly referenceId: string;
  readonly personId: string;
  readonly employerId: string;
  readonly sharedAt: Date;
  /** From when on they may not any more; null while they may. */
  readonly endedAt: Date | null;
  readonly readCount: number;
  readonly lastReadAt: Date | null;
}

/** Whose it is: the reference, and the employer. */
export interface ShareOf {
  readonly referenceId: string;
  readonly employerId: string;
}

const COLUMNS = `s.id, s.reference_id AS "referenceId", s.person_id AS "personId", s.employer_id AS "employerId",
  s.shared_at AS "sharedAt", s.ended_at AS "endedAt", s.read_count AS "readCount", s.last_read_at AS "lastReadAt"`;
/** Only while staff accept the reference and its writer lets employers read it. */
const READABLE = `s.ended_at IS NULL AND EXISTS (SELECT 1 FROM pa_references r
  WHERE r.licensee_id = s.licensee_id AND r.id = s.reference_id AND r.state = 'accepted' AND r.may_be_shown)`;

/** Rows of who may read which reference, within one licensee's transaction. */
@Injectable()
export class ReferenceSharesRepository {
  /** Every one there was of these references, by when they were given. */
  async listOf(tx: Transaction, referenceIds: readonly string[]): Promise<ReferenceShare[]> {
    return tx.query<ReferenceShare>(
      `SELECT ${COLUMNS} FROM reference_shares s WHERE s.licensee_id = $1 AND s.reference_id = ANY ($2::uuid[])
        ORDER BY s.shared_at DESC, s.id DESC`,
      [tx.licenseeId, referenceIds],
    );
  }

  /** The id where it is open from now on and was not before; `isFirst` when it never was. */
  async open(
    tx: Transaction,
    { referenceId, employerId, personId, at }: ShareOf & { personId: string; at: Date },
  ): Promise<{ id: string; isFirst: boolean } | null> {
    const id = newId();
    const [row] = await tx.query<{ id: string }>(
      `INSERT INTO reference_shares (licensee_id, id, reference_id, person_id, employer_id, shared_at)
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT ON CONSTRAINT reference_shares_one_each DO UPDATE SET shared_at = $6, ended_at = NULL
         WHERE reference_shares.ended_at IS NOT NULL
       RETURNING id`,
      [tx.licenseeId, id, referenceId, personId, employerId, at],
    );
    return row ? { id: row.id, isFirst: row.id === id } : null;
  }

  /** False when it was not open. */
  async end(tx: Transaction, { referenceId, employerId }: ShareOf, at: Date): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE reference_shares SET ended_at = $4
        WHERE licensee_id = $1 AND reference_id = $2 AND employer_id = $3 AND ended_at IS NULL RETURNING 1`,
      [tx.licenseeId, referenceId, employerId, at],
    );
    return rows.length > 0;
  }

  /** What this employer may read now, newest first. */
  async listReadable(tx: Transaction, employerId: string): Promise<ReferenceShare[]> {
    return tx.query<ReferenceShare>(
      `SELECT ${COLUMNS} FROM reference_shares s WHERE s.licensee_id = $1 AND s.employer_id = $2 AND ${READABLE}
        ORDER BY s.shared_at DESC, s.id DESC`,
      [tx.licenseeId, employerId],
    );
  }

  /** One of them, for whoever tells of it or reads it; null when it cannot be read now. */
  async findReadable(tx: Transaction, id: string): Promise<ReferenceShare | null> {
    const [row] = await tx.query<ReferenceShare>(
      `SELECT ${COLUMNS} FROM reference_shares s WHERE s.licensee_id = $1 AND s.id = $2 AND ${READABLE}`,
      [tx.licenseeId, id],
    );
    return row ?? null;
  }

  /** The PA sees that it was read, how often and when last. */
  async noteReading(tx: Transaction, id: string, at: Date): Promise<void> {
    await tx.query(
      `UPDATE reference_shares SET read_count = read_count + 1, last_read_at = $3 WHERE licensee_id = $1 AND id = $2`,
      [tx.licenseeId, id, at],
    );
  }
}
