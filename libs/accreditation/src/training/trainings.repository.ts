import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import { v7 as newId } from 'uuid';
import type { ToldTraining, Training, TrainingRefusal } from './training';
import { TrainingKnownError } from './training.errors';
import { TRAINING_MOVES, type TrainingDeed } from './training-state';

const COLUMNS = `t.id, t.person_id AS "personId", t.category, t.provider, t.done_on::text AS "doneOn",
  t.valid_until::text AS "validUntil", t.state, t.told_at AS "toldAt", t.seen_by AS "seenBy", t.seen_on::text AS "seenOn",
  t.decided_at AS "decidedAt", t.refusal, t.version`;

export const TRAINING_PAGE_SIZE = 20;
/** Which trainings staff look at: those with a proof to look at, those without, and those looked at. */
export const TRAINING_LISTS = ['waiting', 'without-proof', 'looked-at'] as const;
export type TrainingList = (typeof TRAINING_LISTS)[number];

const HAS_FILE = `EXISTS (SELECT 1 FROM training_files f WHERE f.licensee_id = t.licensee_id AND f.training_id = t.id)`;
const LISTS: Readonly<Record<TrainingList, string>> = {
  waiting: `t.state = 'told' AND ${HAS_FILE}`,
  'without-proof': `t.state = 'told' AND NOT ${HAS_FILE}`,
  'looked-at': `t.state IN ('seen', 'not-accepted')`,
};

/** One training, as a version of it was read. A deed on another version does nothing. */
export interface TrainingVersion {
  readonly id: string;
  readonly version: number;
}

interface Change {
  readonly set: string;
  readonly values: readonly unknown[];
}

/** Rows of training, within one licensee's transaction. */
@Injectable()
export class TrainingsRepository {
  /** Null when this PA told of the same on the same day before. */
  async add(tx: Transaction, told: ToldTraining, by: { personId: string; at: Date }): Promise<string | null> {
    const added = await tx.query<{ id: string }>(
      `INSERT INTO trainings (licensee_id, id, person_id, category, provider, done_on, valid_until, state, told_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, 'told', $8) ON CONFLICT DO NOTHING RETURNING id`,
      [tx.licenseeId, newId(), by.personId, told.category, told.provider, told.doneOn, told.validUntil, by.at],
    );
    return added[0]?.id ?? null;
  }

  async find(tx: Transaction, id: string): Promise<Training | null> {
    const [row] = await tx.query<Training>(
      `SELECT ${COLUMNS} FROM trainings t WHERE t.licensee_id = $1 AND t.id = $2`,
      [tx.licenseeId, id],
    );
    return row ?? null;
  }

  /** By category, the newest first; none that the PA took out. */
  async listOf(tx: Transaction, personId: string): Promise<Training[]> {
    return tx.query<Training>(
      `SELECT ${COLUMNS} FROM trainings t WHERE t.licensee_id = $1 AND t.person_id = $2 AND t.state <> 'withdrawn'
        ORDER BY t.category, t.done_on DESC, t.id`,
      [tx.licenseeId, personId],
    );
  }

  /** What a PA puts right: staff look at it anew. @throws TrainingKnownError where another says the same */
  async change(
    tx: Transaction,
    which: TrainingVersion,
    { told, at }: { told: ToldTraining; at: Date },
  ): Promise<boolean> {
    const moved = this.moved(
      tx,
      { ...which, deed: 'change' },
      {
        set: `category = $5, provider = $6, done_on = $7, valid_until = $8, told_at = $9,
        seen_by = NULL, seen_on = NULL, decided_at = NULL, refusal = NULL`,
        values: [told.category, told.provider, told.doneOn, told.validUntil, at],
      },
    );
    return moved.catch((error: unknown) => {
      throw isSameDay(error) ? new TrainingKnownError() : error;
    });
  }

  async see(tx: Transaction, which: TrainingVersion, seen: { by: string; on: string; at: Date }): Promise<boolean> {
    return this.moved(
      tx,
      { ...which, deed: 'see' },
      {
        set: 'seen_by = $5, seen_on = $6, decided_at = $7, refusal = NULL',
        values: [seen.by, seen.on, seen.at],
      },
    );
  }

