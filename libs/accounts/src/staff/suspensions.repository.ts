import { Injectable } from '@nestjs/common';
import { Secrets, type Transaction } from '@pa/platform';
import { v7 as newId } from 'uuid';
import type { SuspensionReason } from './suspension';

const PLACE = 'people_suspensions.words_sealed';

/** One time that an account was suspended. */
export interface Suspension {
  readonly reason: SuspensionReason;
  readonly words: string;
  readonly startedAt: Date;
  readonly startedBy: string | null;
  readonly endedAt: Date | null;
  readonly endedBy: string | null;
}

interface Row {
  readonly reason: SuspensionReason;
  readonly words_sealed: Buffer;
  readonly started_at: Date;
  readonly started_by: string | null;
  readonly ended_at: Date | null;
  readonly ended_by: string | null;
}

/** Why accounts were suspended. Staff's words are sealed. */
@Injectable()
export class SuspensionsRepository {
  constructor(private readonly secrets: Secrets) {}

  async start(
    tx: Transaction,
    personId: string,
    { reason, words, at, by }: { reason: SuspensionReason; words: string; at: Date; by: string },
  ): Promise<void> {
    const sealed = this.secrets.seal(tx.licenseeId, words, PLACE);
    await tx.query(
      `INSERT INTO people_suspensions (licensee_id, id, person_id, reason, words_sealed, started_at, started_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [tx.licenseeId, newId(), personId, reason, sealed, at, by],
    );
  }

  async end(tx: Transaction, personId: string, { at, by }: { at: Date; by: string }): Promise<void> {
    await tx.query(
      'UPDATE people_suspensions SET ended_at = $3, ended_by = $4 WHERE licensee_id = $1 AND person_id = $2 AND ended_at IS NULL',
      [tx.licenseeId, personId, at, by],
    );
  }

  /**
   * The account goes for good, and that it was suspended stays without it: the mark by which it can be found again by who
   * knows the id, the reason, the days and who decided. Staff's words may name people, so they go. A suspension that stood
   * is over.
   */
  async makeNameless(tx: Transaction, personId: string, { mark, at }: { mark: Buffer; at: Date }): Promise<void> {
    await tx.query(
      `UPDATE people_suspensions
          SET person_id = NULL, person_hash = $3, words_sealed = NULL, ended_at = coalesce(ended_at, $4)
        WHERE licensee_id = $1 AND person_id = $2`,
      [tx.licenseeId, personId, mark, at],
    );
  }

  /** Newest first. */
  async listOf(tx: Transaction, personId: string): Promise<Suspension[]> {
    const rows = await tx.query<Row>(
      'SELECT * FROM people_suspensions WHERE licensee_id = $1 AND person_id = $2 ORDER BY started_at DESC, id DESC',
      [tx.licenseeId, personId],
    );
    return rows.map((row) => ({
      reason: row.reason,
      words: this.secrets.open(tx.licenseeId, row.words_sealed, PLACE),
      startedAt: row.started_at,
      startedBy: row.started_by,
      endedAt: row.ended_at,
      endedBy: row.ended_by,
    }));
  }
}
