import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import { v7 as newId } from 'uuid';

/** A passkey as its owner sees it. */
export interface Passkey {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
}

/** A passkey with what is needed to check an answer. */
export interface PasskeyKey {
  readonly id: string;
  readonly personId: string;
  readonly publicKey: Buffer;
  readonly counter: number;
  readonly rpId: string;
}

export interface NewPasskey {
  readonly personId: string;
  readonly credentialId: Buffer;
  readonly publicKey: Buffer;
  readonly counter: number;
  readonly transports: readonly string[];
  readonly name: string;
  readonly rpId: string;
  readonly at: Date;
}

/** Rows of passkeys. */
@Injectable()
export class PasskeysRepository {
  async list(tx: Transaction, personId: string): Promise<Passkey[]> {
    return tx.query<Passkey>(
      `SELECT id, name, created_at AS "createdAt", last_used_at AS "lastUsedAt" FROM passkeys
        WHERE licensee_id = $1 AND person_id = $2 ORDER BY id`,
      [tx.licenseeId, personId],
    );
  }

  /** Ids and ways of connecting, so that a device is not asked for a second passkey of the same person. */
  async listCredentials(tx: Transaction, personId: string): Promise<Array<{ id: string; transports: string[] }>> {
    const rows = await tx.query<{ credential_id: Buffer; transports: string[] }>(
      'SELECT credential_id, transports FROM passkeys WHERE licensee_id = $1 AND person_id = $2 ORDER BY id',
      [tx.licenseeId, personId],
    );
    return rows.map((row) => ({ id: row.credential_id.toString('base64url'), transports: row.transports }));
  }

  async findKey(tx: Transaction, credentialId: Buffer): Promise<PasskeyKey | null> {
    const [row] = await tx.query<Omit<PasskeyKey, 'counter'> & { counter: string }>(
      `SELECT id, person_id AS "personId", public_key AS "publicKey", counter, rp_id AS "rpId" FROM passkeys
        WHERE licensee_id = $1 AND credential_id = $2`,
      [tx.licenseeId, credentialId],
    );
    return row ? { ...row, counter: Number(row.counter) } : null;
  }

  /** Adds a passkey; null when the device is known already, with this person or another. */
  async add(tx: Transaction, passkey: NewPasskey): Promise<string | null> {
    const { personId, credentialId, publicKey, counter, transports, name, rpId, at } = passkey;
    const rows = await tx.query<{ id: string }>(
      `INSERT INTO passkeys (licensee_id, id, person_id, credential_id, public_key, counter, transports, name, rp_id, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       ON CONFLICT (licensee_id, credential_id) DO NOTHING RETURNING id`,
      [tx.licenseeId, newId(), personId, credentialId, publicKey, counter, transports, name, rpId, at],
    );
    return rows[0]?.id ?? null;
  }

  /**
   * Notes a use. False when the device's own counter did not go up since: then the passkey may have been copied. Devices
   * that do not count always say 0.
   */
  async noteUse(tx: Transaction, id: string, { counter, at }: { counter: number; at: Date }): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE passkeys SET counter = $3, last_used_at = $4
        WHERE licensee_id = $1 AND id = $2 AND (counter < $3 OR (counter = 0 AND $3 = 0)) RETURNING id`,
      [tx.licenseeId, id, counter, at],
    );
    return rows.length > 0;
  }

  async rename(tx: Transaction, passkey: { id: string; personId: string; name: string }): Promise<boolean> {
    const rows = await tx.query(
      'UPDATE passkeys SET name = $4 WHERE licensee_id = $1 AND person_id = $2 AND id = $3 RETURNING id',
      [tx.licenseeId, passkey.personId, passkey.id, passkey.name],
    );
    return rows.length > 0;
  }

  async remove(tx: Transaction, passkey: { id: string; personId: string }): Promise<boolean> {
    const rows = await tx.query(
      'DELETE FROM passkeys WHERE licensee_id = $1 AND person_id = $2 AND id = $3 RETURNING id',
      [tx.licenseeId, passkey.personId, passkey.id],
    );
    return rows.length > 0;
  }
}
