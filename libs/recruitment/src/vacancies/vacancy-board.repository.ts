import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import type { VacancyLookSubject } from './vacancy-moderation.entity';
import type { VacancyState } from './vacancy-state';

/** One line of staff's board. No words of the advert but its title. */
export interface BoardRow {
  readonly id: string;
  readonly title: string;
  readonly district: string | null;
  readonly state: VacancyState;
  readonly publishedAt: Date | null;
  readonly closesOn: string | null;
  readonly updatedAt: Date;
  /** Since when staff have something to look at, and why; null when nothing waits. */
  readonly waitsSince: Date | null;
  readonly subject: VacancyLookSubject | null;
}

export interface BoardAsk {
  readonly states: readonly VacancyState[];
  /** Only what waits for a look. */
  readonly waiting: boolean;
  /** Only what has been open since before this moment. */
  readonly openSince?: Date;
  /** Only what waits since before this moment. */
  readonly waitsSince?: Date;
}

const FROM = `
    FROM vacancies v
    LEFT JOIN vacancy_moderations m ON m.licensee_id = v.licensee_id AND m.vacancy_id = v.id AND m.decision IS NULL
   WHERE v.licensee_id = $1 AND v.state <> 'draft' AND v.state = ANY ($2)
     AND (NOT $3 OR m.id IS NOT NULL)
     AND ($4::timestamptz IS NULL OR (v.state = 'published' AND v.published_at < $4))
     AND ($5::timestamptz IS NULL OR m.opened_at < $5)`;

/** Adverts as staff's board lists them. Drafts are nobody's business but their writer's. */
@Injectable()
export class VacancyBoardRepository {
  /** What waits longest stands first, then what changed last. */
  async list(
    tx: Transaction,
    ask: BoardAsk,
    { offset, limit }: { offset: number; limit: number },
  ): Promise<BoardRow[]> {
    return tx.query<BoardRow>(
      `SELECT v.id, v.title, v.district, v.state, v.published_at AS "publishedAt", v.closes_on::text AS "closesOn",
              v.updated_at AS "updatedAt", m.opened_at AS "waitsSince", m.subject
       ${FROM} ORDER BY m.opened_at NULLS LAST, v.updated_at DESC, v.id OFFSET $6 LIMIT $7`,
      [...values(tx, ask), offset, limit],
    );
  }

  async count(tx: Transaction, ask: BoardAsk): Promise<number> {
    const [row] = await tx.query<{ total: number }>(`SELECT count(*)::int AS total ${FROM}`, values(tx, ask));
    return row?.total ?? 0;
  }

  /** How many there are in each state, drafts left out. */
  async countStates(tx: Transaction): Promise<ReadonlyMap<string, number>> {
    const rows = await tx.query<{ state: string; total: number }>(
      `SELECT state, count(*)::int AS total FROM vacancies WHERE licensee_id = $1 AND state <> 'draft' GROUP BY state`,
      [tx.licenseeId],
    );
    return new Map(rows.map(({ state, total }) => [state, total]));
  }
}

function values(tx: Transaction, ask: BoardAsk): unknown[] {
  return [tx.licenseeId, ask.states, ask.waiting, ask.openSince ?? null, ask.waitsSince ?? null];
}
