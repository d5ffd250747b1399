import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import type { HealthFigures } from './health-figures';

/** How a register fared when it was counted. */
export interface RegisterHealth {
  readonly registerId: string;
  readonly figures: HealthFigures;
  readonly countedAt: Date;
}

/** The platform's own rows about its registers: counts. */
@Injectable()
export class HealthRepository {
  async list(tx: Transaction): Promise<RegisterHealth[]> {
    return tx.query<RegisterHealth>(
      `SELECT register_id AS "registerId", figures, counted_at AS "countedAt" FROM register_health WHERE licensee_id = $1`,
      [tx.licenseeId],
    );
  }

  async remove(tx: Transaction, registerId: string): Promise<void> {
    await tx.query('DELETE FROM register_health WHERE licensee_id = $1 AND register_id = $2', [
      tx.licenseeId,
      registerId,
    ]);
  }

  async put(tx: Transaction, { registerId, figures, countedAt }: RegisterHealth): Promise<void> {
    await tx.query(
      `INSERT INTO register_health (licensee_id, register_id, figures, counted_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (licensee_id, register_id) DO UPDATE SET figures = excluded.figures, counted_at = excluded.counted_at`,
      [tx.licenseeId, registerId, JSON.stringify(figures), countedAt],
    );
  }
}
