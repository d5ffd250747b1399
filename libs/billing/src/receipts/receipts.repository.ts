import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import type { Receipt } from './receipt';

interface Row {
  readonly id: string;
  readonly number: number;
  readonly kind: Receipt['kind'];
  readonly pass_id: string;
  readonly way: Receipt['way'];
  readonly paid_on: string;
  readonly months: number;
  readonly amount_pence: number;
  readonly vat_pence: number;
  readonly vat_number: string;
}

const COLUMNS = 'id, number, kind, pass_id, way, paid_on::text, months, amount_pence, vat_pence, vat_number';

/** Who it is for, who wrote it and when. */
export interface ReceiptOf {
  readonly personId: string | null;
  readonly by: string | null;
  readonly at: Date;
}

/** Receipts, within one licensee's transaction. */
@Injectable()
export class ReceiptsRepository {
  async add(tx: Transaction, receipt: Receipt, { personId, by, at }: ReceiptOf): Promise<void> {
    await tx.query(
      `INSERT INTO receipts (licensee_id, id, number, kind, pass_id, person_id, way, paid_on, months, amount_pence, vat_pence,
                             vat_number, recorded_at, recorded_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      [
        tx.licenseeId,
        receipt.id,
        receipt.number,
        receipt.kind,
        receipt.passId,
        personId,
        receipt.way,
        receipt.paidOn,
        receipt.months,
        receipt.amountPence,
        receipt.vatPence,
        receipt.vatNumber,
        at,
        by,
      ],
    );
  }

  async findOwn(tx: Transaction, id: string, personId: string): Promise<Receipt | null> {
    const [row] = await tx.query<Row>(
      `SELECT ${COLUMNS} FROM receipts WHERE licensee_id = $1 AND id = $2 AND person_id = $3`,
      [tx.licenseeId, id, personId],
    );
    return row ? receiptOf(row) : null;
  }

  /** Newest first. */
  async listOf(tx: Transaction, personId: string): Promise<Receipt[]> {
    const rows = await tx.query<Row>(
      `SELECT ${COLUMNS} FROM receipts WHERE licensee_id = $1 AND person_id = $2 ORDER BY number DESC`,
      [tx.licenseeId, personId],
    );
    return rows.map(receiptOf);
  }

  async listOfPass(tx: Transaction, passId: string): Promise<Receipt[]> {
    const rows = await tx.query<Row>(
      `SELECT ${COLUMNS} FROM receipts WHERE licensee_id = $1 AND pass_id = $2 ORDER BY number`,
      [tx.licenseeId, passId],
    );
    return rows.map(receiptOf);
  }
}

function receiptOf(row: Row): Receipt {
  return {
    id: row.id,
    number: row.number,
    kind: row.kind,
    passId: row.pass_id,
    way: row.way,
    paidOn: row.paid_on,
    months: row.months,
    amountPence: row.amount_pence,
    vatPence: row.vat_pence,
    vatNumber: row.vat_number,
  };
}
