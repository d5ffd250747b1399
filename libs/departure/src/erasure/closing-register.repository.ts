import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import type { TakenAway } from './erasure';

/** The row of a register that is on its way out, within its own transaction. */
@Injectable()
export class ClosingRegisterRepository {
  /** The last copy whose bytes left, of those that were asked for since a moment. */
  async findTaken(tx: Transaction, since: string): Promise<TakenAway | null> {
    const [row] = await tx.query<{ manifest_sha256: string; taken_at: Date }>(
      `SELECT manifest_sha256, taken_at FROM departures
        WHERE licensee_id = $1 AND asked_at >= $2 AND manifest_sha256 IS NOT NULL AND taken_at IS NOT NULL
        ORDER BY taken_at DESC LIMIT 1`,
      [tx.licenseeId, since],
    );
    return row ? { manifestSha256: row.manifest_sha256, takenAt: row.taken_at } : null;
  }

  /** No host leads to it from now on. Answers whether it was closed now. */
  async close(tx: Transaction, at: Date): Promise<boolean> {
    const closed = await tx.query(
      `UPDATE licensees SET closed_at = $2 WHERE id = $1 AND licence_state = 'ended' AND closed_at IS NULL RETURNING id`,
      [tx.licenseeId, at],
    );
    return closed.length > 0;
  }

  async openAgain(tx: Transaction): Promise<void> {
    await tx.query('UPDATE licensees SET closed_at = NULL WHERE id = $1', [tx.licenseeId]);
  }

  /** Its name stays, as it stands on the certificate; its look, its words and its short name go, for others to take. */
  async strip(tx: Transaction): Promise<void> {
    await tx.query(
      `UPDATE licensees SET slug = 'closed-' || id, brand = '{}', policies = '{}', announcements = NULL
        WHERE id = $1 AND closed_at IS NOT NULL`,
      [tx.licenseeId],
    );
  }
}
