import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import type { ContentDetails, ContentEdition, ContentKind, ContentWords, DeskContent, DeskItem } from '../content';

interface ItemRow {
  readonly id: string;
  readonly slug: string;
  readonly kind: ContentKind;
  readonly title: string;
  readonly edition: number;
  readonly published: number | null;
  readonly checked_on: string | null;
  readonly review_on: string;
}

interface ContentRow extends ItemRow, WordsRow {
  readonly is_ours: boolean;
}

interface WordsRow {
  readonly title: string;
  readonly summary: string;
  readonly body: string;
  readonly topic: string;
  readonly details: ContentDetails;
}

/** A new edition of a piece, by an editor or by us. */
export interface NewEdition {
  readonly itemId: string;
  readonly edition: number;
  readonly words: ContentWords;
  readonly at: Date;
  /** Null for what we wrote for all registers. */
  readonly by: string | null;
}

export interface NewItem {
  readonly id: string;
  readonly slug: string;
  readonly kind: ContentKind;
  readonly reviewOn: string;
  /** The name of a piece of ours. */
  readonly starter?: string;
}

const ITEM = `i.id, i.slug, i.kind, e.title, i.edition, i.published, to_char(i.checked_on, 'YYYY-MM-DD') AS checked_on,
  to_char(i.review_on, 'YYYY-MM-DD') AS review_on`;
const NEWEST = `content_items AS i
  JOIN content_editions AS e ON (e.licensee_id, e.item_id, e.edition) = (i.licensee_id, i.id, i.edition)`;

/** Rows of pieces and of their editions, within one licensee's transaction. */
@Injectable()
export class ContentDeskRepository {
  /** Those that should have been looked at first. */
  async list(tx: Transaction): Promise<DeskItem[]> {
    const rows = await tx.query<ItemRow>(
      `SELECT ${ITEM} FROM ${NEWEST} WHERE i.licensee_id = $1
        ORDER BY i.published IS NULL, i.review_on, lower(e.title), i.id`,
      [tx.licenseeId],
    );
    return rows.map(itemOf);
  }

  async find(tx: Transaction, id: string): Promise<DeskContent | null> {
    const [row] = await tx.query<ContentRow>(
      `SELECT ${ITEM}, e.summary, e.body, e.topic, e.details, e.is_ours FROM ${NEWEST}
        WHERE i.licensee_id = $1 AND i.id = $2`,
      [tx.licenseeId, id],
    );
    return row ? { ...itemOf(row), ...wordsOf(row), isOurs: row.is_ours } : null;
  }

  /** Newest first. */
  async listEditions(tx: Transaction, itemId: string): Promise<ContentEdition[]> {
    const rows = await tx.query<{ edition: number; made_at: Date; display_name: string | null; is_ours: boolean }>(
      `SELECT e.edition, e.made_at, p.display_name, e.is_ours FROM content_editions AS e
         LEFT JOIN people AS p ON (p.licensee_id, p.id) = (e.licensee_id, e.made_by)
        WHERE e.licensee_id = $1 AND e.item_id = $2 ORDER BY e.edition DESC LIMIT 100`,
      [tx.licenseeId, itemId],
    );
    return rows.map((row) => ({
      edition: row.edition,
      madeAt: row.made_at,
      by: row.display_name,
      isOurs: row.is_ours,
    }));
  }

  async findWords(tx: Transaction, itemId: string, edition: number): Promise<ContentWords | null> {
    const [row] = await tx.query<WordsRow>(
      `SELECT title, summary, body, topic, details FROM content_editions
        WHERE licensee_id = $1 AND item_id = $2 AND edition = $3`,
      [tx.licenseeId, itemId, edition],
    );
    return row ? wordsOf(row) : null;
  }

  /** Whether it was new: an id or an address that is taken adds nothing. */
  async add(tx: Transaction, { id, slug, kind, reviewOn, starter }: NewItem): Promise<boolean> {
    const rows = await tx.query(
      `INSERT INTO content_items (licensee_id, id, kind, slug, review_on, starter) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT DO NOTHING RETURNING 1`,
      [tx.licenseeId, id, kind, slug, reviewOn, starter ?? null],
    );
    return rows.length > 0;
  }

