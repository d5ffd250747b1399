import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';

export interface RegisterHost {
  readonly host: string;
  readonly is_primary: boolean;
}

/** The host names of one register. */
@Injectable()
export class HostsRepository {
  /** The main one first. */
  async list(tx: Transaction): Promise<RegisterHost[]> {
    return tx.query<RegisterHost>(
      'SELECT host, is_primary FROM licensee_hosts WHERE licensee_id = $1 ORDER BY is_primary DESC, host',
      [tx.licenseeId],
    );
  }

  /** Whether there was such a host, and it was not the main one. */
  async remove(tx: Transaction, host: string): Promise<boolean> {
    const rows = await tx.query(
      'DELETE FROM licensee_hosts WHERE licensee_id = $1 AND host = $2 AND NOT is_primary RETURNING host',
      [tx.licenseeId, host],
    );
    return rows.length > 0;
  }

  /** The row of the register is locked, so that of two managers one comes after the other. */
  async lock(tx: Transaction): Promise<void> {
    await tx.query('SELECT 1 FROM licensees WHERE id = $1 FOR UPDATE', [tx.licenseeId]);
  }

  async choose(tx: Transaction, host: string): Promise<void> {
    await tx.query('UPDATE licensee_hosts SET is_primary = false WHERE licensee_id = $1 AND is_primary', [
      tx.licenseeId,
    ]);
    await tx.query('UPDATE licensee_hosts SET is_primary = true WHERE licensee_id = $1 AND host = $2', [
      tx.licenseeId,
      host,
    ]);
  }
}
