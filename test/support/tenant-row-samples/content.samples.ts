import type { Samples } from './sample';

/** A piece of help, and its first edition. */
export const ofContent: Samples = {
  'public.content_items': (licensee_id, id) => ({
    licensee_id,
    id,
    kind: 'page',
    slug: `page-${id.slice(-8)}`,
    review_on: '2027-03-01',
  }),
  'public.content_editions': (licensee_id, id) => ({
    licensee_id,
    item_id: id,
    edition: 1,
    title: 'A page',
    summary: 'What it is about.',
    body: 'Words.',
    topic: 'checks',
    details: '{}',
    made_at: '2026-03-01',
    made_by: id,
  }),
};
