import { Injectable } from '@nestjs/common';
import { hashOfToken, newToken, type Transaction } from '@pa/platform';
import { v7 as newId } from 'uuid';

export interface HalfSignIn {
  readonly id: string;
  readonly personId: string;
}

/** People who took the first step and not yet the second. Who holds the ticket may go on; only its hash is kept. */
@Injectable()
export class HalfSignIns {
  async begin(
    tx: Transaction,
    personId: string,
    span: { from: Date; until: Date },
  ): Promise<HalfSignIn & { ticket: string }> {
    const [id, ticket] = [newId(), newToken()];
    await tx.query(
      `INSERT INTO half_sign_ins (licensee_id, id, person_id, ticket_hash, created_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [tx.licenseeId, id, personId, hashOfToken(ticket), span.from, span.until],
    );
    return { id, personId, ticket };
  }

  async find(tx: Transaction, ticket: string, at: Date): Promise<HalfSignIn | null> {
    const [row] = await tx.query<HalfSignIn>(
      `SELECT id, person_id AS "personId" FROM half_sign_ins
        WHERE licensee_id = $1 AND ticket_hash = $2 AND used_at IS NULL AND expires_at > $3`,
      [tx.licenseeId, hashOfToken(ticket), at],
    );
    return row ?? null;
  }

  /** Uses the ticket up. Of two at once one wins. */
  async use(tx: Transaction, id: string, at: Date): Promise<boolean> {
    const rows = await tx.query(
      'UPDATE half_sign_ins SET used_at = $3 WHERE licensee_id = $1 AND id = $2 AND used_at IS NULL RETURNING id',
      [tx.licenseeId, id, at],
    );
    return rows.length > 0;
  }

  /** All that are open, after a change of password or address. */
  async endAllOf(tx: Transaction, personId: string): Promise<void> {
    for (const table of ['half_sign_ins', 'sign_in_codes'])
      await tx.query(`DELETE FROM ${table} WHERE licensee_id = $1 AND person_id = $2`, [tx.licenseeId, personId]);
  }
}
