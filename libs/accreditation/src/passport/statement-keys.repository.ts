import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import type { PublicKey } from './public-keys';

export interface KeyPair extends PublicKey {
  readonly privateSealed: Buffer;
}

/**
 * Keys with which a register signs. The private half is the register's own; the public half stands in a table without a
 * tenant, so that other registers of the installation can check what was signed.
 */
@Injectable()
export class StatementKeysRepository {
  /** The one that signs now. */
  async current(tx: Transaction): Promise<KeyPair | null> {
    const rows = await tx.query<KeyPair>(
      `SELECT p.id AS kid, p.public_key AS x, k.private_sealed AS "privateSealed"
         FROM register_public_keys p JOIN statement_keys k ON k.licensee_id = p.licensee_id AND k.id = p.id
        WHERE p.licensee_id = $1 AND p.retired_at IS NULL AND p.withdrawn_at IS NULL`,
      [tx.licenseeId],
    );
    return rows[0] ?? null;
  }

  /** False where somebody was faster: their key signs. */
  async add(tx: Transaction, { kid, x, privateSealed }: KeyPair, at: Date): Promise<boolean> {
    const rows = await tx.query(
      `INSERT INTO register_public_keys (id, licensee_id, public_key, made_at) VALUES ($2, $1, $3, $4)
       ON CONFLICT DO NOTHING RETURNING id`,
      [tx.licenseeId, kid, x, at],
    );
    if (rows.length === 0) return false;
    await tx.query('INSERT INTO statement_keys (licensee_id, id, private_sealed, made_at) VALUES ($1, $2, $3, $4)', [
      tx.licenseeId,
      kid,
      privateSealed,
      at,
    ]);
    return true;
  }

  /** It signs nothing more; what it signed still counts. */
  async retire(tx: Transaction, at: Date): Promise<void> {
    await tx.query('UPDATE register_public_keys SET retired_at = $2 WHERE licensee_id = $1 AND retired_at IS NULL', [
      tx.licenseeId,
      at,
    ]);
  }

  /** What it signed does not count any more, anywhere on this installation. False: there is no such key. */
  async withdraw(tx: Transaction, kid: string, at: Date): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE register_public_keys SET withdrawn_at = $3, retired_at = coalesce(retired_at, $3)
        WHERE licensee_id = $1 AND id = $2 AND withdrawn_at IS NULL RETURNING id`,
      [tx.licenseeId, kid, at],
    );
    return rows.length === 1;
  }

  /** Of any register: those that still check, newest first. */
  async listOf(tx: Transaction, licenseeId: string): Promise<PublicKey[]> {
    return tx.query<PublicKey>(
      `SELECT id AS kid, public_key AS x FROM register_public_keys
        WHERE licensee_id = $1 AND withdrawn_at IS NULL ORDER BY made_at DESC, id`,
      [licenseeId],
    );
  }
}
