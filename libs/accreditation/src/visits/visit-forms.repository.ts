import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import { v7 as newId } from 'uuid';
import { STARTING_QUESTIONS, type VisitForm } from './visit-questions';

/** Editions of the questions of visits, within one licensee's transaction. None is ever changed. */
@Injectable()
export class VisitFormsRepository {
  async current(tx: Transaction): Promise<VisitForm> {
    const [row] = await tx.query<VisitForm>(
      'SELECT number, questions FROM visit_forms WHERE licensee_id = $1 ORDER BY number DESC LIMIT 1',
      [tx.licenseeId],
    );
    return row ?? { number: 0, questions: STARTING_QUESTIONS };
  }

  /** False when somebody else wrote this edition. */
  async add(tx: Transaction, { number, questions }: VisitForm, { by, at }: { by: string; at: Date }): Promise<boolean> {
    const rows = await tx.query(
      `INSERT INTO visit_forms (licensee_id, id, number, questions, made_by, made_at)
       VALUES ($1, $2, $3, $4::jsonb, $5, $6) ON CONFLICT ON CONSTRAINT visit_forms_number_key DO NOTHING RETURNING 1`,
      [tx.licenseeId, newId(), number, JSON.stringify(questions), by, at],
    );
    return rows.length > 0;
  }
}
