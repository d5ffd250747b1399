import { Injectable } from '@nestjs/common';
import { hashOfToken, newToken, type Transaction } from '@pa/platform';
import { v7 as newId } from 'uuid';
import { EmailTokenEntity, type EmailTokenPurpose } from './email-token.entity';

/** Links sent by mail. */
@Injectable()
export class EmailTokensRepository {
  /** Makes a link's secret; earlier ones for the same purpose stop working. */
  async issue(
    tx: Transaction,
    request: { personId: string; purpose: EmailTokenPurpose; expiresAt: Date },
  ): Promise<string> {
    const { personId, purpose, expiresAt } = request;
    const token = newToken();
    await tx.query('DELETE FROM email_tokens WHERE licensee_id = $1 AND person_id = $2 AND purpose = $3', [
      tx.licenseeId,
      personId,
      purpose,
    ]);
    await tx.manager.insert(EmailTokenEntity, {
      licenseeId: tx.licenseeId,
      id: newId(),
      personId,
      purpose,
      tokenHash: hashOfToken(token),
      expiresAt,
      usedAt: null,
    });
    return token;
  }

  /** Uses a link up and says whose it was; null when it is unknown, used or too old. One of two at once wins. */
  async use(tx: Transaction, claim: { token: string; purpose: EmailTokenPurpose; at: Date }): Promise<string | null> {
    const rows = await tx.query<{ person_id: string }>(
      `UPDATE email_tokens SET used_at = $4
        WHERE licensee_id = $1 AND token_hash = $2 AND purpose = $3 AND used_at IS NULL AND expires_at > $4
        RETURNING person_id`,
      [tx.licenseeId, hashOfToken(claim.token), claim.purpose, claim.at],
    );
    return rows[0]?.person_id ?? null;
  }

  /** Every link of a person that waits, whatever it is for. */
  async endAllOf(tx: Transaction, personId: string): Promise<void> {
    await tx.query('DELETE FROM email_tokens WHERE licensee_id = $1 AND person_id = $2', [tx.licenseeId, personId]);
  }
}
