import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';

/** What time does to checks: reminders before one ends, and numbers that are forgotten. */
@Injectable()
export class CheckCalendarRepository {
  /** Notes that the PAs of checks which end by a day are told so; who was told of this end and so near already is left out. */
  async markReminded(
    tx: Transaction,
    { today, until, days, limit }: { today: string; until: string; days: number; limit: number },
  ): Promise<string[]> {
    const marked = await tx.query<{ id: string }>(
      `UPDATE checks SET reminded_for = least(valid_to, next_due), reminded_days = $4
        WHERE licensee_id = $1 AND id = ANY (ARRAY(
          SELECT id FROM checks
           WHERE licensee_id = $1 AND state IN ('seen', 'status-checked') AND least(valid_to, next_due) BETWEEN $2 AND $3
             AND (reminded_for IS DISTINCT FROM least(valid_to, next_due) OR reminded_days > $4)
           LIMIT $5 FOR UPDATE SKIP LOCKED)) RETURNING id`,
      [tx.licenseeId, today, until, days, limit],
    );
    return marked.map(({ id }) => id);
  }

  /** Takes out what is left of numbers decided before a moment; of people under a hold nothing goes. */
  async forgetNumbers(
    tx: Transaction,
    { before, limit, held }: { before: Date; limit: number; held: readonly string[] },
  ): Promise<number> {
    const cleared = await tx.query(
      `UPDATE checks SET number_sealed = NULL WHERE licensee_id = $1 AND id = ANY (ARRAY(
         SELECT id FROM checks WHERE licensee_id = $1 AND number_sealed IS NOT NULL AND decided_at < $2
            AND NOT person_id = ANY ($4::uuid[]) LIMIT $3 FOR UPDATE SKIP LOCKED)) RETURNING id`,
      [tx.licenseeId, before, limit, [...held]],
    );
    return cleared.length;
  }
}
