import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import { daysBefore } from '../random/days';
import { seededId } from '../random/seeded-id';
import { cardRows } from './card-rows';
import type { LoadingFor } from './person-row';
import { quizRows } from './quiz-rows';
import { RowsRepository } from './rows.repository';
import { visitRows } from './visit-rows';
import { DEMONSTRATION_SCHEME, standingRows } from './standing-rows';

interface StandingsToLoad {
  readonly loading: LoadingFor;
  readonly today: string;
  readonly assessor: string;
  readonly manager: string;
  /** Who goes to visits. */
  readonly auditor: string;
  /** The first of them is the PA whom people who try the demonstration can be. */
  readonly pas: readonly string[];
}

/** How many PAs have come to the scheme, or might have. */
const MOST_PAS = 200;

/** A register's scheme with its quiz, and PAs who stand under it in every state, with cards of those who were approved, and visits. */
@Injectable()
export class DemonstrationStandings {
  constructor(private readonly rows: RowsRepository) {}

  async load(tx: Transaction, { loading, today, assessor, manager, auditor, pas }: StandingsToLoad): Promise<void> {
    const given = { ...loading, today, assessor, manager };
    const { standings, parts, decisions } = standingRows(pas.slice(0, MOST_PAS), given);
    const scheme = {
      licensee_id: loading.licenseeId,
      id: seededId(`${loading.licenseeId}/scheme`),
      number: 1,
      policy: DEMONSTRATION_SCHEME,
      made_by: assessor,
      made_at: daysBefore(loading.now, 1_500),
    };
    await this.rows.insertInto(tx, 'schemes', [scheme]);
    await this.rows.insertInto(tx, 'standings', standings);
    await this.rows.insertInto(tx, 'standing_parts', parts);
    await this.rows.insertInto(tx, 'standing_decisions', decisions);
    const { quizzes, tries } = quizRows(standings, parts, given);
    await this.rows.insertInto(tx, 'quizzes', quizzes);
    await this.rows.insertInto(tx, 'quiz_tries', tries);
    await this.rows.insertInto(tx, 'approval_cards', cardRows(standings, loading));
    const { visits, findings } = visitRows({ loading, today, assessor, auditor, pas });
    await this.rows.insertInto(tx, 'monitoring_visits', visits);
    await this.rows.insertInto(tx, 'visit_findings', findings);
  }
}
