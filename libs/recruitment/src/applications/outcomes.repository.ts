import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';

/** After how many months the two are asked whether they still work together. */
export const OUTCOME_MONTHS = [1, 3, 6, 12] as const;
export type OutcomeAnswer = 'yes' | 'no';

/** One question to one of the two. */
export interface OutcomeRow {
  readonly id: string;
  readonly applicationId: string;
  /** Who is asked. */
  readonly personId: string;
  readonly months: number;
  readonly askedAt: Date | null;
  readonly answer: OutcomeAnswer | null;
}

const COLUMNS = 'id, application_id AS "applicationId", person_id AS "personId", months, asked_at AS "askedAt", answer';

/** Rows of questions after a hire, within one licensee's transaction. */
@Injectable()
export class OutcomesRepository {
  /** All questions of a hire, to both. Those that are there stay. */
  async plan(
    tx: Transaction,
    hire: { readonly applicationId: string; readonly people: readonly string[]; readonly startsOn: string },
    ids: readonly string[],
  ): Promise<void> {
    await tx.query(
      `INSERT INTO outcomes (licensee_id, id, application_id, person_id, months, due_on)
       SELECT $1, ($6::uuid[])[row_number() OVER ()], $2, person, m, ($4::date + make_interval(months => m))::date
         FROM unnest($3::uuid[]) AS person CROSS JOIN unnest($5::integer[]) AS m
       ON CONFLICT ON CONSTRAINT outcomes_once_key DO NOTHING`,
      [tx.licenseeId, hire.applicationId, hire.people, hire.startsOn, [...OUTCOME_MONTHS], ids],
    );
  }

  /**
   * Marks what is due as asked and answers which: each question once, however many ask at the same time. Nobody is asked
   * again who has said that it is over, nor for what is more than two months late.
   */
  async claimDue(tx: Transaction, { at, today }: { at: Date; today: string }): Promise<string[]> {
    const rows = await tx.query<{ id: string; isLate: boolean }>(
      `UPDATE outcomes o SET asked_at = $2
        WHERE o.licensee_id = $1 AND o.asked_at IS NULL AND o.due_on <= $3::date
          AND NOT EXISTS (SELECT 1 FROM outcomes p WHERE p.licensee_id = o.licensee_id
                             AND p.application_id = o.application_id AND p.answer = 'no')
        RETURNING id, due_on < $3::date - 60 AS "isLate"`,
      [tx.licenseeId, at, today],
    );
    return rows.filter(({ isLate }) => !isLate).map(({ id }) => id);
  }

  async find(tx: Transaction, id: string): Promise<OutcomeRow | null> {
    const rows = await tx.query<OutcomeRow>(`SELECT ${COLUMNS} FROM outcomes WHERE licensee_id = $1 AND id = $2`, [
      tx.licenseeId,
      id,
    ]);
    return rows[0] ?? null;
  }

  async listOf(tx: Transaction, applicationId: string): Promise<OutcomeRow[]> {
    return tx.query(
      `SELECT ${COLUMNS} FROM outcomes WHERE licensee_id = $1 AND application_id = $2 ORDER BY months, person_id`,
      [tx.licenseeId, applicationId],
    );
  }

  /** The first answer stays. */
  async answer(tx: Transaction, id: string, { answer, at }: { answer: OutcomeAnswer; at: Date }): Promise<void> {
    await tx.query(
      `UPDATE outcomes SET answer = $3, answered_at = $4
        WHERE licensee_id = $1 AND id = $2 AND answer IS NULL AND asked_at IS NOT NULL`,
      [tx.licenseeId, id, answer, at],
    );
  }
}
