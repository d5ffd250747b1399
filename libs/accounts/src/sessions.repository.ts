import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import type { OpenSession } from './sessions/session-row';

/** Where people are signed in: one row a browser, beside the cookie sessions that a library keeps. */
@Injectable()
export class Sessions {
  /** Ends every session of one person on one register, or all but one of them. Answers how many. */
  async endAllOf(tx: Transaction, personId: string, { except }: { except?: string | undefined } = {}): Promise<number> {
    const ended = await tx.query<{ id: string }>(
      'DELETE FROM browser_sessions WHERE licensee_id = $1 AND person_id = $2 AND id IS DISTINCT FROM $3 RETURNING id',
      [tx.licenseeId, personId, except ?? null],
    );
    await this.forgetCookies(tx, ended);
    return ended.length;
  }

  /** Ends one session of this person; says whether there was one. */
  async end(tx: Transaction, personId: string, id: string): Promise<boolean> {
    const ended = await tx.query<{ id: string }>(
      'DELETE FROM browser_sessions WHERE licensee_id = $1 AND person_id = $2 AND id = $3 RETURNING id',
      [tx.licenseeId, personId, id],
    );
    await this.forgetCookies(tx, ended);
    return ended.length > 0;
  }

  /** Sessions that still count, last used first. */
  async listOf(tx: Transaction, personId: string, at: Date): Promise<OpenSession[]> {
    return tx.query<OpenSession>(
      `SELECT id, way, device, network, started_at, last_used_at FROM browser_sessions
        WHERE licensee_id = $1 AND person_id = $2 AND expires_at > $3
        ORDER BY last_used_at DESC, id DESC`,
      [tx.licenseeId, personId, at],
    );
  }

  /** What the cookies point to goes in the same transaction. */
  private async forgetCookies(tx: Transaction, ended: ReadonlyArray<{ id: string }>): Promise<void> {
    const ids = ended.map(({ id }) => id);
    if (ids.length > 0) await tx.query(`DELETE FROM sessions WHERE sess #>> '{person,sessionId}' = ANY ($1)`, [ids]);
  }
}
