import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import type { Check } from './check';
import { CHECK_MOVES } from './check-state';

/** The old check goes in the moment in which a new one is seen. */
@Injectable()
export class CheckRenewalsRepository {
  /** Takes out the older one of the same person, kind and level that was seen: what was kept of its number goes. */
  async replace(tx: Transaction, { id, personId, kind, level }: Check, at: Date): Promise<void> {
    await tx.query(
      `UPDATE checks SET state = 'withdrawn', version = version + 1, withdrawn_at = $6, withdrawn_why = 'replaced', number_sealed = NULL,
              last_four_sealed = NULL, permission_at = NULL
        WHERE licensee_id = $1 AND person_id = $2 AND kind = $3 AND level IS NOT DISTINCT FROM $4 AND id <> $5
          AND state = ANY ($7::text[])`,
      [tx.licenseeId, personId, kind, level, id, at, [...CHECK_MOVES.replace.from]],
    );
  }
}
