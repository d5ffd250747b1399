import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import { v7 as newId } from 'uuid';

export interface LookRow {
  readonly byName: string | null;
  readonly reasonSealed: Buffer;
  readonly groundSealed: Buffer | null;
  readonly at: Date;
}

export interface NewLook {
  readonly reportId: string;
  readonly conversationId: string;
  readonly byId: string;
  readonly reasonSealed: Buffer;
  readonly groundSealed: Buffer | null;
  readonly at: Date;
}

/** Rows that say when staff opened a conversation, within one licensee's transaction. */
@Injectable()
export class LooksRepository {
  async add(tx: Transaction, look: NewLook): Promise<void> {
    await tx.query(
      `INSERT INTO conversation_looks (licensee_id, id, report_id, conversation_id, by_id, reason_sealed, ground_sealed, looked_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        tx.licenseeId,
        newId(),
        look.reportId,
        look.conversationId,
        look.byId,
        look.reasonSealed,
        look.groundSealed,
        look.at,
      ],
    );
  }

  /** Whether somebody said why they look, not before a moment. */
  async isOpenTo(tx: Transaction, look: { reportId: string; byId: string; since: Date }): Promise<boolean> {
    const rows = await tx.query(
      `SELECT 1 FROM conversation_looks WHERE licensee_id = $1 AND report_id = $2 AND by_id = $3 AND looked_at >= $4 LIMIT 1`,
      [tx.licenseeId, look.reportId, look.byId, look.since],
    );
    return rows.length > 0;
  }

  /** The same, told to the two or not as now; of several tries at once one is first, and the others hear yes. */
  async isBegun(
    tx: Transaction,
    look: { reportId: string; byId: string; since: Date; isTold: boolean },
  ): Promise<boolean> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('look:' || $1 || ':' || $2, 0))`, [
      look.reportId,
      look.byId,
    ]);
    const rows = await tx.query(
      `SELECT 1 FROM conversation_looks
        WHERE licensee_id = $1 AND report_id = $2 AND by_id = $3 AND looked_at >= $4 AND (ground_sealed IS NULL) = $5 LIMIT 1`,
      [tx.licenseeId, look.reportId, look.byId, look.since, look.isTold],
    );
    return rows.length > 0;
  }

  /** Oldest first. */
  async listOf(tx: Transaction, reportId: string): Promise<LookRow[]> {
    return tx.query<LookRow>(
      `SELECT p.display_name AS "byName", l.reason_sealed AS "reasonSealed", l.ground_sealed AS "groundSealed", l.looked_at AS at
         FROM conversation_looks l LEFT JOIN people p ON p.licensee_id = l.licensee_id AND p.id = l.by_id
        WHERE l.licensee_id = $1 AND l.report_id = $2 ORDER BY l.looked_at, l.id`,
      [tx.licenseeId, reportId],
    );
  }

  /** When staff looked, for the two whose messages they are: not where a ground was recorded not to tell them. */
  async listTold(tx: Transaction, conversationId: string): Promise<Date[]> {
    const rows = await tx.query<{ at: Date }>(
      `SELECT looked_at AS at FROM conversation_looks
        WHERE licensee_id = $1 AND conversation_id = $2 AND ground_sealed IS NULL ORDER BY looked_at`,
      [tx.licenseeId, conversationId],
    );
    return rows.map(({ at }) => at);
  }
}
