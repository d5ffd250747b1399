import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import { v7 as newId } from 'uuid';

/** What the register's money is in: at the bank, at Stripe, earned by passes, owed as VAT, owed to whom it goes back, owed by funders, held by banks while it is contested, spent on that. */
export const LEDGER_ACCOUNTS = ['bank', 'card', 'passes', 'vat', 'owed', 'funders', 'disputed', 'fees'] as const;
export type LedgerAccount = (typeof LEDGER_ACCOUNTS)[number];

export interface LedgerMove {
  readonly debit: LedgerAccount;
  readonly credit: LedgerAccount;
  readonly amountPence: number;
}

export interface LedgerEntry extends LedgerMove {
  readonly at: Date;
  readonly receiptNumber: number | null;
}

export interface Balance {
  readonly account: LedgerAccount;
  /** What was put in less what was taken out: the bank's and Stripe's are what is there, what funders owe stands above 0, the others' is below 0 while money came in. */
  readonly pence: number;
}

interface EntryRow {
  readonly at: Date;
  readonly debit: LedgerAccount;
  readonly credit: LedgerAccount;
  readonly amount_pence: number;
  readonly number: number | null;
}

/** The register's books, within one licensee's transaction. Rows are only ever added. */
@Injectable()
export class LedgerRepository {
  /** Moves of nothing are left out, and so is one that is there already. */
  async add(
    tx: Transaction,
    receiptId: string,
    { at, moves, funderId = null }: { at: Date; moves: readonly LedgerMove[]; funderId?: string | null },
  ): Promise<void> {
    for (const { debit, credit, amountPence } of moves)
      if (amountPence > 0)
        await tx.query(
          `INSERT INTO ledger_entries (licensee_id, id, at, receipt_id, debit, credit, amount_pence, funder_id)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT ON CONSTRAINT ledger_entries_once DO NOTHING`,
          [tx.licenseeId, newId(), at, receiptId, debit, credit, amountPence, funderId],
        );
  }

  async balances(tx: Transaction): Promise<Balance[]> {
    const rows = await tx.query<{ account: LedgerAccount; pence: number }>(
      `SELECT a.account, coalesce(sum(CASE WHEN e.debit = a.account THEN e.amount_pence
                                           WHEN e.credit = a.account THEN -e.amount_pence END), 0)::float8 AS pence
         FROM unnest($2::text[]) WITH ORDINALITY AS a (account, place) LEFT JOIN ledger_entries e ON e.licensee_id = $1
        GROUP BY a.account, a.place ORDER BY a.place`,
      [tx.licenseeId, [...LEDGER_ACCOUNTS]],
    );
    return rows.map(({ account, pence }) => ({ account, pence }));
  }

  /** One stretch of the books in the order in which they were written, for a file. */
  async list(tx: Transaction, { offset, limit }: { offset: number; limit: number }): Promise<LedgerEntry[]> {
    const rows = await tx.query<EntryRow>(
      `SELECT e.at, e.debit, e.credit, e.amount_pence, coalesce(r.number, l.receipt_number) AS number
         FROM ledger_entries e LEFT JOIN receipts r ON r.licensee_id = e.licensee_id AND r.id = e.receipt_id
         LEFT JOIN funder_lines l ON l.licensee_id = e.licensee_id AND l.id = e.receipt_id
        WHERE e.licensee_id = $1 ORDER BY e.id LIMIT $2 OFFSET $3`,
      [tx.licenseeId, limit, offset],
    );
    return rows.map((row) => ({
      at: row.at,
      debit: row.debit,
      credit: row.credit,
      amountPence: row.amount_pence,
      receiptNumber: row.number,
    }));
  }

  /** Receipts whose entries do not come to what the receipt says: there are none, or somebody has been at the books. */
  async listUnequal(tx: Transaction): Promise<number[]> {
    const rows = await tx.query<{ number: number }>(
      `SELECT r.number FROM receipts r LEFT JOIN ledger_entries e ON e.licensee_id = r.licensee_id AND e.receipt_id = r.id
        WHERE r.licensee_id = $1 GROUP BY r.id, r.number, r.kind, r.amount_pence
       HAVING coalesce(sum(CASE WHEN e.debit IN ('bank', 'card', 'disputed') THEN e.amount_pence
                                WHEN e.credit IN ('bank', 'card', 'disputed') THEN -e.amount_pence END), 0)
              <> CASE r.kind WHEN 'payment' THEN r.amount_pence ELSE -r.amount_pence END
        ORDER BY r.number`,
      [tx.licenseeId],
    );
    return rows.map(({ number }) => number);
  }

  /** Numbers that were left out between the first receipt that is still kept and the last that was given. */
  async countMissing(tx: Transaction): Promise<number> {
    const [row] = await tx.query<{ missing: number }>(
      `SELECT coalesce(max(t.receipts) - min(r.number) + 1 - count(*), 0)::integer AS missing
         FROM (SELECT number FROM receipts WHERE licensee_id = $1 UNION ALL
               SELECT receipt_number FROM funder_lines WHERE licensee_id = $1 AND receipt_number IS NOT NULL) r
         JOIN pass_terms t ON t.licensee_id = $1`,
      [tx.licenseeId],
    );
    return row?.missing ?? 0;
  }
}
