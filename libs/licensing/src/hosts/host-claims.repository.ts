import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';

export interface HostClaim {
  readonly host: string;
  /** What the TXT record must say. */
  readonly code: string;
}

/** Hosts of which a manager has yet to prove that they are the register's. */
@Injectable()
export class HostClaimsRepository {
  async list(tx: Transaction): Promise<HostClaim[]> {
    return tx.query<HostClaim>('SELECT host, code FROM host_claims WHERE licensee_id = $1 ORDER BY host', [
      tx.licenseeId,
    ]);
  }

  /** A host that is claimed already keeps its code. */
  async add(tx: Transaction, { host, code }: HostClaim, at: Date): Promise<void> {
    await tx.query(
      'INSERT INTO host_claims (licensee_id, host, code, claimed_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING',
      [tx.licenseeId, host, code, at],
    );
  }

  /** Whether it waited. */
  async forget(tx: Transaction, host: string): Promise<boolean> {
    const rows = await tx.query('DELETE FROM host_claims WHERE licensee_id = $1 AND host = $2 RETURNING host', [
      tx.licenseeId,
      host,
    ]);
    return rows.length > 0;
  }

  /** Whose a host is: this register's, another's, or nobody's. Hosts can be read without being their register. */
  async ownerOf(tx: Transaction, host: string): Promise<'own' | 'other' | null> {
    const [row] = await tx.query<{ licensee_id: string }>('SELECT licensee_id FROM licensee_hosts WHERE host = $1', [
      host,
    ]);
    if (!row) return null;
    return row.licensee_id === tx.licenseeId ? 'own' : 'other';
  }

  /** Whether it is the register's now: of two registers that prove the same host at once, one gets it. */
  async takeHost(tx: Transaction, host: string): Promise<boolean> {
    const rows = await tx.query(
      `INSERT INTO licensee_hosts (host, licensee_id, is_primary) VALUES ($1, $2, false) ON CONFLICT DO NOTHING RETURNING host`,
      [host, tx.licenseeId],
    );
    return rows.length > 0 || (await this.ownerOf(tx, host)) === 'own';
  }
}
