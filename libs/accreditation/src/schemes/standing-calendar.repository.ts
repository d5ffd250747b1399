import { Injectable } from '@nestjs/common';
import { eventForEach, type Transaction } from '@pa/platform';
import { accreditationEvents } from '../accreditation.events';

/** An approval's last day as it was reckoned anew. */
export interface Reckoned {
  readonly id: string;
  readonly until: string;
  /** It is another day than before, which others are told. */
  readonly isMoved: boolean;
}

/** Days before the end at which a PA is told. */
export const WARNING_DAYS = [7, 30, 90] as const;
export const NEVER_WARNED = 999;
/** How near to this end the PA was told last. An index stands on these very words, so that a round reads who is due alone. */
const WARNED = `(CASE WHEN warned_for = approved_until THEN warned_days ELSE ${NEVER_WARNED} END)`;

interface Stretch {
  readonly today: string;
  readonly limit: number;
}

/** What time and the scheme do to approvals. Each statement touches what is due, in the order of an index on the day. */
@Injectable()
export class StandingCalendarRepository {
  /** Writes last days and the scheme they were reckoned under, and tells of those that are other days now. */
  async keep(tx: Transaction, reckoned: readonly Reckoned[], schemeNumber: number): Promise<void> {
    await tx.query(
      `WITH kept AS (
         UPDATE standings s SET approved_until = new.until, scheme_number = $5
           FROM unnest($2::uuid[], $3::date[], $4::boolean[]) AS new (id, until, is_moved)
          WHERE s.licensee_id = $1 AND s.id = new.id AND (s.approved_until <> new.until OR s.scheme_number <> $5)
          RETURNING s.person_id AS subject_id, new.is_moved
       ), moved AS (SELECT subject_id FROM kept WHERE is_moved), told AS (${eventForEach(accreditationEvents.standingChanged, 'moved')})
       SELECT count(*) FROM told`,
      [
        tx.licenseeId,
        reckoned.map(({ id }) => id),
        reckoned.map(({ until }) => until),
        reckoned.map(({ isMoved }) => isMoved),
        schemeNumber,
      ],
    );
  }

  /** Nobody waits for this transaction to be on the disk: what a crash loses of it is reckoned again, with what it told. */
  async commitLazily(tx: Transaction): Promise<void> {
    await tx.query('SET LOCAL synchronous_commit = off');
  }

  /** Those who have no approval that a new scheme could end: they are reckoned when somebody looks. */
  async passOver(tx: Transaction, schemeNumber: number): Promise<void> {
    await tx.query(
      `UPDATE standings SET scheme_number = $2 WHERE licensee_id = $1 AND scheme_number < $2 AND state NOT IN ('approved', 'suspended')`,
      [tx.licenseeId, schemeNumber],
    );
  }

  /** People with an approval that was reckoned under an older scheme, some at a time. */
  async listBehind(tx: Transaction, schemeNumber: number, limit: number): Promise<string[]> {
    const rows = await tx.query<{ person_id: string }>(
      `SELECT person_id FROM standings WHERE licensee_id = $1 AND scheme_number < $2 AND state IN ('approved', 'suspended')
        ORDER BY scheme_number LIMIT $3`,
      [tx.licenseeId, schemeNumber, limit],
    );
    return rows.map((row) => row.person_id);
  }

  /** How many approvals there are, and how many were reckoned under the scheme as it is. */
  async progress(tx: Transaction, schemeNumber: number): Promise<{ all: number; done: number }> {
    const [row] = await tx.query<{ all: number; done: number }>(
      `SELECT count(*)::integer AS all, (count(*) FILTER (WHERE scheme_number >= $2))::integer AS done
         FROM standings WHERE licensee_id = $1 AND state IN ('approved', 'suspended')`,
      [tx.licenseeId, schemeNumber],
    );
    return row ?? { all: 0, done: 0 };
  }

  /** Notes that these approvals' end has been told of; who was told of it is left out. Answers people. */
  async markEnded(tx: Transaction, { today, limit }: Stretch): Promise<string[]> {
    const rows = await tx.query<{ person_id: string }>(
      `UPDATE standings SET ended_for = approved_until WHERE licensee_id = $1 AND id = ANY (ARRAY(
         SELECT id FROM standings WHERE licensee_id = $1 AND state = 'approved' AND approved_until < $2
            AND ended_for IS DISTINCT FROM approved_until
          ORDER BY approved_until LIMIT $3 FOR UPDATE SKIP LOCKED)) RETURNING person_id`,
      [tx.licenseeId, today, limit],
    );
    return rows.map((row) => row.person_id);
  }

  /** The same for approvals that end by a day, and whose PAs were told `before` last: so many days before, or not at all. */
  async markWarned(
    tx: Transaction,
    { today, until, days, before, limit }: Stretch & { until: string; days: number; before: number },
  ): Promise<string[]> {
    const rows = await tx.query<{ person_id: string }>(
      `UPDATE standings SET warned_for = approved_until, warned_days = $4 WHERE licensee_id = $1 AND id = ANY (ARRAY(
         SELECT id FROM standings WHERE licensee_id = $1 AND state = 'approved' AND approved_until BETWEEN $2 AND $3
            AND ${WARNED} = $6
          ORDER BY approved_until LIMIT $5 FOR UPDATE SKIP LOCKED)) RETURNING person_id`,
      [tx.licenseeId, today, until, days, limit, before],
    );
    return rows.map((row) => row.person_id);
  }
}
