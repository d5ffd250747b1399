import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import { v7 as newId } from 'uuid';
import type { CaseState } from './standing-state';

/** A PA on the way to approval, or there. */
export interface Case {
  readonly id: string;
  readonly personId: string;
  readonly state: CaseState;
  readonly appliedAt: Date | null;
  /** First day of the approval, YYYY-MM-DD; kept while it is suspended. */
  readonly since: string | null;
  /** Its last day by the scheme's months. */
  readonly termUntil: string | null;
  /** Its last day, when a part of it ends sooner than that. */
  readonly approvedUntil: string | null;
  readonly schemeNumber: number;
  readonly proposedBy: string | null;
  readonly appealedAt: Date | null;
  readonly version: number;
}

const COLUMNS = `id, person_id AS "personId", state, applied_at AS "appliedAt", since::text, term_until::text AS "termUntil",
  approved_until::text AS "approvedUntil", scheme_number AS "schemeNumber", proposed_by AS "proposedBy",
  appealed_at AS "appealedAt", version`;

export type CaseList = 'waiting' | 'on-the-way' | 'ending' | 'ended' | 'two-people' | 'appeals' | 'files' | 'all';
export const CASE_PAGE_SIZE = 20;

const LISTS: Readonly<Record<CaseList, string>> = {
  waiting: `state = 'submitted'`,
  'on-the-way': `state = 'in-progress'`,
  ending: `state = 'approved' AND approved_until BETWEEN $2::date AND $3::date`,
  ended: `state = 'approved' AND approved_until < $2::date`,
  'two-people': 'proposed_by IS NOT NULL',
  appeals: 'appealed_at IS NOT NULL',
  files: `EXISTS (SELECT 1 FROM part_files f WHERE f.licensee_id = standings.licensee_id
    AND f.person_id = standings.person_id AND f.state = 'waiting')`,
  all: 'true',
};

/** What is written with a move; what is left out stays. */
export interface CaseChange {
  readonly applied_at?: Date;
  readonly since?: string;
  readonly term_until?: string;
  readonly approved_until?: string;
  readonly scheme_number?: number;
  readonly proposed_by?: string | null;
  readonly appealed_at?: Date | null;
  readonly appeal_sealed?: Buffer | null;
}

/** Where PAs stand. A change by a person is one conditional UPDATE on a version, so of two people one wins. */
@Injectable()
export class StandingsRepository {
  /** Does nothing where the PA has begun. */
  async begin(tx: Transaction, personId: string, schemeNumber: number): Promise<void> {
    await tx.query(
      `INSERT INTO standings (licensee_id, id, person_id, state, scheme_number)
       VALUES ($1, $2, $3, 'in-progress', $4) ON CONFLICT DO NOTHING`,
      [tx.licenseeId, newId(), personId, schemeNumber],
    );
  }

  async find(tx: Transaction, id: string): Promise<Case | null> {
    const [row] = await tx.query<Case>(`SELECT ${COLUMNS} FROM standings WHERE licensee_id = $1 AND id = $2`, [
      tx.licenseeId,
      id,
    ]);
    return row ?? null;
  }

  /** Held to the end of the transaction, so that what it is reckoned from does not move beneath it. */
  async hold(tx: Transaction, personIds: readonly string[]): Promise<Case[]> {
    return tx.query<Case>(
      `SELECT ${COLUMNS} FROM standings WHERE licensee_id = $1 AND person_id = ANY ($2) ORDER BY id FOR UPDATE`,
      [tx.licenseeId, [...personIds]],
    );
  }

  async listOf(tx: Transaction, personIds: readonly string[]): Promise<Case[]> {
    return tx.query<Case>(`SELECT ${COLUMNS} FROM standings WHERE licensee_id = $1 AND person_id = ANY ($2)`, [
      tx.licenseeId,
      [...personIds],
    ]);
  }

  async countApproved(tx: Transaction, today: string): Promise<number> {
    const [row] = await tx.query<{ count: number }>(
      `SELECT count(*)::integer AS count FROM standings
        WHERE licensee_id = $1 AND state = 'approved' AND approved_until >= $2::date`,
      [tx.licenseeId, today],
    );
    return row?.count ?? 0;
  }

  /** False: it is not as it was read. */
  async move(
    tx: Transaction,
    { id, version, state }: Pick<Case, 'id' | 'version' | 'state'>,
    { to, change }: { to: CaseState; change: CaseChange },
  ): Promise<boolean> {
    const sets = Object.keys(change).map((column, index) => `, ${column} = $${index + 6}`);
    const changed = await tx.query(
      `UPDATE standings SET state = $5, version = version + 1${sets.join('')}
        WHERE licensee_id = $1 AND id = $2 AND version = $3 AND state = $4 RETURNING id`,
      [tx.licenseeId, id, version, state, to, ...(Object.values(change) as unknown[])],
    );
    return changed.length > 0;
  }

  /** One page of the board; who waits longest first. */
  async board(
    tx: Transaction,
    { list, today, soon, page }: { list: CaseList; today: string; soon: string; page: number },
  ): Promise<{ cases: Case[]; total: number }> {
    const rows = await tx.query<Case & { total: number }>(
      `SELECT ${COLUMNS}, count(*) OVER ()::integer AS total FROM standings
        WHERE licensee_id = $1 AND ${LISTS[list]} AND $2::date IS NOT NULL AND $3::date IS NOT NULL
        ORDER BY coalesce(applied_at::date, approved_until), id LIMIT ${CASE_PAGE_SIZE} OFFSET $4`,
      [tx.licenseeId, today, soon, (page - 1) * CASE_PAGE_SIZE],
    );
    return { cases: rows.map(({ total: _total, ...row }) => row), total: rows[0]?.total ?? 0 };
  }

  /** What the PA wrote when they asked a manager to look again, sealed. */
  async appealOf(tx: Transaction, id: string): Promise<Buffer | null> {
    const [row] = await tx.query<{ appeal_sealed: Buffer | null }>(
      'SELECT appeal_sealed FROM standings WHERE licensee_id = $1 AND id = $2',
      [tx.licenseeId, id],
    );
    return row?.appeal_sealed ?? null;
  }
}
