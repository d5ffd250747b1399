import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import type { PassMonths } from '../passes/pass';

/** Vouchers that were made together: one, or as many as a council asked for. */
export interface VoucherBatch {
  readonly id: string;
  readonly label: string;
  readonly months: PassMonths;
  readonly expiresOn: string;
  readonly madeAt: Date;
  readonly count: number;
  readonly used: number;
  readonly ended: number;
}

export interface NewVouchers {
  readonly batchId: string;
  readonly label: string;
  readonly months: PassMonths;
  readonly expiresOn: string;
  readonly by: string;
  readonly at: Date;
  readonly vouchers: ReadonlyArray<{ readonly id: string; readonly codeSealed: Buffer; readonly codeHash: string }>;
}

interface BatchRow {
  readonly batch_id: string;
  readonly label: string;
  readonly months: PassMonths;
  readonly expires_on: string;
  readonly made_at: Date;
  readonly count: number;
  readonly used: number;
  readonly ended: number;
}

const BATCHES = `SELECT batch_id, label, months, expires_on::text, made_at, count(*)::integer AS count,
    count(used_at)::integer AS used, count(ended_at)::integer AS ended
  FROM vouchers WHERE licensee_id = $1`;
const GROUPED = 'GROUP BY batch_id, label, months, expires_on, made_at';

/** Vouchers, within one licensee's transaction. Who used one is not kept: the pass is the person's, the count is the funder's. */
@Injectable()
export class VouchersRepository {
  /** False where this batch was made before. */
  async add(tx: Transaction, made: NewVouchers): Promise<boolean> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('vouchers:' || $1, 0))`, [made.batchId]);
    if (await this.findBatch(tx, made.batchId)) return false;
    await tx.query(
      `INSERT INTO vouchers (licensee_id, id, batch_id, label, months, code_sealed, code_hash, expires_on, made_at, made_by)
       SELECT $1, v.id, $2, $3, $4, v.code_sealed, v.code_hash, $5, $6, $7
         FROM unnest($8::uuid[], $9::bytea[], $10::text[]) AS v (id, code_sealed, code_hash)`,
      [
        tx.licenseeId,
        made.batchId,
        made.label,
        made.months,
        made.expiresOn,
        made.at,
        made.by,
        made.vouchers.map(({ id }) => id),
        made.vouchers.map(({ codeSealed }) => codeSealed),
        made.vouchers.map(({ codeHash }) => codeHash),
      ],
    );
    return true;
  }

  /** Newest first. */
  async listBatches(tx: Transaction): Promise<VoucherBatch[]> {
    const rows = await tx.query<BatchRow>(`${BATCHES} ${GROUPED} ORDER BY made_at DESC, batch_id LIMIT 200`, [
      tx.licenseeId,
    ]);
    return rows.map(batchOf);
  }

  async findBatch(tx: Transaction, batchId: string): Promise<VoucherBatch | null> {
    const [row] = await tx.query<BatchRow>(`${BATCHES} AND batch_id = $2 ${GROUPED}`, [tx.licenseeId, batchId]);
    return row ? batchOf(row) : null;
  }

  /** Codes of a batch that can still be used. */
  async listOpenCodes(tx: Transaction, batchId: string): Promise<Buffer[]> {
    const rows = await tx.query<{ code_sealed: Buffer }>(
      `SELECT code_sealed FROM vouchers WHERE licensee_id = $1 AND batch_id = $2 AND used_at IS NULL AND ended_at IS NULL
        ORDER BY id`,
      [tx.licenseeId, batchId],
    );
    return rows.map(({ code_sealed }) => code_sealed);
  }

  /** Uses one up, once; null where it is not known, used, ended or too old. */
  async use(tx: Transaction, codeHash: string, { at, today }: { at: Date; today: string }): Promise<PassMonths | null> {
    const [row] = await tx.query<{ months: PassMonths }>(
      `UPDATE vouchers SET used_at = $3 WHERE licensee_id = $1 AND code_hash = $2 AND used_at IS NULL AND ended_at IS NULL
          AND expires_on >= $4::date RETURNING months`,
      [tx.licenseeId, codeHash, at, today],
    );
    return row?.months ?? null;
  }

  /** Ends what is left of a batch. Answers how many. */
  async endBatch(tx: Transaction, batchId: string, at: Date): Promise<number> {
    const rows = await tx.query(
      `UPDATE vouchers SET ended_at = $3 WHERE licensee_id = $1 AND batch_id = $2 AND used_at IS NULL AND ended_at IS NULL
       RETURNING id`,
      [tx.licenseeId, batchId, at],
    );
    return rows.length;
  }
}

function batchOf(row: BatchRow): VoucherBatch {
  return {
    id: row.batch_id,
    label: row.label,
    months: row.months,
    expiresOn: row.expires_on,
    madeAt: row.made_at,
    count: row.count,
    used: row.used,
    ended: row.ended,
  };
}
