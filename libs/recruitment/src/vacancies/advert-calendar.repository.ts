import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import type { VacancyState } from './vacancy-state';

interface Ids {
  readonly id: string;
}

/** What the calendar changes in many adverts at once: each statement moves only those that it may. */
@Injectable()
export class AdvertCalendarRepository {
  /** Ends those whose last day has passed; answers their ids. What waited for staff waits no more. */
  async expire(
    tx: Transaction,
    { from, before, at }: { from: readonly VacancyState[]; before: string; at: Date },
  ): Promise<string[]> {
    const rows = await tx.query<Ids>(
      `UPDATE vacancies SET state = 'expired', paused_reason = NULL, pending_words = NULL, ended_at = $4, updated_at = $4,
              version = version + 1
        WHERE licensee_id = $1 AND state = ANY ($2) AND closes_on < $3 RETURNING id`,
      [tx.licenseeId, from, before, at],
    );
    const ids = rows.map(({ id }) => id);
    await tx.query(
      `UPDATE vacancy_moderations SET decision = 'withdrawn', decided_at = $3
        WHERE licensee_id = $1 AND vacancy_id = ANY ($2) AND decision IS NULL`,
      [tx.licenseeId, ids, at],
    );
    return ids;
  }

  /** Everybody who has an open advert. */
  async listOpenOwners(tx: Transaction): Promise<string[]> {
    const rows = await tx.query<Ids>(
      'SELECT DISTINCT person_id AS id FROM vacancies WHERE licensee_id = $1 AND is_open ORDER BY 1',
      [tx.licenseeId],
    );
    return rows.map(({ id }) => id);
  }

  async pauseOf(
    tx: Transaction,
    owner: string,
    { from, at }: { from: readonly VacancyState[]; at: Date },
  ): Promise<string[]> {
    const rows = await tx.query<Ids>(
      `UPDATE vacancies SET state = 'paused', paused_reason = 'no-access', updated_at = $4, version = version + 1
        WHERE licensee_id = $1 AND person_id = $2 AND state = ANY ($3) RETURNING id`,
      [tx.licenseeId, owner, from, at],
    );
    return rows.map(({ id }) => id);
  }

  /** Notes that owners hear of closing dates up to a day; answers the ids of those who have not heard of theirs yet. */
  async noteClosing(tx: Transaction, until: string): Promise<string[]> {
    const rows = await tx.query<Ids>(
      `UPDATE vacancies SET told_closing_on = closes_on
        WHERE licensee_id = $1 AND state IN ('published', 'paused') AND closes_on <= $2
          AND told_closing_on IS DISTINCT FROM closes_on RETURNING id`,
      [tx.licenseeId, until],
    );
    return rows.map(({ id }) => id);
  }
}
