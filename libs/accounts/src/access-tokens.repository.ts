import { Injectable } from '@nestjs/common';
import { hashOfToken, newToken, type Transaction } from '@pa/platform';
import { v7 as newId } from 'uuid';
import { AccessTokenEntity } from './access-token.entity';

/** Bearer tokens of the API. */
@Injectable()
export class AccessTokensRepository {
  async issue(tx: Transaction, personId: string, span: { from: Date; until: Date }): Promise<string> {
    const token = newToken();
    await tx.manager.insert(AccessTokenEntity, {
      licenseeId: tx.licenseeId,
      id: newId(),
      personId,
      tokenHash: hashOfToken(token),
      createdAt: span.from,
      expiresAt: span.until,
      revokedAt: null,
    });
    return token;
  }

  /** Whose token this is; null when unknown, revoked or too old. */
  async findPersonId(tx: Transaction, token: string, at: Date): Promise<string | null> {
    const rows = await tx.query<{ person_id: string }>(
      `SELECT person_id FROM access_tokens
        WHERE licensee_id = $1 AND token_hash = $2 AND revoked_at IS NULL AND expires_at > $3`,
      [tx.licenseeId, hashOfToken(token), at],
    );
    return rows[0]?.person_id ?? null;
  }

  async revoke(tx: Transaction, token: string, at: Date): Promise<void> {
    await tx.query(
      'UPDATE access_tokens SET revoked_at = $3 WHERE licensee_id = $1 AND token_hash = $2 AND revoked_at IS NULL',
      [tx.licenseeId, hashOfToken(token), at],
    );
  }

  /** Every token of a person, after a change of password. */
  async revokeAllOf(tx: Transaction, personId: string, at: Date): Promise<void> {
    await tx.query(
      'UPDATE access_tokens SET revoked_at = $3 WHERE licensee_id = $1 AND person_id = $2 AND revoked_at IS NULL',
      [tx.licenseeId, personId, at],
    );
  }
}
