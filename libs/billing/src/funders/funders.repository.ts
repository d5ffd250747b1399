import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import type { Agreement, BudgetChange, Funder } from './funder';

export const FUNDER_SORTS = ['name', 'until', 'left', 'owed'] as const;
export type FunderSort = (typeof FUNDER_SORTS)[number];
export const FUNDERS_PAGE_SIZE = 20;
const MOST_CHANGES = 50;
const MOST_PAYERS = 200;

/** A funder with how its account stands in the books. */
export interface FunderAccount extends Funder {
  /** Below 0 where more was paid than is owed. */
  readonly owedPence: number;
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly reference: string;
  readonly contact: string;
  readonly notes: string;
  readonly budget_pence: number;
  readonly spent_pence: number;
  readonly passes: number;
  readonly starts_on: string;
  readonly ends_on: string;
  readonly owed_pence: number;
}

interface ChangeRow {
  readonly id: string;
  readonly at: Date;
  readonly before_pence: number;
  readonly after_pence: number;
  readonly reason: string;
  readonly changed_by: string | null;
}

const ACCOUNTS = `SELECT f.id, f.name, f.reference, f.contact, f.notes, f.budget_pence, f.spent_pence, f.passes,
    f.starts_on::text, f.ends_on::text, b.owed_pence
  FROM funders f CROSS JOIN LATERAL (
    SELECT coalesce(sum(CASE WHEN e.debit = 'funders' THEN e.amount_pence ELSE -e.amount_pence END), 0)::float8 AS owed_pence
      FROM ledger_entries e WHERE e.licensee_id = f.licensee_id AND e.funder_id = f.id) b
  WHERE f.licensee_id = $1`;

const ORDERS: Readonly<Record<FunderSort, string>> = {
  name: 'lower(f.name)',
  until: 'f.ends_on DESC',
  left: 'f.budget_pence - f.spent_pence',
  owed: 'b.owed_pence DESC',
};

/** Funders and what was agreed with them, within one licensee's transaction. */
@Injectable()
export class FundersRepository {
  /** False where this one was added before. */
  async add(
    tx: Transaction,
    { id, ...agreed }: Agreement & { id: string; budgetPence: number },
    at: Date,
  ): Promise<boolean> {
    const added = await tx.query(
      `INSERT INTO funders (licensee_id, id, name, reference, contact, notes, starts_on, ends_on, budget_pence, used_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING RETURNING id`,
      [tx.licenseeId, id, ...valuesOf(agreed), agreed.budgetPence, at],
    );
    return added.length > 0;
  }

  /** False where all is as it was. */
  async change(tx: Transaction, id: string, agreed: Agreement): Promise<boolean> {
    const changed = await tx.query(
      `UPDATE funders SET name = $3, reference = $4, contact = $5, notes = $6, starts_on = $7, ends_on = $8
        WHERE licensee_id = $1 AND id = $2
          AND (name, reference, contact, notes, starts_on, ends_on) IS DISTINCT FROM ($3, $4, $5, $6, $7::date, $8::date)
       RETURNING id`,
      [tx.licenseeId, id, ...valuesOf(agreed)],
    );
    return changed.length > 0;
  }

  async list(tx: Transaction, { sort, page }: { sort: FunderSort; page: number }): Promise<FunderAccount[]> {
    const rows = await tx.query<Row>(
      `${ACCOUNTS} ORDER BY ${ORDERS[sort]}, lower(f.name), f.id LIMIT ${FUNDERS_PAGE_SIZE} OFFSET $2`,
      [tx.licenseeId, (page - 1) * FUNDERS_PAGE_SIZE],
    );
    return rows.map(accountOf);
  }

  async count(tx: Transaction): Promise<number> {
    const [row] = await tx.query<{ count: number }>(
      'SELECT count(*)::integer AS count FROM funders WHERE licensee_id = $1',
      [tx.licenseeId],
    );
    return row?.count ?? 0;
  }

  /** Those to whose accounts a pass can be charged on a day, by name. */
  async listOpen(tx: Transaction, today: string): Promise<FunderAccount[]> {
    const rows = await tx.query<Row>(
      `${ACCOUNTS} AND $2::date BETWEEN f.starts_on AND f.ends_on ORDER BY lower(f.name), f.id LIMIT ${MOST_PAYERS}`,
      [tx.licenseeId, today],
    );
    return rows.map(accountOf);
  }

