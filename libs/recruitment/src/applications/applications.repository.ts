import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import type { ApplicationRow } from './application';
import { applicationStatesFor, type ApplicationState } from './application-state';

const COLUMNS = `
  a.id, a.vacancy_id AS "vacancyId", a.person_id AS "personId", a.state, a.held, a.number, a.words_sealed AS "wordsSealed",
  a.notes_sealed AS "notesSealed", a.seen_advert AS "seenAdvert", a.changes_told AS "changesTold", a.reason,
  a.submitted_at AS "submittedAt", a.shortlisted_at AS "shortlistedAt", a.ended_at AS "endedAt",
  a.starts_on::text AS "startsOn", a.created_at AS "createdAt", a.updated_at AS "updatedAt", a.version`;
const FROM = `SELECT ${COLUMNS} FROM applications a WHERE a.licensee_id = $1`;

/** What changes with a move, besides the state. What is left out stays as it is. */
export interface MoveColumns {
  readonly reason?: string;
  readonly submittedAt?: Date;
  readonly shortlistedAt?: Date;
  readonly endedAt?: Date;
  readonly startsOn?: string;
  readonly number?: number;
}

export interface ApplicationMove extends MoveColumns {
  readonly from: ApplicationState;
  readonly to: ApplicationState;
  readonly at: Date;
}

/** How many there are of each state, of one advert. */
export interface StateCount {
  readonly vacancyId: string;
  readonly state: ApplicationState;
  readonly count: number;
  /** When the first of them was sent. */
  readonly since: Date | null;
}

/** Rows of applications, within one licensee's transaction. */
@Injectable()
export class ApplicationsRepository {
  async find(tx: Transaction, id: string): Promise<ApplicationRow | null> {
    const rows = await tx.query<ApplicationRow>(`${FROM} AND a.id = $2`, [tx.licenseeId, id]);
    return rows[0] ?? null;
  }

  async findOf(tx: Transaction, vacancyId: string, personId: string): Promise<ApplicationRow | null> {
    const rows = await tx.query<ApplicationRow>(`${FROM} AND a.vacancy_id = $2 AND a.person_id = $3`, [
      tx.licenseeId,
      vacancyId,
      personId,
    ]);
    return rows[0] ?? null;
  }

  /** Locked until the transaction ends. Lock the advert first: everybody does it in this order. */
  async findForUpdate(tx: Transaction, id: string): Promise<ApplicationRow | null> {
    const rows = await tx.query<ApplicationRow>(`${FROM} AND a.id = $2 FOR UPDATE`, [tx.licenseeId, id]);
    return rows[0] ?? null;
  }

