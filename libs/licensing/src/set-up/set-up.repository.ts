import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';

/** How far a register is set up. */
@Injectable()
export class SetUpRepository {
  async list(tx: Transaction): Promise<string[]> {
    const rows = await tx.query<{ step: string }>('SELECT step FROM set_up_steps WHERE licensee_id = $1', [
      tx.licenseeId,
    ]);
    return rows.map(({ step }) => step);
  }

  /** A step that is done stays as it was first done. */
  async keep(tx: Transaction, step: string, at: Date): Promise<void> {
    await tx.query('INSERT INTO set_up_steps (licensee_id, step, done_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [
      tx.licenseeId,
      step,
      at,
    ]);
  }

  /** Whether it was this that opened the register: of two who press at once, one does. */
  async open(tx: Transaction, at: Date): Promise<boolean> {
    const rows = await tx.query(
      'UPDATE licensees SET opened_at = $2, updated_at = $2 WHERE id = $1 AND opened_at IS NULL RETURNING id',
      [tx.licenseeId, at],
    );
    return rows.length > 0;
  }
}
