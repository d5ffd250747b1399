import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import type { PassMonths, PaymentWay } from '../passes/pass';
import type { FunderLine } from './funder';

/** The first moment of a day where the registers are. */
const DAWN = (day: string) => `(${day}::date::timestamp AT TIME ZONE 'Europe/London')`;

/** A first and a last day, YYYY-MM-DD. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

interface LineRow {
  readonly id: string;
  readonly kind: FunderLine['kind'];
  readonly at: Date;
  readonly amount_pence: number;
  readonly pass_number: number;
  readonly months: PassMonths;
  readonly receipt_number: number;
  readonly way: PaymentWay;
  readonly paid_on: string;
}

/** What else a line keeps: of which pass it is, and who wrote it. */
export interface LineOf {
  readonly funderId: string;
  readonly passId: string | null;
  readonly by: string | null;
}

/** The lines of funders' accounts, within one licensee's transaction. Rows are only ever added. */
@Injectable()
export class FunderLinesRepository {
  async add(tx: Transaction, line: FunderLine, { funderId, passId, by }: LineOf): Promise<void> {
    const { id, kind, at, amountPence } = line;
    await tx.query(
      `INSERT INTO funder_lines (licensee_id, id, funder_id, kind, at, amount_pence, pass_id, pass_number, months,
                                 receipt_number, way, paid_on, recorded_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [...[tx.licenseeId, id, funderId, kind, at, amountPence, passId], ...ofItsKind(line), by],
    );
  }

  async has(tx: Transaction, id: string): Promise<boolean> {
    const rows = await tx.query('SELECT 1 FROM funder_lines WHERE licensee_id = $1 AND id = $2', [tx.licenseeId, id]);
    return rows.length > 0;
  }

  /** The number that a pass has with its funder. */
  async numberOf(tx: Transaction, passId: string): Promise<number | null> {
    const [row] = await tx.query<{ pass_number: number }>(
      `SELECT pass_number FROM funder_lines WHERE licensee_id = $1 AND pass_id = $2 AND kind = 'pass'`,
      [tx.licenseeId, passId],
    );
    return row?.pass_number ?? null;
  }

  /** In the order in which they were written. */
  async list(tx: Transaction, funderId: string, { from, to }: Period): Promise<FunderLine[]> {
    const rows = await tx.query<LineRow>(
      `SELECT id, kind, at, amount_pence, pass_number, months, receipt_number, way, paid_on::text FROM funder_lines
        WHERE licensee_id = $1 AND funder_id = $2 AND at >= ${DAWN('$3')} AND at < ${DAWN(`($4::date + 1)`)}
        ORDER BY at, id`,
      [tx.licenseeId, funderId, from, to],
    );
    return rows.map(lineOf);
  }

  /** What the books say that a funder owed when a day began. */
  async owedBefore(tx: Transaction, funderId: string, day: string): Promise<number> {
    const [row] = await tx.query<{ pence: number }>(
      `SELECT coalesce(sum(CASE WHEN debit = 'funders' THEN amount_pence ELSE -amount_pence END), 0)::float8 AS pence
         FROM ledger_entries WHERE licensee_id = $1 AND funder_id = $2 AND at < ${DAWN('$3')}`,
      [tx.licenseeId, funderId, day],
    );
    return row?.pence ?? 0;
  }

  /** Funders whose lines, or whose spending, the books do not agree with: there are none, or somebody has been at them. */
  async listUnequal(tx: Transaction): Promise<string[]> {
    const rows = await tx.query<{ funder_id: string }>(
      `SELECT l.funder_id FROM funder_lines l
         LEFT JOIN ledger_entries e ON e.licensee_id = l.licensee_id AND e.receipt_id = l.id
        WHERE l.licensee_id = $1 GROUP BY l.funder_id, l.id, l.kind, l.amount_pence
       HAVING coalesce(sum(CASE WHEN e.debit = 'funders' THEN e.amount_pence
                                WHEN e.credit = 'funders' THEN -e.amount_pence END), 0)
              <> CASE l.kind WHEN 'pass' THEN l.amount_pence ELSE -l.amount_pence END
        UNION
       SELECT f.id FROM funders f
         LEFT JOIN ledger_entries e ON e.licensee_id = f.licensee_id AND e.funder_id = f.id
          AND 'bank' NOT IN (e.debit, e.credit)
        WHERE f.licensee_id = $1 GROUP BY f.id, f.spent_pence
       HAVING coalesce(sum(CASE WHEN e.debit = 'funders' THEN e.amount_pence ELSE -e.amount_pence END), 0) <> f.spent_pence`,
      [tx.licenseeId],
    );
    return rows.map(({ funder_id }) => funder_id);
  }
}

/** Number and months of a pass; number, way and day of a payment. */
function ofItsKind(line: FunderLine): Array<string | number | null> {
  if (line.kind === 'payment') return [null, null, line.receiptNumber, line.way, line.paidOn];
  return [line.passNumber, line.months, null, null, null];
}

function lineOf(row: LineRow): FunderLine {
  const { id, kind, at, amount_pence: amountPence } = row;
  if (kind === 'payment')
    return { id, kind, at, amountPence, receiptNumber: row.receipt_number, way: row.way, paidOn: row.paid_on };
  return { id, kind, at, amountPence, passNumber: row.pass_number, months: row.months };
}
