import { Injectable } from '@nestjs/common';
import { Secrets, type Transaction } from '@pa/platform';
import type { NotedAnswer } from './home-answer';
import type { CallOffWhy, NoteWhy, Visit, VisitWay } from './visit';
import { changeVisit, type VisitVersion } from './visit-change';

interface Row extends Omit<Visit, 'place' | 'reply' | 'righted'> {
  readonly place: Buffer;
  readonly reply: Buffer | null;
  readonly righted: Buffer | null;
}

const PLACES = {
  place: 'monitoring_visits.place_sealed',
  reply: 'monitoring_visits.reply_sealed',
  note: 'monitoring_visits.note_sealed',
  openNote: 'monitoring_visits.open_note_sealed',
  righted: 'monitoring_visits.righted_sealed',
};
/** It is to be done, or looked at, or the PA waits for an answer about it. */
const IS_OPEN = `(f.action_state IN ('open', 'done') OR (f.viewed_at IS NOT NULL AND f.view_answered_at IS NULL))`;
const OPEN_ACTIONS = `(SELECT count(*)::integer FROM visit_findings f
  WHERE f.licensee_id = v.licensee_id AND f.visit_id = v.id AND ${IS_OPEN})`;
const IS_SERIOUS = `EXISTS (SELECT 1 FROM visit_findings f
  WHERE f.licensee_id = v.licensee_id AND f.visit_id = v.id AND f.grade = 'serious')`;
const COLUMNS = `v.id, v.person_id AS "personId", v.auditor_id AS "auditorId", v.handed_from AS "handedFrom",
  v.handed_time AS "handedTime", v.way, v.place_sealed AS place,
  v.starts_at AS "startsAt", v.state, v.form_number AS "formNumber", v.reply_sealed AS reply, v.why,
  v.home_answer AS "homeAnswer", v.home_asked AS "homeAsked", v.home_asked_on::text AS "homeAskedOn",
  v.missed_by AS "missedBy", v.righted_sealed AS righted, v.ended_at AS "endedAt",
  ${IS_SERIOUS} AS "isSerious", ${OPEN_ACTIONS} AS "openActions", v.version`;

/** Which visits staff look at. */
export const VISIT_LISTS = ['planned', 'to-write-up', 'to-do', 'over'] as const;
export type VisitList = (typeof VISIT_LISTS)[number];
export const VISITS_PAGE_SIZE = 20;

/** Those who asked for another time stand first among the planned ones. */
const LISTS: Readonly<Record<VisitList, { readonly where: string; readonly order: string }>> = {
  planned: { where: `v.state = 'planned' AND v.starts_at > $2`, order: '(v.reply_at IS NULL), v.starts_at, v.id' },
  'to-write-up': { where: `v.state = 'planned' AND v.starts_at <= $2`, order: 'v.starts_at, v.id' },
  'to-do': {
    where: `v.state = 'held' AND $2::timestamptz IS NOT NULL AND ${OPEN_ACTIONS} > 0`,
    order: `(SELECT min(coalesce(f.due_on, f.viewed_at::date)) FROM visit_findings f WHERE f.licensee_id = v.licensee_id
      AND f.visit_id = v.id AND ${IS_OPEN}), v.id`,
  },
  over: {
    where: `v.state <> 'planned' AND $2::timestamptz IS NOT NULL AND ${OPEN_ACTIONS} = 0`,
    order: 'v.starts_at DESC, v.id',
  },
};

export interface VisitsAsked {
  readonly list: VisitList;
  readonly page: number;
  readonly now: Date;
  /** Whose visits alone; null: everybody's. */
  readonly auditorId: string | null;
}

export interface NewVisit {
  readonly id: string;
  readonly personId: string;
  readonly auditorId: string;
  readonly way: VisitWay;
  readonly place: string;
  readonly startsAt: Date;
  readonly by: string;
  readonly at: Date;
}

/** Rows of visits, within one licensee's transaction. Every change is one conditional UPDATE: of two people one wins. */
@Injectable()
export class VisitsRepository {
  constructor(private readonly secrets: Secrets) {}

