import { Injectable } from '@nestjs/common';
import { hashOfToken, newToken, type Transaction } from '@pa/platform';
import { v7 as newId } from 'uuid';
import { AccessTokenEntity } from './access-token.entity';

export interface NewToken {
  readonly from: Date;
  readonly until: Date;
  /** A passkey or a second factor was used. */
  readonly strong?: boolean;
  /** Only of tokens that a person makes: they never count as a fresh proof of who it is. */
  readonly named?: { readonly name: string; readonly scopes: readonly string[] };
}

/** Bearer tokens of the API. */
@Injectable()
export class AccessTokensRepository {
  async issue(tx: Transaction, personId: string, wish: NewToken): Promise<string> {
    const token = newToken();
    await tx.manager.insert(AccessTokenEntity, {
      licenseeId: tx.licenseeId,
      id: newId(),
      personId,
      tokenHash: hashOfToken(token),
      name: wish.named?.name ?? null,
      scopes: wish.named ? [...wish.named.scopes] : null,
      strong: wish.strong ?? false,
      provenAt: wish.named ? null : wish.from,
      lastUsedAt: null,
      createdAt: wish.from,
      expiresAt: wish.until,
      revokedAt: null,
    });
    return token;
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
