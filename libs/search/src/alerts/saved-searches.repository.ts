import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import { v7 as newId } from 'uuid';
import type { PackedSearch } from './packed-search';
import type { HowOften, Keeper, SavedSearch, Side } from './saved-search';

interface Row {
  readonly id: string;
  readonly person_id: string;
  readonly side: Side;
  readonly name: string;
  readonly query: string;
  readonly how: HowOften;
  readonly by_text: boolean;
  readonly created_at: Date;
  readonly asked_at: Date | null;
  readonly stopped_at: Date | null;
  readonly keeper: Keeper | null;
}

/** A saved search with whose it is, for the worker. */
export interface OwnedSearch extends SavedSearch {
  readonly personId: string;
}

export interface NewSearch {
  readonly personId: string;
  /** Who is told in their place. */
  readonly keeperId: string | null;
  readonly side: Side;
  readonly name: string;
  readonly query: string;
  readonly how: HowOften;
  readonly byText: boolean;
  readonly reachId: string | null;
  readonly packed: PackedSearch;
  readonly at: Date;
}

/** What has waited since some time. */
interface Overdue {
  readonly at: Date;
  readonly since: Date;
  readonly limit: number;
}

const SELECT = `
  SELECT s.id, s.person_id, s.side, s.name, s.query, s.how, s.by_text, s.created_at, s.asked_at, s.stopped_at,
         CASE WHEN k.id IS NOT NULL THEN jsonb_build_object('personId', k.id, 'displayName', k.display_name) END AS keeper
    FROM saved_searches s
    LEFT JOIN people k ON k.licensee_id = s.licensee_id AND k.id = s.keeper_id
   WHERE s.licensee_id = $1`;

/** Rows of saved searches, within one licensee's transaction. */
@Injectable()
export class SavedSearchesRepository {
  /** Newest first. */
  async list(tx: Transaction, personId: string): Promise<SavedSearch[]> {
    const rows = await tx.query<Row>(`${SELECT} AND s.person_id = $2 ORDER BY s.created_at DESC, s.id DESC`, [
      tx.licenseeId,
      personId,
    ]);
    return rows.map(searchOf);
  }

  /** Locked until the transaction ends, so that two mails of one search wait for each other. */
  async findForUpdate(tx: Transaction, id: string): Promise<OwnedSearch | null> {
    const [row] = await tx.query<Row>(`${SELECT} AND s.id = $2 FOR UPDATE OF s`, [tx.licenseeId, id]);
    return row ? { ...searchOf(row), personId: row.person_id } : null;
  }