  /** False when a visit of this id is there: what is sent twice is planned once. */
  async add(tx: Transaction, { id, personId, auditorId, way, place, startsAt, by, at }: NewVisit): Promise<boolean> {
    const rows = await tx.query(
      `INSERT INTO monitoring_visits (licensee_id, id, person_id, auditor_id, way, place_sealed, starts_at, state,
         planned_by, planned_at) VALUES ($1, $2, $3, $4, $5, $6, $7, 'planned', $8, $9)
       ON CONFLICT ON CONSTRAINT monitoring_visits_pkey DO NOTHING RETURNING 1`,
      [tx.licenseeId, id, personId, auditorId, way, this.seal(tx, place, PLACES.place), startsAt, by, at],
    );
    return rows.length > 0;
  }

  async find(tx: Transaction, id: string): Promise<Visit | null> {
    const [row] = await tx.query<Row>(
      `SELECT ${COLUMNS} FROM monitoring_visits v WHERE v.licensee_id = $1 AND v.id = $2`,
      [tx.licenseeId, id],
    );
    return row ? this.opened(tx, row) : null;
  }

  /** Those to come first, the nearest of them first; then the newest. */
  async listOf(tx: Transaction, personId: string): Promise<Visit[]> {
    const rows = await tx.query<Row>(
      `SELECT ${COLUMNS} FROM monitoring_visits v WHERE v.licensee_id = $1 AND v.person_id = $2
        ORDER BY (v.state <> 'planned'), CASE WHEN v.state = 'planned' THEN v.starts_at END, v.starts_at DESC, v.id LIMIT 100`,
      [tx.licenseeId, personId],
    );
    return rows.map((row) => this.opened(tx, row));
  }

  async list(
    tx: Transaction,
    { list, page, now, auditorId }: VisitsAsked,
  ): Promise<{ visits: Visit[]; total: number }> {
    const { where, order } = LISTS[list];
    const rows = await tx.query<Row & { total: number }>(
      `SELECT ${COLUMNS}, count(*) OVER ()::integer AS total FROM monitoring_visits v
        WHERE v.licensee_id = $1 AND ($3::uuid IS NULL OR v.auditor_id = $3) AND ${where}
        ORDER BY ${order} LIMIT ${VISITS_PAGE_SIZE} OFFSET $4`,
      [tx.licenseeId, now, auditorId, (page - 1) * VISITS_PAGE_SIZE],
    );
    return { visits: rows.map((row) => this.opened(tx, row)), total: rows[0]?.total ?? 0 };
  }

  /** Planned ones whose time was before a moment, and of which nobody has said how they went. */
  async countLate(tx: Transaction, { before, auditorId }: { before: Date; auditorId: string | null }): Promise<number> {
    const [row] = await tx.query<{ count: number }>(
      `SELECT count(*)::integer AS count FROM monitoring_visits
        WHERE licensee_id = $1 AND state = 'planned' AND starts_at < $2 AND ($3::uuid IS NULL OR auditor_id = $3)`,
      [tx.licenseeId, before, auditorId],
    );
    return row?.count ?? 0;
  }

  /** What the PA wrote about the time before is answered with it. A yes to another time or place is none to this one. */
  async move(
    tx: Transaction,
    which: VisitVersion,
    { auditorId, way, place, startsAt }: Pick<NewVisit, 'auditorId' | 'way' | 'place' | 'startsAt'>,
  ): Promise<boolean> {
    const isHanded = 'auditor_id IS DISTINCT FROM $5';
    const set = `auditor_id = $5, handed_from = CASE WHEN ${isHanded} THEN auditor_id ELSE handed_from END,
      handed_time = CASE WHEN ${isHanded} THEN starts_at ELSE handed_time END, way = $6, place_sealed = $7, starts_at = $8, reply_sealed = NULL, reply_at = NULL,
      home_answer = NULL, home_asked = NULL, home_asked_on = NULL`;
    const values = [auditorId, way, this.seal(tx, place, PLACES.place), startsAt];
    return changeVisit(tx, { ...which, from: 'planned' }, { set, values });
  }

  async callOff(tx: Transaction, which: VisitVersion, { why, at }: { why: CallOffWhy; at: Date }): Promise<boolean> {
    const set = `state = 'called-off', why = $5, ended_at = $6`;
    return changeVisit(tx, { ...which, from: 'planned' }, { set, values: [why, at] });
  }

