import { Injectable } from '@nestjs/common';
import type { LicenceStanding, LicenceState, Transaction } from '@pa/platform';

/** How the licence of the transaction's own register stands. */
@Injectable()
export class LicencesRepository {
  /** The register's row is locked: of two who move its licence, one comes after the other. */
  async getForUpdate(tx: Transaction): Promise<LicenceStanding | null> {
    const [row] = await tx.query<{ licence_state: LicenceState; graced_until: Date | null }>(
      'SELECT licence_state, graced_until FROM licensees WHERE id = $1 FOR UPDATE',
      [tx.licenseeId],
    );
    return row ? { state: row.licence_state, gracedUntil: row.graced_until?.toISOString() ?? null } : null;
  }

  async save(tx: Transaction, { state, gracedUntil }: LicenceStanding, at: Date): Promise<void> {
    await tx.query(
      `UPDATE licensees SET licence_state = $2, graced_until = $3, updated_at = $4,
              ended_at = CASE WHEN $2 = 'ended' THEN $4::timestamptz END
        WHERE id = $1`,
      [tx.licenseeId, state, gracedUntil, at],
    );
  }
}
