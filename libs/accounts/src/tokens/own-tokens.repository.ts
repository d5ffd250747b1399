import { Injectable } from '@nestjs/common';
import { hashOfToken, newToken, type Transaction } from '@pa/platform';
import { v7 as newId } from 'uuid';

/** One token in a person's list. Without a name it is from signing in by the API. */
export interface ListedToken {
  readonly id: string;
  readonly name: string | null;
  readonly scopes: string[] | null;
  readonly created_at: Date;
  readonly expires_at: Date;
  readonly last_used_at: Date | null;
}

export interface TokenWish {
  readonly name: string;
  readonly scopes: readonly string[];
  readonly from: Date;
  readonly until: Date;
  readonly strong: boolean;
}

const LISTED = 'id, name, scopes, created_at, expires_at, last_used_at';

/** A person's own tokens. */
@Injectable()
export class OwnTokensRepository {
  async list(tx: Transaction, personId: string, at: Date): Promise<ListedToken[]> {
    return tx.query<ListedToken>(
      `SELECT ${LISTED} FROM access_tokens
        WHERE licensee_id = $1 AND person_id = $2 AND revoked_at IS NULL AND expires_at > $3
        ORDER BY created_at DESC, id DESC`,
      [tx.licenseeId, personId, at],
    );
  }

  /** Names of tokens that ran out are free again. */
  async freeNames(tx: Transaction, personId: string, at: Date): Promise<void> {
    await tx.query(
      `UPDATE access_tokens SET revoked_at = expires_at
        WHERE licensee_id = $1 AND person_id = $2 AND revoked_at IS NULL AND expires_at <= $3`,
      [tx.licenseeId, personId, at],
    );
  }

  /** Makes a token unless its name is taken; the unique key settles a race. */
  async make(tx: Transaction, personId: string, wish: TokenWish): Promise<{ token: string; row: ListedToken } | null> {
    const token = newToken();
    const [row] = await tx.query<ListedToken>(
      `INSERT INTO access_tokens (licensee_id, id, person_id, token_hash, name, scopes, strong, created_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       ON CONFLICT (licensee_id, person_id, lower(name)) WHERE revoked_at IS NULL DO NOTHING
       RETURNING ${LISTED}`,
      [
        tx.licenseeId,
        newId(),
        personId,
        hashOfToken(token),
        wish.name,
        wish.scopes,
        wish.strong,
        wish.from,
        wish.until,
      ],
    );
    return row ? { token, row } : null;
  }

  async revoke(tx: Transaction, personId: string, { id, at }: { id: string; at: Date }): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE access_tokens SET revoked_at = $4
        WHERE licensee_id = $1 AND person_id = $2 AND id = $3 AND revoked_at IS NULL RETURNING id`,
      [tx.licenseeId, personId, id, at],
    );
    return rows.length > 0;
  }
}
