import type { DataMap } from '@pa/platform';

/** What stands in each column of this lib's tables. */
export const contentDataMap: DataMap = {
  'public.content_items': {
    holds: 'Pages, answers, links, services and dates of a register: which edition people read, when it was looked at',
    retention: 'platform.for-good',
    columns: {
      licensee_id: 'key',
      id: 'key',
      kind: 'plain',
      slug: 'plain',
      starter: 'plain',
      edition: 'plain',
      published: 'plain',
      checked_on: 'plain',
      review_on: 'plain',
      words: 'derived',
    },
  },
  'public.content_editions': {
    holds: 'Every edition of each page, answer, link, service and date, as it was written for the public',
    retention: 'platform.for-good',
    columns: {
      licensee_id: 'key',
      item_id: 'key',
      edition: 'plain',
      title: 'plain',
      summary: 'plain',
      body: 'plain',
      topic: 'plain',
      details: 'plain',
      is_ours: 'plain',
      made_at: 'plain',
      made_by: 'key',
    },
  },
};
