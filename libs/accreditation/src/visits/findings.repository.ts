import { Injectable } from '@nestjs/common';
import { Secrets, type Transaction } from '@pa/platform';
import { v7 as newId } from 'uuid';
import type { FindingRow } from './findings';
import type { ActionState, Finding, Grade } from './visit';

type SealedName = 'words' | 'action' | 'answer' | 'back' | 'view' | 'viewAnswer';
const SEALED_COLUMNS: Readonly<Record<SealedName, string>> = {
  words: 'words_sealed',
  action: 'action_sealed',
  answer: 'answer_sealed',
  back: 'back_sealed',
  view: 'view_sealed',
  viewAnswer: 'view_answer_sealed',
};
type Row = Omit<Finding, SealedName> & { readonly [name in SealedName]: Buffer | null };

const COLUMNS = `id, question, grade, words_sealed AS words, action_sealed AS action, due_on::text AS "dueOn",
  action_state AS "actionState", answer_sealed AS answer, back_sealed AS back, view_sealed AS view,
  view_answer_sealed AS "viewAnswer", version`;

/** One finding of one visit, as a version of it was read. */
export interface FindingVersion {
  readonly visitId: string;
  readonly id: string;
  readonly version: number;
}

/** Rows of what was found, within one licensee's transaction. */
@Injectable()
export class FindingsRepository {
  constructor(private readonly secrets: Secrets) {}

  /** In the order of the questions. */
  async listOf(tx: Transaction, visitId: string): Promise<Finding[]> {
    const rows = await tx.query<Row>(
      `SELECT ${COLUMNS} FROM visit_findings WHERE licensee_id = $1 AND visit_id = $2 ORDER BY place`,
      [tx.licenseeId, visitId],
    );
    return rows.map((row) => ({
      ...row,
      words: this.open(tx, row, 'words') ?? '',
      action: this.open(tx, row, 'action'),
      answer: this.open(tx, row, 'answer'),
      back: this.open(tx, row, 'back'),
      view: this.open(tx, row, 'view'),
      viewAnswer: this.open(tx, row, 'viewAnswer'),
    }));
  }

  /** In place of what was there. */
  async replace(
    tx: Transaction,
    { visitId, personId }: { visitId: string; personId: string },
    findings: readonly FindingRow[],
  ): Promise<void> {
    await tx.query('DELETE FROM visit_findings WHERE licensee_id = $1 AND visit_id = $2', [tx.licenseeId, visitId]);
    for (const [place, { question, grade, words, action }] of findings.entries())
      await tx.query(
        `INSERT INTO visit_findings (licensee_id, id, visit_id, person_id, place, question, grade, words_sealed,
           action_sealed, due_on, action_state) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
        [
          ...[tx.licenseeId, newId(), visitId, personId, place, question, grade, this.seal(tx, words, 'words')],
          ...(action ? [this.seal(tx, action.words, 'action'), action.dueOn, 'open'] : [null, null, null]),
        ],
      );
  }

  /** The PA says what they did. */
  async answer(tx: Transaction, which: FindingVersion, { words, at }: { words: string; at: Date }): Promise<boolean> {
    const set = `action_state = 'done', answer_sealed = $6, answered_at = $7, back_sealed = NULL`;
    return this.moved(tx, { ...which, from: ['open'] }, { set, values: [this.seal(tx, words, 'answer'), at] });
  }

  /** Staff are content, whether the PA has answered or they saw it themselves. */
  async close(tx: Transaction, which: FindingVersion, at: Date): Promise<boolean> {
    const set = `action_state = 'closed', settled_at = $6`;
    return this.moved(tx, { ...which, from: ['open', 'done'] }, { set, values: [at] });
  }

  /** It is to be done still, by another day. */
  async sendBack(
    tx: Transaction,
    which: FindingVersion,
    { words, dueOn }: { words: string; dueOn: string },
  ): Promise<boolean> {
    const set = `action_state = 'open', back_sealed = $6, due_on = $7`;
    return this.moved(tx, { ...which, from: ['done'] }, { set, values: [this.seal(tx, words, 'back'), dueOn] });
  }

  /** The PA sees it in another way. */
  async sayView(tx: Transaction, which: FindingVersion, { words, at }: { words: string; at: Date }): Promise<boolean> {
    const set = 'view_sealed = $5, viewed_at = $6';
    return this.viewed(tx, which, { set, values: [this.seal(tx, words, 'view'), at], where: 'TRUE' });
  }

  /** What stands from now on. Nothing is left to do about what is fine, or was not seen. */
  async answerView(
    tx: Transaction,
    which: FindingVersion,
    { grade, words, at }: { grade: Grade; words: string; at: Date },
  ): Promise<boolean> {
    const isOver = `action_state IS NOT NULL AND $7::text IN ('fine', 'not-seen')`;
    const set = `view_answer_sealed = $5, view_answered_at = $6, grade = $7::text,
      action_state = CASE WHEN ${isOver} THEN 'closed' ELSE action_state END,
      settled_at = CASE WHEN ${isOver} THEN coalesce(settled_at, $6) ELSE settled_at END`;
    const values = [this.seal(tx, words, 'viewAnswer'), at, grade];
    return this.viewed(tx, which, { set, values, where: 'viewed_at IS NOT NULL' });
  }

  /** Marks what is to be done by a day and was not reminded of, and gives the visits, each once. */
  async markReminded(
    tx: Transaction,
    { today, until, limit }: { today: string; until: string; limit: number },
  ): Promise<{ marked: number; visitIds: string[] }> {
    const rows = await tx.query<{ visit_id: string }>(
      `UPDATE visit_findings SET reminded_for = due_on WHERE licensee_id = $1 AND id = ANY (ARRAY(
         SELECT id FROM visit_findings WHERE licensee_id = $1 AND action_state = 'open' AND due_on BETWEEN $2::date AND $3::date
            AND reminded_for IS DISTINCT FROM due_on ORDER BY due_on, id LIMIT $4 FOR UPDATE SKIP LOCKED)) RETURNING visit_id`,
      [tx.licenseeId, today, until, limit],
    );
    return { marked: rows.length, visitIds: [...new Set(rows.map(({ visit_id }) => visit_id))] };
  }

  private async moved(
    tx: Transaction,
    { visitId, id, version, from }: FindingVersion & { readonly from: readonly ActionState[] },
    { set, values }: { set: string; values: readonly unknown[] },
  ): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE visit_findings SET ${set}, version = version + 1
        WHERE licensee_id = $1 AND visit_id = $2 AND id = $3 AND version = $4 AND action_state = ANY ($5::text[]) RETURNING 1`,
      [tx.licenseeId, visitId, id, version, [...from], ...values],
    );
    return rows.length > 0;
  }

  private async viewed(
    tx: Transaction,
    { visitId, id, version }: FindingVersion,
    { set, values, where }: { set: string; values: readonly unknown[]; where: string },
  ): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE visit_findings SET ${set}, version = version + 1
        WHERE licensee_id = $1 AND visit_id = $2 AND id = $3 AND version = $4 AND view_answered_at IS NULL AND ${where} RETURNING 1`,
      [tx.licenseeId, visitId, id, version, ...values],
    );
    return rows.length > 0;
  }

  private seal(tx: Transaction, text: string, name: SealedName): Buffer {
    return this.secrets.seal(tx.licenseeId, text, `visit_findings.${SEALED_COLUMNS[name]}`);
  }

  private open(tx: Transaction, row: Row, name: SealedName): string | null {
    const sealed = row[name];
    return sealed && this.secrets.open(tx.licenseeId, sealed, `visit_findings.${SEALED_COLUMNS[name]}`);
  }
}
