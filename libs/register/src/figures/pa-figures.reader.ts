import { Injectable } from '@nestjs/common';
import { maskOf, TIMES_OF_WEEK } from '@pa/matching';
import { inDays, type DayRange, type KeyCount, type Transaction } from '@pa/platform';

/** Two half-hours: who is free for less is not free at that time for work. */
const LEAST_SLOTS = 2;

/** Counts of PAs for reports, one statement each. "Shown" is what people can find: published, not hidden, looking. */
@Injectable()
export class PaFigures {
  /** Shown PAs by outward district: every one has exactly one. */
  byDistrict(tx: Transaction): Promise<KeyCount[]> {
    return tx.query(
      `SELECT district AS key, count(*)::integer AS count FROM pa_profiles
        WHERE licensee_id = $1 AND is_shown GROUP BY district ORDER BY district`,
      [tx.licenseeId],
    );
  }

  /** Shown PAs by task that they do without more training. */
  byTask(tx: Transaction): Promise<KeyCount[]> {
    return tx.query(
      `SELECT task AS key, count(*)::integer AS count FROM pa_profiles, unnest(tasks_will) AS task
        WHERE licensee_id = $1 AND is_shown GROUP BY task ORDER BY task`,
      [tx.licenseeId],
    );
  }

  /** Shown PAs who are free for an hour or more in a part of the week; asleep counts at night. */
  byPartOfWeek(tx: Transaction): Promise<KeyCount[]> {
    return tx.query(
      `SELECT part.key, count(*) FILTER (WHERE bit_count((awake_a | awake_b | asleep_a | asleep_b) & part.mask::bit(336)) >= $4)::integer AS count
         FROM pa_profiles, unnest($2::text[], $3::text[]) WITH ORDINALITY AS part (key, mask, place)
        WHERE licensee_id = $1 AND is_shown GROUP BY part.key, part.place ORDER BY part.place`,
      [tx.licenseeId, [...TIMES_OF_WEEK], TIMES_OF_WEEK.map(maskOf), LEAST_SLOTS],
    );
  }

  /** PAs by the month (YYYY-MM) in which their profile was put on the register for the first time. */
  newByMonth(tx: Transaction, { from, until }: DayRange): Promise<KeyCount[]> {
    return tx.query(
      `SELECT to_char(published_at AT TIME ZONE 'Europe/London', 'YYYY-MM') AS key, count(*)::integer AS count
         FROM pa_profiles WHERE licensee_id = $1 AND ${inDays('published_at')} GROUP BY 1 ORDER BY 1`,
      [tx.licenseeId, from, until],
    );
  }

  /** PAs whose profile came off in these days and has stayed off: put away by the PA, or taken off by staff. */
  leftByWay(tx: Transaction, { from, until }: DayRange): Promise<KeyCount[]> {
    return tx.query(
      `SELECT state AS key, count(*)::integer AS count FROM pa_profiles
        WHERE licensee_id = $1 AND state IN ('archived', 'removed') AND ${inDays('updated_at')} GROUP BY state ORDER BY state`,
      [tx.licenseeId, from, until],
    );
  }
}
