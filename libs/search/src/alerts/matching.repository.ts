import { Injectable } from '@nestjs/common';
import { eventForEach, type Transaction } from '@pa/platform';
import type { ProjectedPa } from '../projection/projected-pa';
import type { OpenJob } from '../vacancies/ranking/open-job';
import { alertEvents } from './alerts.events';
import type { PackedJob } from './packed-search';

/** How many searches something new fits that were not told of it before; `instant` are those whose owners hear at once. */
export interface Noted {
  readonly searches: number;
  readonly instant: number;
}

/**
 * Notes it with every search that it fits, and tells the worker of those that are due at once. The key keeps what was noted
 * before from being noted again. Thousands may fit: their ids stay in the database, so that the worker's memory does not grow
 * with the number of searches. What is due at once is found by key: a join with `found` would compare all with all.
 */
const noted = (searches: string) => `
  WITH found AS (${searches}),
  noted AS (
    INSERT INTO search_alerts (licensee_id, search_id, subject_id, found_at)
    SELECT $1, f.id, $2, $3 FROM found f ON CONFLICT DO NOTHING RETURNING search_id
  ),
  instant AS (
    SELECT n.search_id AS subject_id
      FROM noted n JOIN saved_searches s ON s.licensee_id = $1 AND s.id = n.search_id
     WHERE s.how = 'instant'
  ),
  told AS (${eventForEach(alertEvents.due, 'instant')})
  SELECT (SELECT count(*) FROM noted)::integer AS searches, (SELECT count(*) FROM told)::integer AS instant`;

/** The filters of the search for jobs, over packed searches. $4 to $17 are the job. */
const FOR_JOB = `
  SELECT s.id FROM saved_searches s
   WHERE s.licensee_id = $1 AND s.side = 'jobs' AND s.stopped_at IS NULL AND s.person_id <> $4
     AND (s.reach_id IS NULL OR s.reach_id = ANY (ARRAY(
           SELECT r.id FROM search_reaches r WHERE r.licensee_id = $1 AND $5 = ANY (r.districts))))
     AND (NOT s.has_hours OR NOT $6 OR bit_count(s.hours & $7::text::bit(1344)) > 0)
     AND bit_count(s.never & $8::text::bit(384)) = 0
     AND bit_count($9::text::bit(384) & ~s.speaks) = 0
     AND (s.basis = 0 OR $10 = 0 OR (s.basis & $10) <> 0)
     AND (s.term = 0 OR $11 = 0 OR (s.term & $11) <> 0)
     AND (s.live_in IS NULL OR s.live_in = $12)
     AND (s.min_pay IS NULL OR coalesce($13 >= s.min_pay, $12))
     AND (s.starts_by IS NULL OR $14::date IS NULL OR $14::date <= s.starts_by)
     AND NOT EXISTS (
           SELECT 1 FROM unnest(s.stems) AS asked WHERE NOT EXISTS (
             SELECT 1 FROM unnest(string_to_array(asked, '|')) AS way WHERE NOT EXISTS (
               SELECT 1 FROM unnest(string_to_array(way, '&')) AS stem WHERE position(stem IN $15) = 0)))`;

/** The filters of the search for PAs, the same way round. Words are kept as they were read; a version before kept them as written. */
const FOR_PA = `
  SELECT s.id FROM saved_searches s
   WHERE s.licensee_id = $1 AND s.side = 'pas' AND s.stopped_at IS NULL AND s.person_id <> $4
     AND s.keeper_id IS DISTINCT FROM $4
     AND (s.reach_id IS NULL OR s.reach_id = ANY (ARRAY(
           SELECT r.id FROM search_reaches r
            WHERE r.licensee_id = $1 AND r.hundredths[array_position(r.districts, $5)] <= $6)))
     AND (s.must & $7::text::bit(384)) = s.must
     AND (($7::text::bit(384) | ($7::text::bit(384) << 64)) & s.learn) = s.learn
     AND (NOT s.has_hours OR bit_count(s.hours & $8::text::bit(1344)) > 0)
     AND (s.words = '' OR to_tsvector('english', $9) @@
           CASE WHEN s.words LIKE '((%' THEN to_tsquery('english', s.words) ELSE websearch_to_tsquery('english', s.words) END)`;

const NOBODY: Noted = { searches: 0, instant: 0 };

/** Holds one advert or profile against all saved searches of a register, in one statement. */
@Injectable()
export class MatchingRepository {
  async noteJob(tx: Transaction, { job, packed, at }: { job: OpenJob; packed: PackedJob; at: Date }): Promise<Noted> {
    const [row] = await tx.query<Noted>(noted(FOR_JOB), [
      tx.licenseeId,
      job.id,
      at,
      job.ownerId,
      job.district,
      packed.hasNeed,
      packed.need,
      packed.required,
      packed.languages,
      packed.basis,
      packed.term,
      job.liveIn,
      job.payPence,
      job.startsOn,
      job.stems,
    ]);
    return row ?? NOBODY;
  }

  async notePa(tx: Transaction, { pa, ownerId, at }: { pa: ProjectedPa; ownerId: string; at: Date }): Promise<Noted> {
    const [row] = await tx.query<Noted>(noted(FOR_PA), [
      tx.licenseeId,
      pa.id,
      at,
      ownerId,
      pa.district,
      pa.travel_hundredths,
      pa.facts,
      pa.week,
      pa.words,
    ]);
    return row ?? NOBODY;
  }

  /** Takes what waits for one search; whoever comes second finds nothing. */
  async takeWaiting(tx: Transaction, searchId: string, at: Date): Promise<string[]> {
    const rows = await tx.query<{ subject_id: string }>(
      `UPDATE search_alerts SET sent_at = $3 WHERE licensee_id = $1 AND search_id = $2 AND sent_at IS NULL RETURNING subject_id`,
      [tx.licenseeId, searchId, at],
    );
    return rows.map((row) => row.subject_id);
  }

  /** Searches of a kind with something waiting, in order, so many at a time. */
  async listWaiting(
    tx: Transaction,
    { how, after, limit }: { how: readonly string[]; after: string | null; limit: number },
  ): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT s.id FROM saved_searches s
        WHERE s.licensee_id = $1 AND s.how = ANY ($2) AND s.stopped_at IS NULL AND ($3::uuid IS NULL OR s.id > $3)
          AND EXISTS (SELECT 1 FROM search_alerts a WHERE a.licensee_id = $1 AND a.search_id = s.id AND a.sent_at IS NULL)
        ORDER BY s.id LIMIT $4`,
      [tx.licenseeId, how, after, limit],
    );
    return rows.map(({ id }) => id);
  }
}