  async refuse(tx: Transaction, which: TrainingVersion, refused: { why: TrainingRefusal; at: Date }): Promise<boolean> {
    return this.moved(
      tx,
      { ...which, deed: 'refuse' },
      {
        set: 'seen_by = NULL, seen_on = NULL, decided_at = $5, refusal = $6',
        values: [refused.at, refused.why],
      },
    );
  }

  /** Somebody was at a course: it was seen, whether they told of it before or not. Null: they took it out meanwhile. */
  async addSeen(
    tx: Transaction,
    told: ToldTraining,
    { personId, by, at }: { personId: string; by: string; at: Date },
  ): Promise<string | null> {
    const seen = await tx.query<{ id: string }>(
      `INSERT INTO trainings (licensee_id, id, person_id, category, provider, done_on, valid_until, state, told_at,
         seen_by, seen_on, decided_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, 'seen', $8, $9, $6, $8)
       ON CONFLICT (licensee_id, person_id, category, done_on) WHERE state <> 'withdrawn'
       DO UPDATE SET state = 'seen', provider = excluded.provider, seen_by = excluded.seen_by, seen_on = excluded.seen_on,
         decided_at = excluded.decided_at, refusal = NULL, version = trainings.version + 1
       RETURNING id`,
      [tx.licenseeId, newId(), personId, told.category, told.provider, told.doneOn, told.validUntil, at, by],
    );
    return seen[0]?.id ?? null;
  }

  /** One that was seen of a day, if there is one. */
  async findSeen(
    tx: Transaction,
    { personId, category, doneOn }: Pick<ToldTraining, 'category' | 'doneOn'> & { readonly personId: string },
  ): Promise<Training | null> {
    const [row] = await tx.query<Training>(
      `SELECT ${COLUMNS} FROM trainings t
        WHERE t.licensee_id = $1 AND t.person_id = $2 AND t.category = $3 AND t.done_on = $4 AND t.state = 'seen'`,
      [tx.licenseeId, personId, category, doneOn],
    );
    return row ?? null;
  }

  async withdraw(tx: Transaction, which: TrainingVersion, at: Date): Promise<boolean> {
    return this.moved(tx, { ...which, deed: 'withdraw' }, { set: 'withdrawn_at = $5', values: [at] });
  }

  /** One page for staff and how many there are; who waits longest first, what was looked at newest first. */
  async board(
    tx: Transaction,
    { list, page }: { list: TrainingList; page: number },
  ): Promise<{ trainings: Training[]; total: number }> {
    const order = list === 'looked-at' ? 't.decided_at DESC' : 't.told_at';
    const rows = await tx.query<Training & { total?: number }>(
      `SELECT ${COLUMNS}, count(*) OVER ()::integer AS total FROM trainings t
        WHERE t.licensee_id = $1 AND ${LISTS[list]} ORDER BY ${order}, t.id LIMIT ${TRAINING_PAGE_SIZE} OFFSET $2`,
      [tx.licenseeId, (page - 1) * TRAINING_PAGE_SIZE],
    );
    return { trainings: rows, total: rows[0]?.total ?? 0 };
  }

  private async moved(
    tx: Transaction,
    { id, version, deed }: TrainingVersion & { readonly deed: TrainingDeed },
    { set, values }: Change,
  ): Promise<boolean> {
    const { from, to } = TRAINING_MOVES[deed];
    const changed = await tx.query(
      `UPDATE trainings SET state = '${to}', version = version + 1, ${set}
        WHERE licensee_id = $1 AND id = $2 AND version = $3 AND state = ANY ($4::text[]) RETURNING id`,
      [tx.licenseeId, id, version, [...from], ...values],
    );
    return changed.length > 0;
  }
}

function isSameDay(error: unknown): boolean {
  const { driverError } = error as { driverError?: { code?: string; constraint?: string } };
  return driverError?.code === '23505' && driverError.constraint === 'trainings_one_of_a_day';
}
