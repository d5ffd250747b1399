import { Injectable } from '@nestjs/common';
import { hashOfToken, newToken, UnitOfWork, type Transaction } from '@pa/platform';
import { v7 as newId } from 'uuid';

interface GivenToken {
  readonly from: Date;
  readonly until: Date;
  /** A passkey or a second factor was used. */
  readonly strong: boolean;
}

/** Bearer tokens of the API. */
@Injectable()
export class AccessTokensRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** A token from signing in by the API; its making counts as a proof of who it is. */
  async give(
    licenseeId: string,
    personId: string,
    { from, until, strong }: GivenToken,
  ): Promise<{ token: string; isClosing: boolean }> {
    const token = newToken();
    const [row] = await this.unitOfWork.once<{ is_closing: boolean | null }>(licenseeId, {
      text: `INSERT INTO access_tokens (licensee_id, id, person_id, token_hash, strong, proven_at, created_at, expires_at)
        VALUES ($1, $2, $3, $4, $5, $6, $6, $7)
        RETURNING (SELECT p.closing_at IS NOT NULL FROM people p WHERE p.licensee_id = $1 AND p.id = $3) AS is_closing`,
      values: [licenseeId, newId(), personId, hashOfToken(token), strong, from, until],
    });
    return { token, isClosing: row?.is_closing ?? false };
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
