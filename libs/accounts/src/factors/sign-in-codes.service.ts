import { createHmac, randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, Outbox, Secrets, type Transaction } from '@pa/platform';
import { v7 as newId } from 'uuid';
import { accountsEvents } from '../accounts.events';

const LIVES_MS = 10 * 60_000;
const MOST_TRIES = 5;
const DIGITS = 6;

/** What a code is good for: one half sign-in, or one session. */
export interface CodeUse {
  readonly personId: string;
  readonly purpose: 'sign-in' | 'prove-it';
  readonly boundTo: string;
}

/** Codes by email: six digits, ten minutes, five tries, once, and only where they were asked for. */
@Injectable()
export class SignInCodes {
  constructor(
    private readonly secrets: Secrets,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Asks the worker for a code; earlier ones for the same use stop. The digits are made when the mail is written. */
  async ask(tx: Transaction, { personId, purpose, boundTo }: CodeUse): Promise<void> {
    const [id, at] = [newId(), this.clock.now()];
    await tx.query(
      'DELETE FROM sign_in_codes WHERE licensee_id = $1 AND person_id = $2 AND purpose = $3 AND bound_to = $4',
      [tx.licenseeId, personId, purpose, boundTo],
    );
    await tx.query(
      `INSERT INTO sign_in_codes (licensee_id, id, person_id, purpose, bound_to, created_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [tx.licenseeId, id, personId, purpose, boundTo, at, new Date(at.getTime() + LIVES_MS)],
    );
    await this.outbox.add(tx, { topic: accountsEvents.codeAsked, subjectId: id });
  }

  /** Makes the digits for the mail; null when the code is no longer wanted. A second mail makes the first one's useless. */
  async write(tx: Transaction, id: string): Promise<{ personId: string; code: string } | null> {
    const code = String(randomInt(10 ** DIGITS)).padStart(DIGITS, '0');
    const [row] = await tx.query<{ person_id: string }>(
      `UPDATE sign_in_codes SET code_hash = $3
        WHERE licensee_id = $1 AND id = $2 AND used_at IS NULL AND tries = 0 AND expires_at > $4 RETURNING person_id`,
      [tx.licenseeId, id, this.hashOf(id, code), this.clock.now()],
    );
    return row ? { personId: row.person_id, code } : null;
  }

  /** Counts a try and uses the code up when it is right: one statement, so five tries are five, however many come at once. */
  async use(tx: Transaction, { personId, purpose, boundTo }: CodeUse, code: string): Promise<boolean> {
    const typed = code.replace(/\s/g, '');
    const [waiting] = await tx.query<{ id: string }>(
      `SELECT id FROM sign_in_codes
        WHERE licensee_id = $1 AND person_id = $2 AND purpose = $3 AND bound_to = $4 AND code_hash IS NOT NULL`,
      [tx.licenseeId, personId, purpose, boundTo],
    );
    if (!waiting) return false;
    const rows = await tx.query<{ right: boolean }>(
      `UPDATE sign_in_codes SET tries = tries + 1, used_at = CASE WHEN code_hash = $3 THEN $4::timestamptz END
        WHERE licensee_id = $1 AND id = $2 AND used_at IS NULL AND tries < $5 AND expires_at > $4
        RETURNING used_at IS NOT NULL AS right`,
      [tx.licenseeId, waiting.id, this.hashOf(waiting.id, typed), this.clock.now(), MOST_TRIES],
    );
    return rows[0]?.right ?? false;
  }

  /** Six digits are guessed in no time from a plain hash, so it is keyed. */
  private hashOf(id: string, code: string): Buffer {
    return createHmac('sha256', this.secrets.key('sign-in-codes')).update(`${id}\u0000${code}`).digest();
  }
}
