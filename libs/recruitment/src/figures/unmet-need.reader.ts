import { Injectable } from '@nestjs/common';
import { PARTS_OF_SLOTS, SLOTS_A_WEEK } from '@pa/matching';
import { inDays, type DayRange, type KeyCount, type Transaction } from '@pa/platform';

/** An advert that nobody was hired for after so long is need that is not met, though it is still open. */
export const DAYS_TO_WAIT = 28;

/** Adverts of unmet need: closed or run out in the days with nobody hired, or shown in them and open for too long. */
const UNMET = `
  SELECT v.id, v.district, v.hours, v.tasks_required FROM vacancies v
   WHERE v.licensee_id = $1 AND v.published_at IS NOT NULL AND v.district IS NOT NULL
     AND ((v.state IN ('closed', 'expired') AND ${inDays('v.ended_at')})
       OR (v.state IN ('published', 'paused') AND ${inDays('v.published_at')}
           AND v.published_at < $4::timestamptz - interval '${DAYS_TO_WAIT} days'))
     AND NOT EXISTS (SELECT FROM applications a WHERE a.licensee_id = $1 AND a.vacancy_id = v.id AND a.state = 'hired')`;

/** One row for each unmet advert, part of the week and task that it asks for. */
const CELLS = `
  SELECT u.id, u.district, part.key AS part, task
    FROM (${UNMET}) u
   CROSS JOIN LATERAL (
         SELECT DISTINCT ($5::text[])[1 + (span.day * 48 + span.start / 30 + half) % ${SLOTS_A_WEEK}] AS key
           FROM jsonb_to_recordset(u.hours) AS span (day integer, start integer, minutes integer),
                generate_series(0, span.minutes / 30 - 1) AS half) part
   CROSS JOIN LATERAL unnest(u.tasks_required) AS task`;

/** How many adverts ask for a task, at a part of the week, in a district, and found nobody. */
export interface UnmetCell {
  readonly district: string;
  readonly part: string;
  readonly task: string;
  readonly count: number;
}

/** Counts of adverts that found nobody, one statement each. */
@Injectable()
export class UnmetNeed {
  byDistrict(tx: Transaction, range: DayRange, now: Date): Promise<KeyCount[]> {
    return tx.query(
      `SELECT district AS key, count(*)::integer AS count FROM (${UNMET}) u GROUP BY district ORDER BY district`,
      [tx.licenseeId, range.from, range.until, now],
    );
  }

  /** By district, part of the week and task; an advert counts in each that it names, so the counts add up to nothing. */
  cells(tx: Transaction, range: DayRange, now: Date): Promise<UnmetCell[]> {
    return tx.query(
      `SELECT district, part, task, count(*)::integer AS count FROM (${CELLS}) cells
        GROUP BY district, part, task ORDER BY count DESC, district, part, task`,
      [tx.licenseeId, range.from, range.until, now, [...PARTS_OF_SLOTS]],
    );
  }
}
