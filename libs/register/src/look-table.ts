import type { Transaction } from '@pa/platform';
import { v7 as newId } from 'uuid';

/** How a look of staff ended. `withdrawn` is the doing of whoever it was about. */
export type LookDecision = 'approved' | 'needs-changes' | 'removed' | 'withdrawn';

/** What is written when staff (or somebody by withdrawing) end a look. */
export interface Decided {
  readonly decision: LookDecision;
  readonly by: string | null;
  readonly at: Date;
  readonly reasons: readonly string[];
  readonly words: string;
}

/** A look as it is opened. */
export interface NewLook<Subject extends string> {
  /** Id of what is looked at. */
  readonly id: string;
  readonly subject: Subject;
  readonly answer: string | null;
  readonly at: Date;
}

/** What staff last said. */
export interface LastDecision {
  readonly decision: Exclude<LookDecision, 'withdrawn'>;
  readonly reasons: readonly string[];
  readonly words: string;
  readonly decidedAt: Date;
}

interface DecidedRow {
  readonly decision: LookDecision | null;
  readonly decidedAt: Date | null;
  readonly reasons: readonly string[];
  readonly words: string;
}

/**
 * A table of staff's looks at something people write: profiles, adverts. At most one look is open at a time (a unique
 * index of each table holds that), and what is decided never changes. Callers hold the thing itself locked.
 */
export class LookTable<Subject extends string> {
  /** Names are the code's own, never anybody's answer. */
  constructor(private readonly names: { readonly table: string; readonly about: string }) {}

  /** Opens a look, unless one is open: then staff will see the newer state anyway. */
  async open(tx: Transaction, { id, subject, answer, at }: NewLook<Subject>): Promise<void> {
    const { table, about } = this.names;
    await tx.query(
      `INSERT INTO ${table} (licensee_id, id, ${about}, subject, answer, opened_at)
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (licensee_id, ${about}) WHERE decision IS NULL DO NOTHING`,
      [tx.licenseeId, newId(), id, subject, answer, at],
    );
  }

  /** Ends the open look; false when none is open. */
  async close(tx: Transaction, id: string, decided: Decided): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE ${this.names.table}
          SET decision = $3, decided_by = $4, decided_at = $5, reasons = $6, words = $7
        WHERE licensee_id = $1 AND ${this.names.about} = $2 AND decision IS NULL RETURNING id`,
      [tx.licenseeId, id, decided.decision, decided.by, decided.at, decided.reasons, decided.words],
    );
    return rows.length > 0;
  }

  async countOpen(tx: Transaction): Promise<number> {
    const [row] = await tx.query<{ total: number }>(
      `SELECT count(*)::int AS total FROM ${this.names.table} WHERE licensee_id = $1 AND decision IS NULL`,
      [tx.licenseeId],
    );
    return row?.total ?? 0;
  }
}

/** The newest decision of staff; what was withdrawn does not count. Looks are given newest first. */
export function lastDecisionOf(looks: readonly DecidedRow[]): LastDecision | null {
  for (const { decision, decidedAt, reasons, words } of looks) {
    if (decision && decision !== 'withdrawn' && decidedAt) return { decision, reasons, words, decidedAt };
  }
  return null;
}
