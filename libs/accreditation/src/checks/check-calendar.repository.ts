import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';

/** Counts, has ended by the day $2, and nobody noted that yet. */
const JUST_ENDED = `licensee_id = $1 AND state IN ('seen', 'status-checked') AND least(valid_to, next_due) < $2::date
  AND (reminded_for IS DISTINCT FROM least(valid_to, next_due) OR reminded_days >= 0)`;

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

  /** People with a check that ended before `today`, YYYY-MM-DD, which no round has noted yet. */
  async listEnded(tx: Transaction, today: string): Promise<string[]> {
    const rows = await tx.query<{ personId: string }>(
      `SELECT DISTINCT person_id AS "personId" FROM checks WHERE ${JUST_ENDED} ORDER BY 1`,
      [tx.licenseeId, today],
    );
    return rows.map(({ personId }) => personId);
  }

  /** Notes that these ended, and answers which. */
  async markEnded(tx: Transaction, { today, limit }: { today: string; limit: number }): Promise<string[]> {
    const marked = await tx.query<{ id: string }>(
      `UPDATE checks SET reminded_for = least(valid_to, next_due), reminded_days = -1
        WHERE licensee_id = $1 AND id = ANY (ARRAY(
          SELECT id FROM checks WHERE ${JUST_ENDED} LIMIT $3 FOR UPDATE SKIP LOCKED)) RETURNING id`,
      [tx.licenseeId, today, limit],
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
