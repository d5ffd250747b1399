import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';

/** How many references of a PA count. */
export interface ReferenceCount {
  /** Came in, and staff looked at them and can use them. */
  readonly received: number;
  /** Of those, from somebody who says that they are no relative. */
  readonly nonRelative: number;
}

/** What other libs may know of references: how many count, never what stands in them. */
@Injectable()
export class ReferenceReader {
  async countOf(tx: Transaction, paPersonId: string): Promise<ReferenceCount> {
    const [row] = await tx.query<{ received: number; others: number }>(
      `SELECT count(*)::integer AS received, count(*) FILTER (WHERE NOT is_relative)::integer AS others
         FROM pa_references WHERE licensee_id = $1 AND person_id = $2 AND state = 'accepted'`,
      [tx.licenseeId, paPersonId],
    );
    return { received: row?.received ?? 0, nonRelative: row?.others ?? 0 };
  }
}