  async find(tx: Transaction, id: string): Promise<FunderAccount | null> {
    const [row] = await tx.query<Row>(`${ACCOUNTS} AND f.id = $2`, [tx.licenseeId, id]);
    return row ? accountOf(row) : null;
  }

  /** The names of some, by their ids. */
  async namesOf(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (ids.length === 0) return new Map();
    const rows = await tx.query<{ id: string; name: string }>(
      'SELECT id, name FROM funders WHERE licensee_id = $1 AND id = ANY ($2)',
      [tx.licenseeId, ids],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /** Holds a funder's row until the transaction ends. False where there is none. */
  async lock(tx: Transaction, id: string): Promise<boolean> {
    const rows = await tx.query('SELECT 1 FROM funders WHERE licensee_id = $1 AND id = $2 FOR UPDATE', [
      tx.licenseeId,
      id,
    ]);
    return rows.length > 0;
  }

  /** Takes the price of a pass from the budget. Answers the pass's number; null where too little is left, or on another day. */
  async charge(
    tx: Transaction,
    id: string,
    { pence, today, at }: { pence: number; today: string; at: Date },
  ): Promise<number | null> {
    const [row] = await tx.query<{ passes: number }>(
      `UPDATE funders SET spent_pence = spent_pence + $3, passes = passes + 1, used_at = $5
        WHERE licensee_id = $1 AND id = $2 AND spent_pence + $3 <= budget_pence AND $4::date BETWEEN starts_on AND ends_on
       RETURNING passes`,
      [tx.licenseeId, id, pence, today, at],
    );
    return row?.passes ?? null;
  }

  /** Puts money back into the budget. */
  async giveBack(tx: Transaction, id: string, { pence, at }: { pence: number; at: Date }): Promise<void> {
    await tx.query(
      'UPDATE funders SET spent_pence = spent_pence - $3, used_at = $4 WHERE licensee_id = $1 AND id = $2',
      [tx.licenseeId, id, pence, at],
    );
  }

  async markUsed(tx: Transaction, id: string, at: Date): Promise<void> {
    await tx.query('UPDATE funders SET used_at = $3 WHERE licensee_id = $1 AND id = $2', [tx.licenseeId, id, at]);
  }

  /** A budget and why it is another. The row of the funder is held. False where this change was made before. */
  async changeBudget(tx: Transaction, funderId: string, change: BudgetChange): Promise<boolean> {
    const { id, at, beforePence, afterPence, reason, changedBy } = change;
    const added = await tx.query(
      `INSERT INTO funder_budget_changes (licensee_id, id, funder_id, at, before_pence, after_pence, reason, changed_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING RETURNING id`,
      [tx.licenseeId, id, funderId, at, beforePence, afterPence, reason, changedBy],
    );
    if (added.length === 0) return false;
    await tx.query('UPDATE funders SET budget_pence = $3, used_at = $4 WHERE licensee_id = $1 AND id = $2', [
      tx.licenseeId,
      funderId,
      afterPence,
      at,
    ]);
    return true;
  }

  /** Newest first. */
  async listBudgetChanges(tx: Transaction, funderId: string): Promise<BudgetChange[]> {
    const rows = await tx.query<ChangeRow>(
      `SELECT id, at, before_pence, after_pence, reason, changed_by FROM funder_budget_changes
        WHERE licensee_id = $1 AND funder_id = $2 ORDER BY at DESC, id DESC LIMIT ${MOST_CHANGES}`,
      [tx.licenseeId, funderId],
    );
    return rows.map((row) => ({
      id: row.id,
      at: row.at,
      beforePence: row.before_pence,
      afterPence: row.after_pence,
      reason: row.reason,
      changedBy: row.changed_by,
    }));
  }
}

function valuesOf({ name, reference, contact, notes, startsOn, endsOn }: Agreement): string[] {
  return [name, reference, contact, notes, startsOn, endsOn];
}

function accountOf(row: Row): FunderAccount {
  return {
    id: row.id,
    name: row.name,
    reference: row.reference,
    contact: row.contact,
    notes: row.notes,
    budgetPence: row.budget_pence,
    spentPence: row.spent_pence,
    passes: row.passes,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    owedPence: row.owed_pence,
  };
}
