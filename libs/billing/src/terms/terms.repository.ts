import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import { FREE_TERMS, type PassTerms } from './pass-terms';

interface Row {
  readonly needs_pass: boolean;
  readonly price_1: number | null;
  readonly price_3: number | null;
  readonly price_6: number | null;
  readonly price_12: number | null;
  readonly vat_basis_points: number;
  readonly vat_number: string;
  readonly how_to_pay: string;
}

/** The one row of terms of a register, within one licensee's transaction. */
@Injectable()
export class TermsRepository {
  async get(tx: Transaction): Promise<PassTerms> {
    const [row] = await tx.query<Row>(
      `SELECT needs_pass, price_1, price_3, price_6, price_12, vat_basis_points, vat_number, how_to_pay
         FROM pass_terms WHERE licensee_id = $1`,
      [tx.licenseeId],
    );
    return row ? termsOf(row) : FREE_TERMS;
  }

  async save(tx: Transaction, { needsPass, prices, vatBasisPoints, vatNumber, howToPay }: PassTerms): Promise<void> {
    await tx.query(
      `INSERT INTO pass_terms (licensee_id, needs_pass, price_1, price_3, price_6, price_12, vat_basis_points, vat_number, how_to_pay)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       ON CONFLICT (licensee_id) DO UPDATE SET needs_pass = excluded.needs_pass, price_1 = excluded.price_1,
         price_3 = excluded.price_3, price_6 = excluded.price_6, price_12 = excluded.price_12,
         vat_basis_points = excluded.vat_basis_points, vat_number = excluded.vat_number, how_to_pay = excluded.how_to_pay`,
      [tx.licenseeId, needsPass, prices[1], prices[3], prices[6], prices[12], vatBasisPoints, vatNumber, howToPay],
    );
  }

  /** The next number of a receipt. The row is locked until the transaction ends, so a number is never left out. */
  async nextReceiptNumber(tx: Transaction): Promise<number> {
    const [row] = await tx.query<{ receipts: number }>(
      `INSERT INTO pass_terms AS kept (licensee_id, receipts) VALUES ($1, 1)
       ON CONFLICT (licensee_id) DO UPDATE SET receipts = kept.receipts + 1 RETURNING receipts`,
      [tx.licenseeId],
    );
    return row?.receipts ?? 1;
  }
}

function termsOf(row: Row): PassTerms {
  return {
    needsPass: row.needs_pass,
    prices: { 1: row.price_1, 3: row.price_3, 6: row.price_6, 12: row.price_12 },
    vatBasisPoints: row.vat_basis_points,
    vatNumber: row.vat_number,
    howToPay: row.how_to_pay,
  };
}
