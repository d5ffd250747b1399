import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import { v7 as newId } from 'uuid';

/** One try of one PA at one quiz. */
export interface QuizTry {
  /** From 1. */
  readonly nth: number;
  /** The version that was answered. */
  readonly number: number;
  readonly answers: readonly number[];
  readonly isPassed: boolean;
  readonly triedOn: string;
}

interface NewTry extends QuizTry {
  readonly personId: string;
  readonly module: string;
  readonly at: Date;
  /** So many a day. */
  readonly mostADay: number;
}

const COLUMNS = `nth, number, answers, is_passed AS "isPassed", tried_on::text AS "triedOn"`;

/** What PAs answered, within one licensee's transaction. */
@Injectable()
export class QuizTriesRepository {
  async last(tx: Transaction, personId: string, module: string): Promise<QuizTry | null> {
    const [row] = await tx.query<QuizTry>(
      `SELECT ${COLUMNS} FROM quiz_tries WHERE licensee_id = $1 AND person_id = $2 AND module = $3
        ORDER BY nth DESC LIMIT 1`,
      [tx.licenseeId, personId, module],
    );
    return row ?? null;
  }

  async find(
    tx: Transaction,
    { personId, module, nth }: { personId: string; module: string; nth: number },
  ): Promise<QuizTry | null> {
    const [row] = await tx.query<QuizTry>(
      `SELECT ${COLUMNS} FROM quiz_tries WHERE licensee_id = $1 AND person_id = $2 AND module = $3 AND nth = $4`,
      [tx.licenseeId, personId, module, nth],
    );
    return row ?? null;
  }

  async countOn(
    tx: Transaction,
    { personId, module, day }: { personId: string; module: string; day: string },
  ): Promise<number> {
    const [row] = await tx.query<{ count: number }>(
      `SELECT count(*)::integer AS count FROM quiz_tries
        WHERE licensee_id = $1 AND person_id = $2 AND module = $3 AND tried_on = $4::date`,
      [tx.licenseeId, personId, module, day],
    );
    return row?.count ?? 0;
  }

  /** The next one, as long as the day has one left. False: it is not the next, or there was none left. */
  async add(tx: Transaction, one: NewTry): Promise<boolean> {
    const { personId, module, nth, number, answers, isPassed, triedOn, at, mostADay } = one;
    const added = await tx.query(
      `INSERT INTO quiz_tries (licensee_id, id, person_id, module, nth, number, answers, is_passed, tried_on, tried_at)
       SELECT $1, $2, $3, $4, $5, $6, $7::smallint[], $8, $9::date, $10
        WHERE $5 = (SELECT coalesce(max(nth), 0) + 1 FROM quiz_tries
                     WHERE licensee_id = $1 AND person_id = $3 AND module = $4)
          AND $11 > (SELECT count(*) FROM quiz_tries
                      WHERE licensee_id = $1 AND person_id = $3 AND module = $4 AND tried_on = $9::date)
       ON CONFLICT DO NOTHING RETURNING id`,
      [tx.licenseeId, newId(), personId, module, nth, number, [...answers], isPassed, triedOn, at, mostADay],
    );
    return added.length > 0;
  }
}
