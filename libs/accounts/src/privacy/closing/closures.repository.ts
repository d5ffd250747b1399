import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import { v7 as newId } from 'uuid';
import type { ClosingReason } from './closing-reasons';

export interface NewClosure {
  readonly personId: string;
  readonly at: Date;
  readonly by: string;
  readonly reason: ClosingReason;
  readonly staffWordsSealed: Buffer | null;
}

/** A closed account whose days are over. */
export interface DueClosure {
  readonly person_id: string;
  readonly reason: ClosingReason;
}

/** Rows of closing and erased accounts, within one licensee's transaction. */
@Injectable()
export class ClosuresRepository {
  /** Whether this call closed it: of two at once, one does. */
  async close(tx: Transaction, closure: NewClosure): Promise<boolean> {
    const closed = await tx.query(
      'UPDATE people SET closing_at = $3 WHERE licensee_id = $1 AND id = $2 AND closing_at IS NULL RETURNING 1',
      [tx.licenseeId, closure.personId, closure.at],
    );
    if (closed.length === 0) return false;
    await tx.query(
      `INSERT INTO account_closures (licensee_id, id, person_id, asked_at, asked_by, reason, staff_words_sealed)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [tx.licenseeId, newId(), closure.personId, closure.at, closure.by, closure.reason, closure.staffWordsSealed],
    );
    return true;
  }

  /** Opens the account again; says whether it was closing. */
  async reopen(tx: Transaction, personId: string): Promise<boolean> {
    const reopened = await tx.query(
      'UPDATE people SET closing_at = NULL WHERE licensee_id = $1 AND id = $2 AND closing_at IS NOT NULL RETURNING 1',
      [tx.licenseeId, personId],
    );
    if (reopened.length === 0) return false;
    await tx.query('DELETE FROM account_closures WHERE licensee_id = $1 AND person_id = $2', [tx.licenseeId, personId]);
    return true;
  }

  /**
   * Accounts that were closed before a moment; people under a hold are left out, and so is who is coming back or put on
   * hold at this very moment. Once the people are locked nobody can be put on hold any more, so holds are looked at again.
   */
  async listDue(
    tx: Transaction,
    { before, limit, held }: { before: Date; limit: number; held: readonly string[] },
  ): Promise<DueClosure[]> {
    const due = await tx.query<DueClosure>(
      `SELECT c.person_id, c.reason
         FROM account_closures c JOIN people p ON p.licensee_id = c.licensee_id AND p.id = c.person_id
        WHERE c.licensee_id = $1 AND c.asked_at < $2 AND p.closing_at < $2 AND NOT (c.person_id = ANY ($4::uuid[]))
        ORDER BY c.asked_at LIMIT $3 FOR UPDATE OF p SKIP LOCKED`,
      [tx.licenseeId, before, limit, [...held]],
    );
    const standing = await tx.query<{ person_id: string }>(
      'SELECT person_id FROM legal_holds WHERE licensee_id = $1 AND lifted_at IS NULL AND person_id = ANY ($2::uuid[])',
      [tx.licenseeId, due.map(({ person_id }) => person_id)],
    );
    return due.filter(({ person_id }) => !standing.some((hold) => hold.person_id === person_id));
  }

  /** Takes the person out with all that hangs on them, and keeps a mark by which an old backup can be put right. */
  async erase(tx: Transaction, erasure: { personId: string; mark: Buffer; at: Date; reason: string }): Promise<void> {
    await tx.query(
      `INSERT INTO account_erasures (licensee_id, id, person_hash, erased_at, reason) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (licensee_id, person_hash) DO NOTHING`,
      [tx.licenseeId, newId(), erasure.mark, erasure.at, erasure.reason],
    );
    await tx.query('DELETE FROM people WHERE licensee_id = $1 AND id = $2', [tx.licenseeId, erasure.personId]);
  }

  async listErasedMarks(tx: Transaction): Promise<Buffer[]> {
    const rows = await tx.query<{ person_hash: Buffer }>(
      'SELECT person_hash FROM account_erasures WHERE licensee_id = $1',
      [tx.licenseeId],
    );
    return rows.map(({ person_hash }) => person_hash);
  }

  async listPersonIds(tx: Transaction): Promise<string[]> {
    const rows = await tx.query<{ id: string }>('SELECT id FROM people WHERE licensee_id = $1', [tx.licenseeId]);
    return rows.map(({ id }) => id);
  }
}
