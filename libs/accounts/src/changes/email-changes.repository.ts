import { Injectable } from '@nestjs/common';
import { hashOfToken, newToken, type Transaction } from '@pa/platform';
import { v7 as newId } from 'uuid';

export interface EmailChange {
  readonly id: string;
  readonly personId: string;
  readonly newEmailSealed: Buffer;
  readonly newEmailIndex: Buffer;
  readonly oldEmailSealed: Buffer;
}

const COLUMNS = `id, person_id AS "personId", new_email_sealed AS "newEmailSealed", new_email_index AS "newEmailIndex",
                 old_email_sealed AS "oldEmailSealed"`;

/** Changes of address: they wait until the new one is proved. */
@Injectable()
export class EmailChangesRepository {
  /** An earlier change that still waits is given up. */
  async add(tx: Transaction, change: Omit<EmailChange, 'id'> & { from: Date; until: Date }): Promise<string> {
    const id = newId();
    await tx.query('DELETE FROM email_changes WHERE licensee_id = $1 AND person_id = $2 AND done_at IS NULL', [
      tx.licenseeId,
      change.personId,
    ]);
    await tx.query(
      `INSERT INTO email_changes (licensee_id, id, person_id, new_email_sealed, new_email_index, old_email_sealed, asked_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        tx.licenseeId,
        id,
        change.personId,
        change.newEmailSealed,
        change.newEmailIndex,
        change.oldEmailSealed,
        change.from,
        change.until,
      ],
    );
    return id;
  }

  async find(tx: Transaction, id: string): Promise<EmailChange | null> {
    const [row] = await tx.query<EmailChange>(
      `SELECT ${COLUMNS} FROM email_changes WHERE licensee_id = $1 AND id = $2`,
      [tx.licenseeId, id],
    );
    return row ?? null;
  }

  /** The secret for the mail, when it is written. */
  async issueToken(tx: Transaction, id: string): Promise<string> {
    const token = newToken();
    await tx.query('UPDATE email_changes SET token_hash = $3 WHERE licensee_id = $1 AND id = $2 AND done_at IS NULL', [
      tx.licenseeId,
      id,
      hashOfToken(token),
    ]);
    return token;
  }

  /** Uses the link up; null when it is unknown, used or too old. */
  async use(tx: Transaction, token: string, at: Date): Promise<EmailChange | null> {
    const [row] = await tx.query<EmailChange>(
      `UPDATE email_changes SET done_at = $3
        WHERE licensee_id = $1 AND token_hash = $2 AND done_at IS NULL AND expires_at > $3 RETURNING ${COLUMNS}`,
      [tx.licenseeId, hashOfToken(token), at],
    );
    return row ?? null;
  }
}
