import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';

/** Cookie sessions, which a library keeps; here only what it cannot do. */
@Injectable()
export class Sessions {
  /** Ends every session of one person on one register, or all but one of them. */
  async endAllOf(tx: Transaction, personId: string, { except }: { except?: string } = {}): Promise<void> {
    await tx.query(
      `DELETE FROM sessions
        WHERE sess #>> '{person,id}' = $2 AND sess #>> '{person,licenseeId}' = $1
          AND ($3::text IS NULL OR sess #>> '{person,sessionId}' IS DISTINCT FROM $3)`,
      [tx.licenseeId, personId, except ?? null],
    );
  }
}
