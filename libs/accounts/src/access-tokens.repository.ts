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

  /**
   * A token from signing in by the API; its making counts as a proof of who it is. Null when there is no such person, or
   * not any more: the row is held until the token points to it.
   */
  async give(
    licenseeId: string,
    personId: string,
    { from, until, strong }: GivenToken,
  ): Promise<{ token: string; isClosing: boolean } | null> {
    const token = newToken();
    const [row] = await this.unitOfWork.once<{ is_closing: boolean }>(licenseeId, {
      text: `WITH person AS (
          SELECT p.id, p.closing_at FROM people p WHERE p.licensee_id = $1 AND p.id = $3 FOR KEY SHARE),
        given AS (
          INSERT INTO access_tokens (licensee_id, id, person_id, token_hash, strong, proven_at, created_at, expires_at)
          SELECT $1, $2, person.id, $4, $5, $6, $6, $7 FROM person)
        SELECT closing_at IS NOT NULL AS is_closing FROM person`,
      values: [licenseeId, newId(), personId, hashOfToken(token), strong, from, until],
    });
    return row ? { token, isClosing: row.is_closing } : null;
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