  async addEdition(tx: Transaction, { itemId, edition, words, at, by }: NewEdition): Promise<void> {
    await tx.query(
      `INSERT INTO content_editions
         (licensee_id, item_id, edition, title, summary, body, topic, details, is_ours, made_at, made_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        tx.licenseeId,
        itemId,
        edition,
        words.title,
        words.summary,
        words.body,
        words.topic,
        JSON.stringify(words.details),
        by === null,
        at,
        by,
      ],
    );
  }

  /** Takes the number of the next edition, if nobody took it meanwhile. */
  async takeEdition(tx: Transaction, id: string, after: number): Promise<number | null> {
    const [row] = await tx.query<{ edition: number }>(
      `UPDATE content_items SET edition = edition + 1 WHERE licensee_id = $1 AND id = $2 AND edition = $3
       RETURNING edition`,
      [tx.licenseeId, id, after],
    );
    return row?.edition ?? null;
  }

  /** People read this edition from now on, if it is still the newest. `checkedOn` is null for what nobody here looked at. */
  async publish(
    tx: Transaction,
    id: string,
    asked: { edition: number; checkedOn: string | null; reviewOn: string },
  ): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE content_items AS i SET published = e.edition, checked_on = $4, review_on = $5,
          words = setweight(to_tsvector('english', e.title), 'A') || setweight(to_tsvector('english', e.summary), 'B')
            || setweight(to_tsvector('english', e.body), 'C')
         FROM content_editions AS e
        WHERE i.licensee_id = $1 AND i.id = $2 AND i.edition = $3 AND i.published IS DISTINCT FROM $3
          AND (e.licensee_id, e.item_id, e.edition) = (i.licensee_id, i.id, i.edition)
       RETURNING 1`,
      [tx.licenseeId, id, asked.edition, asked.checkedOn, asked.reviewOn],
    );
    return rows.length > 0;
  }

  /** Says whether that changed anything. */
  async setChecked(tx: Transaction, id: string, { on, reviewOn }: { on: string; reviewOn: string }): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE content_items SET checked_on = $3, review_on = $4
        WHERE licensee_id = $1 AND id = $2 AND published IS NOT NULL
          AND (checked_on, review_on) IS DISTINCT FROM ($3::date, $4::date) RETURNING 1`,
      [tx.licenseeId, id, on, reviewOn],
    );
    return rows.length > 0;
  }

  async withdraw(tx: Transaction, id: string): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE content_items SET published = NULL, words = NULL
        WHERE licensee_id = $1 AND id = $2 AND published IS NOT NULL RETURNING 1`,
      [tx.licenseeId, id],
    );
    return rows.length > 0;
  }

  /** Pieces of ours that are here, by their names, each as it stands. */
  async listStarters(tx: Transaction): Promise<Map<string, string>> {
    const rows = await tx.query<{ id: string; starter: string }>(
      'SELECT id, starter FROM content_items WHERE licensee_id = $1 AND starter IS NOT NULL',
      [tx.licenseeId],
    );
    return new Map(rows.map(({ id, starter }) => [starter, id]));
  }

  /** How many that people read should have been looked at by now. */
  async countStale(tx: Transaction, today: string): Promise<number> {
    const [row] = await tx.query<{ count: number }>(
      `SELECT count(*)::integer AS count FROM content_items AS i
         JOIN content_editions AS e ON (e.licensee_id, e.item_id, e.edition) = (i.licensee_id, i.id, i.published)
        WHERE i.licensee_id = $1 AND to_char(i.review_on, 'YYYY-MM-DD') <= $2
          AND (i.kind NOT IN ('event', 'training') OR e.details->>'on' >= $2)`,
      [tx.licenseeId, today],
    );
    return row?.count ?? 0;
  }
}

function itemOf(row: ItemRow): DeskItem {
  const { id, slug, kind, title, edition, published, checked_on: checkedOn, review_on: reviewOn } = row;
  return { id, slug, kind, title, edition, published, checkedOn, reviewOn };
}

function wordsOf({ title, summary, body, topic, details }: WordsRow): ContentWords {
  return { title, summary, body, topic, details };
}