  /** A person's searches are counted under a lock, so that two at once cannot both be the last. */
  async countForUpdate(tx: Transaction, personId: string): Promise<number> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtext('search.saved'), hashtext($1))`, [personId]);
    const [row] = await tx.query<{ count: number }>(
      'SELECT count(*)::integer AS count FROM saved_searches WHERE licensee_id = $1 AND person_id = $2',
      [tx.licenseeId, personId],
    );
    return row?.count ?? 0;
  }

  async add(tx: Transaction, search: NewSearch): Promise<string> {
    const id = newId();
    const { packed } = search;
    await tx.query(
      `INSERT INTO saved_searches (licensee_id, id, person_id, side, name, query, how, by_text, reach_id, has_hours, hours, must,
         learn, never, speaks, basis, term, live_in, min_pay, starts_by, words, stems, created_at, confirmed_at, keeper_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11::text::bit(1344), $12::text::bit(384), $13::text::bit(384),
         $14::text::bit(384), $15::text::bit(384), $16, $17, $18, $19, $20, $21, $22, $23, $23, $24)`,
      [
        tx.licenseeId,
        id,
        search.personId,
        search.side,
        search.name,
        search.query,
        search.how,
        search.byText,
        search.reachId,
        packed.hasHours,
        packed.hours,
        packed.must,
        packed.learn,
        packed.never,
        packed.speaks,
        packed.basis,
        packed.term,
        packed.liveIn,
        packed.minPay,
        packed.startsBy,
        packed.words,
        packed.stems,
        search.at,
        search.keeperId,
      ],
    );
    return id;
  }

  /**
   * Changes one of somebody's searches; saying how often is also a yes to "still looking?", and whoever says it is the one
   * who is told. False when it is not theirs.
   */
  async change(
    tx: Transaction,
    key: { personId: string; id: string },
    to: { how: HowOften; byText: boolean; keeperId: string | null; at: Date },
  ): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE saved_searches SET how = $4, by_text = $5, confirmed_at = $6, keeper_id = $7, asked_at = NULL, stopped_at = NULL
        WHERE licensee_id = $1 AND person_id = $2 AND id = $3 RETURNING id`,
      [tx.licenseeId, key.personId, key.id, to.how, to.byText, to.at, to.keeperId],
    );
    return isOne(rows);
  }

  async remove(tx: Transaction, { personId, id }: { personId: string; id: string }): Promise<boolean> {
    const rows = await tx.query(
      'DELETE FROM saved_searches WHERE licensee_id = $1 AND person_id = $2 AND id = $3 RETURNING id',
      [tx.licenseeId, personId, id],
    );
    return isOne(rows);
  }

  /** Stops a search, by its link or by its owner. Twice is as good as once; false when there is none. */
  async stop(tx: Transaction, id: string, at: Date): Promise<boolean> {
    const rows = await tx.query(
      'UPDATE saved_searches SET stopped_at = coalesce(stopped_at, $3) WHERE licensee_id = $1 AND id = $2 RETURNING id',
      [tx.licenseeId, id, at],
    );
    return isOne(rows);
  }

  /** A yes to "still looking?": it goes on, also when it was stopped for want of an answer. */
  async keep(tx: Transaction, id: string, at: Date): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE saved_searches SET confirmed_at = $3, asked_at = NULL, stopped_at = NULL
        WHERE licensee_id = $1 AND id = $2 RETURNING id`,
      [tx.licenseeId, id, at],
    );
    return isOne(rows);
  }

  /** Marks those that nobody said a word about since then as asked, so many at a time; answers which. */
  async askStale(tx: Transaction, { at, since, limit }: Overdue): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `UPDATE saved_searches SET asked_at = $2
        WHERE licensee_id = $1 AND id = ANY (ARRAY(
                SELECT id FROM saved_searches
                 WHERE licensee_id = $1 AND stopped_at IS NULL AND asked_at IS NULL AND confirmed_at <= $3
                 LIMIT $4 FOR UPDATE SKIP LOCKED))
        RETURNING id`,
      [tx.licenseeId, at, since, limit],
    );
    return idsIn(rows);
  }

  /** Stops those that were asked about before then and did not answer, so many at a time; answers how many. */
  async stopUnanswered(tx: Transaction, { at, since, limit }: Overdue): Promise<number> {
    const rows = await tx.query(
      `UPDATE saved_searches SET stopped_at = $2
        WHERE licensee_id = $1 AND id = ANY (ARRAY(
                SELECT id FROM saved_searches WHERE licensee_id = $1 AND stopped_at IS NULL AND asked_at <= $3
                 LIMIT $4 FOR UPDATE SKIP LOCKED))
        RETURNING id`,
      [tx.licenseeId, at, since, limit],
    );
    return rows.length;
  }
}

function idsIn(rows: ReadonlyArray<{ id: string }>): string[] {
  return rows.map(({ id }) => id);
}

function isOne(rows: readonly unknown[]): boolean {
  return rows.length > 0;
}

function searchOf(row: Row): SavedSearch {
  return {
    id: row.id,
    side: row.side,
    name: row.name,
    query: row.query,
    how: row.how,
    byText: row.by_text,
    createdAt: row.created_at,
    askedAt: row.asked_at,
    stoppedAt: row.stopped_at,
    keeper: row.keeper,
  };
}
