import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import { seededId } from '../random/seeded-id';
import { COVER_IN_EVERY_STATE, coverRowsOf, type AnswerToLoad, type CoverToLoad } from './cover-rows';
import type { LoadingFor } from './person-row';
import { RowsRepository } from './rows.repository';

interface CoverToBeThere {
  readonly loading: LoadingFor;
  /** YYYY-MM-DD. */
  readonly today: string;
  /** Ids of PAs; the first is the one whom people who try the demonstration can be. */
  readonly pas: readonly string[];
  /** The employer whom they can be. */
  readonly employer: string;
}

interface Employer {
  readonly personId: string;
  readonly district: string;
}

/** Requests for cover in every state: of the known employer, and of others to the known PA. Adverts are loaded before. */
@Injectable()
export class DemonstrationCover {
  constructor(private readonly rows: RowsRepository) {}

  async load(tx: Transaction, given: CoverToBeThere): Promise<void> {
    const [known = '', ...others] = given.pas;
    const employers = await employersOf(tx);
    const own = employers.find(({ personId }) => personId === given.employer);
    const [near] = employers.filter(({ personId }) => personId !== given.employer);
    const covers = [
      ...(own
        ? COVER_IN_EVERY_STATE.map((one) => coverOf(own, { ...one, answers: answersIn(one.state, others) }))
        : []),
      ...(near ? askedOf(near, known) : []),
    ];
    for (const cover of covers)
      for (const [table, rows] of Object.entries(coverRowsOf(cover, given)))
        await this.rows.insertInto(tx, table, rows);
    await this.trust(tx, given, others.slice(0, 2));
  }

  private async trust(tx: Transaction, { loading, employer }: CoverToBeThere, pas: readonly string[]): Promise<void> {
    if (employer === '') return;
    await this.rows.insertInto(
      tx,
      'cover_circle',
      pas.map((pa) => ({
        licensee_id: loading.licenseeId,
        id: seededId(`${employer}/circle/${pa}`),
        person_id: employer,
        pa_id: pa,
        added_at: loading.now,
      })),
    );
  }
}

type Stands = Pick<CoverToLoad, 'state' | 'days' | 'answers'>;

function coverOf({ personId, district }: Employer, stands: Stands): CoverToLoad {
  return { key: `${personId}/${stands.state}/${stands.days}`, employer: personId, district, ...stands };
}

/** Some PAs were asked: one took it, where somebody did. */
function answersIn(state: CoverToLoad['state'], [one = '', two = '', three = '']: readonly string[]): AnswerToLoad[] {
  const isOver = state === 'cancelled' || state === 'unfilled';
  const isTaken = state === 'held' || state === 'confirmed' || state === 'done';
  const answers: AnswerToLoad[] = [
    { pa: one, state: isTaken ? 'accepted' : isOver ? 'over' : 'sent' },
    { pa: two, state: 'declined' },
    { pa: three, state: isTaken ? 'taken' : isOver ? 'over' : 'sent' },
  ];
  return answers.filter(({ pa }) => pa !== '');
}

/** What the known PA is asked: one to answer, one that waits for the employer, one that is settled. */
function askedOf(employer: Employer, pa: string): CoverToLoad[] {
  const answer = (state: AnswerToLoad['state']): AnswerToLoad[] => (pa === '' ? [] : [{ pa, state }]);
  return [
    coverOf(employer, { state: 'open', days: 6, answers: answer('sent') }),
    coverOf(employer, { state: 'held', days: 7, answers: answer('accepted') }),
    coverOf(employer, { state: 'confirmed', days: 8, answers: answer('accepted') }),
  ];
}

async function employersOf(tx: Transaction): Promise<Employer[]> {
  return tx.query(
    `SELECT DISTINCT ON (person_id) person_id AS "personId", district FROM vacancies
      WHERE licensee_id = $1 AND state = 'published' AND district IS NOT NULL ORDER BY person_id, id`,
    [tx.licenseeId],
  );
}
