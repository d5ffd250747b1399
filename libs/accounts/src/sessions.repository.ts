import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';

/** Cookie sessions, which a library keeps; here only what it cannot do. */
@Injectable()
export class Sessions {
  /** Ends every session of one person on one register. */
  async endAllOf(tx: Transaction, personId: string): Promise<void> {
    await tx.query(`DELETE FROM sessions WHERE sess #>> '{person,id}' = $2 AND sess #>> '{person,licenseeId}' = $1`, [
      tx.licenseeId,
      personId,
    ]);
  }
}
