import { Injectable } from '@nestjs/common';
import { countWaits, inDays, type DayRange, type KeyCount, type Transaction, type Waits } from '@pa/platform';

/** From the day an advert is shown first to the day its owner says that somebody was found. */
const FILLED = `SELECT extract(epoch FROM ended_at - published_at)::float8 AS seconds FROM vacancies
  WHERE licensee_id = $1 AND state = 'filled' AND published_at IS NOT NULL AND ${inDays('ended_at')}`;

const HELD = `SELECT extract(epoch FROM held_at - created_at)::float8 AS seconds FROM cover_requests
  WHERE licensee_id = $1 AND state IN ('confirmed', 'done') AND held_at IS NOT NULL AND ${inDays('starts_at')}`;

/** Counts of adverts, cover and hires for reports, one statement each. */
@Injectable()
export class RecruitmentFigures {
  /** Adverts first shown in these days, by outward district: each has exactly one. */
  publishedByDistrict(tx: Transaction, { from, until }: DayRange): Promise<KeyCount[]> {
    return tx.query(
      `SELECT district AS key, count(*)::integer AS count FROM vacancies
        WHERE licensee_id = $1 AND district IS NOT NULL AND ${inDays('published_at')} GROUP BY district ORDER BY district`,
      [tx.licenseeId, from, until],
    );
  }

  /** Adverts first shown in these days, by each task that is needed. */
  publishedByTask(tx: Transaction, { from, until }: DayRange): Promise<KeyCount[]> {
    return tx.query(
      `SELECT task AS key, count(*)::integer AS count FROM vacancies, unnest(tasks_required) AS task
        WHERE licensee_id = $1 AND district IS NOT NULL AND ${inDays('published_at')} GROUP BY task ORDER BY task`,
      [tx.licenseeId, from, until],
    );
  }

  /** Adverts that people saw and that ended in these days: filled, closed or expired. */
  endedByWay(tx: Transaction, { from, until }: DayRange): Promise<KeyCount[]> {
    return tx.query(
      `SELECT state AS key, count(*)::integer AS count FROM vacancies
        WHERE licensee_id = $1 AND published_at IS NOT NULL AND ${inDays('ended_at')} GROUP BY state ORDER BY state`,
      [tx.licenseeId, from, until],
    );
  }

  timesToFill(tx: Transaction, range: DayRange, bounds: readonly number[]): Promise<Waits> {
    return countWaits(tx, { seconds: FILLED, range, bounds });
  }

  /** Requests for cover that begin in these days, by state. */
  coverByState(tx: Transaction, { from, until }: DayRange): Promise<KeyCount[]> {
    return tx.query(
      `SELECT state AS key, count(*)::integer AS count FROM cover_requests
        WHERE licensee_id = $1 AND ${inDays('starts_at')} GROUP BY state ORDER BY state`,
      [tx.licenseeId, from, until],
    );
  }

  timesToCover(tx: Transaction, range: DayRange, bounds: readonly number[]): Promise<Waits> {
    return countWaits(tx, { seconds: HELD, range, bounds });
  }

  /**
   * Hires for which the question "still working together?" fell due in these days, by months and answer, as `3 yes`. A hire
   * is over when either of the two said so, goes on when one said so and the other did not deny it, and else is `none`.
   */
  outcomes(tx: Transaction, { from, until }: DayRange): Promise<KeyCount[]> {
    return tx.query(
      `SELECT months || ' ' || answer AS key, count(*)::integer AS count
         FROM (SELECT months, CASE WHEN bool_or(answer = 'no') THEN 'no' WHEN bool_or(answer = 'yes') THEN 'yes' ELSE 'none' END AS answer
                 FROM outcomes WHERE licensee_id = $1 AND due_on >= $2::date AND due_on < $3::date
                GROUP BY application_id, months) hires
        GROUP BY months, answer ORDER BY months, answer`,
      [tx.licenseeId, from, until],
    );
  }
}
