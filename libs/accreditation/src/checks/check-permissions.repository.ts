import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';

/** A PA's yes to one look at the Update Service, on the row of the check. */
@Injectable()
export class CheckPermissionsRepository {
  async permit(tx: Transaction, id: string, { personId, at }: { personId: string; at: Date }): Promise<boolean> {
    const changed = await tx.query(
      `UPDATE checks SET permission_at = $4, version = version + 1
        WHERE licensee_id = $1 AND id = $2 AND person_id = $3 AND is_updated AND state IN ('seen', 'status-checked')
          AND permission_at IS NULL RETURNING id`,
      [tx.licenseeId, id, personId, at],
    );
    return changed.length > 0;
  }

  /** False when there is none to take back, because it was used, say. */
  async forbid(tx: Transaction, id: string, personId: string): Promise<boolean> {
    const changed = await tx.query(
      `UPDATE checks SET permission_at = NULL, version = version + 1
        WHERE licensee_id = $1 AND id = $2 AND person_id = $3 AND permission_at IS NOT NULL RETURNING id`,
      [tx.licenseeId, id, personId],
    );
    return changed.length > 0;
  }
}
