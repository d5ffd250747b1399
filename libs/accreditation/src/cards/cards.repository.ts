import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import { v7 as newId } from 'uuid';

/** A PA's card. There is one at most. */
export interface CardRow {
  readonly personId: string;
  readonly codeSealed: Buffer;
  readonly madeAt: Date;
  readonly version: number;
}

export interface NewCode {
  readonly sealed: Buffer;
  readonly hash: Buffer;
  readonly at: Date;
}

const COLUMNS = 'person_id AS "personId", code_sealed AS "codeSealed", made_at AS "madeAt", version';

/** Rows of cards. A code is found by its hash, and read by its owner alone. */
@Injectable()
export class CardsRepository {
  async findOf(tx: Transaction, personId: string): Promise<CardRow | null> {
    const rows = await tx.query<CardRow>(
      `SELECT ${COLUMNS} FROM approval_cards WHERE licensee_id = $1 AND person_id = $2`,
      [tx.licenseeId, personId],
    );
    return rows[0] ?? null;
  }

  async findByHash(tx: Transaction, hash: Buffer): Promise<CardRow | null> {
    const rows = await tx.query<CardRow>(
      `SELECT ${COLUMNS} FROM approval_cards WHERE licensee_id = $1 AND code_hash = $2`,
      [tx.licenseeId, hash],
    );
    return rows[0] ?? null;
  }

  /** Leaves a card that is there as it is. */
  async add(tx: Transaction, personId: string, { sealed, hash, at }: NewCode): Promise<void> {
    await tx.query(
      `INSERT INTO approval_cards (licensee_id, id, person_id, code_sealed, code_hash, made_at)
       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (licensee_id, person_id) DO NOTHING`,
      [tx.licenseeId, newId(), personId, sealed, hash, at],
    );
  }

  /** The code before ends in the same moment. False where somebody was faster. */
  async renew(
    tx: Transaction,
    { personId, version }: { personId: string; version: number },
    { sealed, hash, at }: NewCode,
  ): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE approval_cards SET code_sealed = $4, code_hash = $5, made_at = $6, version = version + 1
        WHERE licensee_id = $1 AND person_id = $2 AND version = $3 RETURNING 1`,
      [tx.licenseeId, personId, version, sealed, hash, at],
    );
    return rows.length === 1;
  }

  async end(tx: Transaction, personId: string): Promise<void> {
    await tx.query('DELETE FROM approval_cards WHERE licensee_id = $1 AND person_id = $2', [tx.licenseeId, personId]);
  }
}
