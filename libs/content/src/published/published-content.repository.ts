import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import type { ContentDetails, ContentKind, PublishedContent, PublishedItem } from '../content';

interface ItemRow {
  readonly id: string;
  readonly slug: string;
  readonly kind: ContentKind;
  readonly title: string;
  readonly summary: string;
  readonly topic: string;
  readonly details: ContentDetails;
  readonly checked_on: string | null;
}

const ITEM = `i.id, i.slug, i.kind, e.title, e.summary, e.topic, e.details, to_char(i.checked_on, 'YYYY-MM-DD') AS checked_on`;
const PUBLISHED = `content_items AS i
  JOIN content_editions AS e ON (e.licensee_id, e.item_id, e.edition) = (i.licensee_id, i.id, i.published)`;
/** What has a day is read until that day is over. */
const STILL = `(i.kind NOT IN ('event', 'training') OR e.details->>'on' >= $2)`;

/** What everybody may read, within one licensee's transaction. `today` is YYYY-MM-DD. */
@Injectable()
export class PublishedContentRepository {
  /** All of some kinds: dates in their order, everything else by its title. A register has a few hundred at most. */
  async list(tx: Transaction, asked: { today: string; kinds: readonly ContentKind[] }): Promise<PublishedItem[]> {
    const rows = await tx.query<ItemRow>(
      `SELECT ${ITEM} FROM ${PUBLISHED} WHERE i.licensee_id = $1 AND ${STILL} AND i.kind = ANY ($3)
        ORDER BY e.details->>'on', e.details->>'starts', lower(e.title), i.id`,
      [tx.licenseeId, asked.today, asked.kinds],
    );
    return rows.map(itemOf);
  }

  /** The best fifty for some words, best first. */
  async search(tx: Transaction, asked: { today: string; words: string }): Promise<PublishedItem[]> {
    const rows = await tx.query<ItemRow>(
      `SELECT ${ITEM} FROM ${PUBLISHED}, websearch_to_tsquery('english', $3) AS q
        WHERE i.licensee_id = $1 AND ${STILL} AND i.words @@ q ORDER BY ts_rank(i.words, q) DESC, i.id LIMIT 50`,
      [tx.licenseeId, asked.today, asked.words],
    );
    return rows.map(itemOf);
  }

  /** A date that has passed is found still: whoever kept the address learns when it was. */
  async find(tx: Transaction, slug: string): Promise<PublishedContent | null> {
    const [row] = await tx.query<ItemRow & { body: string }>(
      `SELECT ${ITEM}, e.body FROM ${PUBLISHED} WHERE i.licensee_id = $1 AND i.slug = $2`,
      [tx.licenseeId, slug],
    );
    return row ? { ...itemOf(row), body: row.body } : null;
  }
}

function itemOf({ checked_on: checkedOn, id, slug, kind, title, summary, topic, details }: ItemRow): PublishedItem {
  return { id, slug, kind, title, summary, topic, details, checkedOn };
}