  /** Written up for the first time, or put right: then it keeps the edition of its questions. */
  async writeUp(
    tx: Transaction,
    which: VisitVersion & { readonly from: 'planned' | 'held' },
    { formNumber, note, noteKept, at }: { formNumber: number; note: string; noteKept: NoteWhy | null; at: Date },
  ): Promise<boolean> {
    const set = `state = 'held', form_number = coalesce(form_number, $5), ended_at = coalesce(ended_at, $6),
      open_note_sealed = $7, note_sealed = $8, note_kept_why = $9`;
    return changeVisit(tx, which, { set, values: [formNumber, at, ...this.noteValues(tx, note, noteKept)] });
  }

  /** The PA says that the time does not suit. */
  async reply(tx: Transaction, which: VisitVersion, { words, at }: { words: string; at: Date }): Promise<boolean> {
    const values = [this.seal(tx, words, PLACES.reply), at];
    return changeVisit(tx, { ...which, from: 'planned' }, { set: 'reply_sealed = $5, reply_at = $6', values });
  }

  /** What the person who is helped said. */
  async noteHome(tx: Transaction, which: VisitVersion, { answer, asked, askedOn }: NotedAnswer): Promise<boolean> {
    const set = 'home_answer = $5, home_asked = $6, home_asked_on = $7';
    return changeVisit(tx, { ...which, from: 'planned' }, { set, values: [answer, asked, askedOn] });
  }

  /** What staff note for themselves ('' for nothing), and why it is kept from the copy of the PA's data. */
  async noteOf(tx: Transaction, id: string): Promise<{ note: string; noteKept: NoteWhy | null }> {
    const [row] = await tx.query<{ open: Buffer | null; kept: Buffer | null; why: NoteWhy | null }>(
      `SELECT open_note_sealed AS open, note_sealed AS kept, coalesce(note_kept_why, 'not-looked-at') AS why
         FROM monitoring_visits
        WHERE licensee_id = $1 AND id = $2`,
      [tx.licenseeId, id],
    );
    if (row?.kept) return { note: this.secrets.open(tx.licenseeId, row.kept, PLACES.note), noteKept: row.why };
    return { note: row?.open ? this.secrets.open(tx.licenseeId, row.open, PLACES.openNote) : '', noteKept: null };
  }

  /** Marks planned visits that begin before a moment and whose time nobody was reminded of, and gives their ids. */
  async markReminded(
    tx: Transaction,
    { now, until, limit }: { now: Date; until: Date; limit: number },
  ): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `UPDATE monitoring_visits SET reminded_for = starts_at WHERE licensee_id = $1 AND id = ANY (ARRAY(
         SELECT id FROM monitoring_visits WHERE licensee_id = $1 AND state = 'planned' AND starts_at > $2 AND starts_at <= $3
            AND planned_at <= $2::timestamptz - interval '1 day' AND reminded_for IS DISTINCT FROM starts_at
          ORDER BY starts_at, id LIMIT $4 FOR UPDATE SKIP LOCKED)) RETURNING id`,
      [tx.licenseeId, now, until, limit],
    );
    return rows.map(({ id }) => id);
  }

  /** Marks planned visits whose time was before a moment and that nobody was asked to write up, and gives their ids. */
  async markChased(tx: Transaction, { before, limit }: { before: Date; limit: number }): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `UPDATE monitoring_visits SET chased_for = starts_at WHERE licensee_id = $1 AND id = ANY (ARRAY(
         SELECT id FROM monitoring_visits WHERE licensee_id = $1 AND state = 'planned' AND starts_at <= $2
            AND chased_for IS DISTINCT FROM starts_at ORDER BY starts_at, id LIMIT $3 FOR UPDATE SKIP LOCKED)) RETURNING id`,
      [tx.licenseeId, before, limit],
    );
    return rows.map(({ id }) => id);
  }

  /** One that is kept stands in a column of its own, which no copy takes. */
  private noteValues(tx: Transaction, note: string, why: NoteWhy | null): unknown[] {
    if (note === '') return [null, null, null];
    return why ? [null, this.seal(tx, note, PLACES.note), why] : [this.seal(tx, note, PLACES.openNote), null, null];
  }

  private seal(tx: Transaction, text: string, place: string): Buffer {
    return this.secrets.seal(tx.licenseeId, text, place);
  }

  private opened(tx: Transaction, { place, reply, righted, ...row }: Row): Visit {
    return {
      ...row,
      place: this.secrets.open(tx.licenseeId, place, PLACES.place),
      reply: reply && this.secrets.open(tx.licenseeId, reply, PLACES.reply),
      righted: righted && this.secrets.open(tx.licenseeId, righted, PLACES.righted),
    };
  }
}
