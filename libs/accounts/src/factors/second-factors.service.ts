import { Injectable } from '@nestjs/common';
import type { Actor, Transaction } from '@pa/platform';
import { needsStrongSignIn, type FactorStatus } from './factor-status';
import { LastStrongWayError } from './factors.errors';

/** The counts of one person's second factors as columns; `p` is the row of `people`. */
export const FACTOR_COLUMNS = `
  (SELECT count(*)::int FROM passkeys f WHERE f.licensee_id = p.licensee_id AND f.person_id = p.id) AS passkeys,
  EXISTS (SELECT 1 FROM authenticators f
           WHERE f.licensee_id = p.licensee_id AND f.person_id = p.id) AS authenticator,
  p.email_codes_since IS NOT NULL AS email,
  (SELECT count(*)::int FROM recovery_codes f
    WHERE f.licensee_id = p.licensee_id AND f.person_id = p.id AND f.used_at IS NULL) AS recovery_codes_left`;

export interface FactorRow {
  readonly passkeys: number;
  readonly authenticator: boolean;
  readonly email: boolean;
  readonly recovery_codes_left: number;
}

export function factorStatusOf({ passkeys, authenticator, email, recovery_codes_left }: FactorRow): FactorStatus {
  return { passkeys, authenticator, email, recoveryCodesLeft: recovery_codes_left };
}

const NOTHING: FactorStatus = { passkeys: 0, authenticator: false, email: false, recoveryCodesLeft: 0 };

/** What a person has set up to sign in with besides the password, and taking all of it away. */
@Injectable()
export class SecondFactors {
  async statusOf(tx: Transaction, personId: string): Promise<FactorStatus> {
    const [row] = await tx.query<FactorRow>(
      `SELECT ${FACTOR_COLUMNS} FROM people p WHERE p.licensee_id = $1 AND p.id = $2`,
      [tx.licenseeId, personId],
    );
    return row ? factorStatusOf(row) : NOTHING;
  }

  /** Changes of one person's factors one after the other, so that two at once cannot both take the last one. */
  async lock(tx: Transaction, personId: string): Promise<void> {
    await tx.query('SELECT 1 FROM people WHERE licensee_id = $1 AND id = $2 FOR UPDATE', [tx.licenseeId, personId]);
  }

  /** @throws LastStrongWayError when this person is staff and has no passkey and no authenticator left */
  async refuseLastStrong(tx: Transaction, { personId, roles }: Pick<Actor, 'personId' | 'roles'>): Promise<void> {
    if (!needsStrongSignIn(roles)) return;
    const { passkeys, authenticator } = await this.statusOf(tx, personId);
    if (passkeys === 0 && !authenticator) throw new LastStrongWayError();
  }

  async turnEmailCodes(tx: Transaction, personId: string, since: Date | null): Promise<void> {
    await tx.query('UPDATE people SET email_codes_since = $3 WHERE licensee_id = $1 AND id = $2', [
      tx.licenseeId,
      personId,
      since,
    ]);
  }

  /** Takes every second factor away: after this the password alone is asked for. */
  async removeAllOf(tx: Transaction, personId: string): Promise<void> {
    for (const table of ['passkeys', 'authenticators', 'recovery_codes', 'half_sign_ins', 'sign_in_codes'])
      await tx.query(`DELETE FROM ${table} WHERE licensee_id = $1 AND person_id = $2`, [tx.licenseeId, personId]);
    await this.turnEmailCodes(tx, personId, null);
  }
}