  /** Begins a draft; a PA who has an application to this advert keeps it. */
  async addMissing(
    tx: Transaction,
    draft: Pick<ApplicationRow, 'id' | 'vacancyId' | 'personId' | 'wordsSealed' | 'seenAdvert'> & { at: Date },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO applications (licensee_id, id, vacancy_id, person_id, words_sealed, seen_advert, created_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $7)
       ON CONFLICT ON CONSTRAINT applications_one_each_key DO NOTHING`,
      [tx.licenseeId, draft.id, draft.vacancyId, draft.personId, draft.wordsSealed, draft.seenAdvert, draft.at],
    );
  }

  async saveWords(tx: Transaction, id: string, words: { sealed: Buffer; at: Date }): Promise<void> {
    await tx.query(
      `UPDATE applications SET words_sealed = $3, updated_at = $4, version = version + 1
        WHERE licensee_id = $1 AND id = $2 AND state = 'draft'`,
      [tx.licenseeId, id, words.sealed, words.at],
    );
  }

  async saveNotes(tx: Transaction, id: string, notesSealed: Buffer | null): Promise<void> {
    await tx.query('UPDATE applications SET notes_sealed = $3 WHERE licensee_id = $1 AND id = $2', [
      tx.licenseeId,
      id,
      notesSealed,
    ]);
  }

  async removeDraft(tx: Transaction, id: string): Promise<void> {
    await tx.query(`DELETE FROM applications WHERE licensee_id = $1 AND id = $2 AND state = 'draft'`, [
      tx.licenseeId,
      id,
    ]);
  }

  /** False when it no longer stands where the move begins. */
  async move(tx: Transaction, id: string, move: ApplicationMove): Promise<boolean> {
    const { from, to, at, reason, submittedAt, shortlistedAt, endedAt, startsOn, number } = move;
    const rows = await tx.query(
      `UPDATE applications
          SET state = $4, updated_at = $5, version = version + 1,
              reason = coalesce($6, reason), submitted_at = coalesce($7, submitted_at),
              shortlisted_at = coalesce(shortlisted_at, $8), ended_at = coalesce($9, ended_at),
              starts_on = coalesce($10::date, starts_on), number = coalesce($11::integer, number)
        WHERE licensee_id = $1 AND id = $2 AND state = $3 RETURNING 1`,
      [tx.licenseeId, id, from, to, at, reason, submittedAt, shortlistedAt, endedAt, startsOn, number].map(
        (value) => value ?? null,
      ),
    );
    return rows.length === 1;
  }

  /** The next number of an advert; the advert is locked meanwhile. */
  async nextNumber(tx: Transaction, vacancyId: string): Promise<number> {
    const rows = await tx.query<{ next: number }>(
      'SELECT coalesce(max(number), 0) + 1 AS next FROM applications WHERE licensee_id = $1 AND vacancy_id = $2',
      [tx.licenseeId, vacancyId],
    );
    return rows[0]?.next ?? 1;
  }

  async countIn(tx: Transaction, vacancyId: string, state: ApplicationState): Promise<number> {
    const rows = await tx.query<{ count: number }>(
      `SELECT count(*)::integer AS count FROM applications WHERE licensee_id = $1 AND vacancy_id = $2 AND state = $3`,
      [tx.licenseeId, vacancyId, state],
    );
    return rows[0]?.count ?? 0;
  }

  /** Ends those who wait when their advert does. Answers whom: each once, however often it is called. */
  async endWaiting(
    tx: Transaction,
    ended: { readonly vacancyId: string; readonly reason: string; readonly at: Date },
  ): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `UPDATE applications SET state = 'unsuccessful', reason = $3, ended_at = $4, updated_at = $4, version = version + 1
        WHERE licensee_id = $1 AND vacancy_id = $2 AND state = ANY ($5) RETURNING id`,
      [tx.licenseeId, ended.vacancyId, ended.reason, ended.at, applicationStatesFor('end-with-advert')],
    );
    return rows.map(({ id }) => id);
  }

  /** Everything a PA has, what moved last first. */
  async listOfPerson(tx: Transaction, personId: string): Promise<ApplicationRow[]> {
    return tx.query(`${FROM} AND a.person_id = $2 ORDER BY a.updated_at DESC, a.id LIMIT 200`, [
      tx.licenseeId,
      personId,
    ]);
  }

  /** What an employer may see of an advert: nobody's drafts, nobody whose account is held, nobody of `hidden`. */
  async listOfVacancy(
    tx: Transaction,
    vacancyId: string,
    { states, hidden }: { states: readonly ApplicationState[]; hidden: readonly string[] },
  ): Promise<ApplicationRow[]> {
    return tx.query(
      `${FROM} AND a.vacancy_id = $2 AND a.state = ANY ($3) AND NOT a.held AND NOT a.person_id = ANY ($4::uuid[])
        ORDER BY a.submitted_at, a.id LIMIT 1000`,
      [tx.licenseeId, vacancyId, states, hidden],
    );
  }

  async listOpenOfVacancy(tx: Transaction, vacancyId: string): Promise<ApplicationRow[]> {
    return tx.query(`${FROM} AND a.vacancy_id = $2 AND a.state = ANY ($3) ORDER BY a.id`, [
      tx.licenseeId,
      vacancyId,
      ['submitted', 'shortlisted', 'interview', 'offered', 'accepted'],
    ]);
  }

  /** The PA looked at the advert as it is now. */
  async sawAdvert(tx: Transaction, id: string, seenAdvert: Readonly<Record<string, string>>): Promise<void> {
    await tx.query(
      'UPDATE applications SET seen_advert = $3, changes_told = false WHERE licensee_id = $1 AND id = $2',
      [tx.licenseeId, id, seenAdvert],
    );
  }

  /** True when the PA has not been told since they last looked, and now is. */
  async tellChanges(tx: Transaction, id: string): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE applications SET changes_told = true
        WHERE licensee_id = $1 AND id = $2 AND NOT changes_told RETURNING 1`,
      [tx.licenseeId, id],
    );
    return rows.length === 1;
  }

  async hold(tx: Transaction, personId: string, held: boolean): Promise<void> {
    await tx.query('UPDATE applications SET held = $3 WHERE licensee_id = $1 AND person_id = $2 AND held <> $3', [
      tx.licenseeId,
      personId,
      held,
    ]);
  }

  async countByState(tx: Transaction, vacancyIds: readonly string[]): Promise<StateCount[]> {
    return tx.query(
      `SELECT vacancy_id AS "vacancyId", state, count(*)::integer AS count, min(submitted_at) AS since
           FROM applications
        WHERE licensee_id = $1 AND vacancy_id = ANY ($2) AND state <> 'draft' GROUP BY vacancy_id, state`,
      [tx.licenseeId, vacancyIds],
    );
  }
}
