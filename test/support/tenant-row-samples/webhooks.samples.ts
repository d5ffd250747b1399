import type { Samples } from './sample';

/** Where news went until it was stopped, and a piece of it. */
export const ofWebhooks: Samples = {
  'public.webhooks': (licensee_id, id) => ({
    licensee_id,
    id,
    url_sealed: Buffer.from('url'),
    kinds: ['person.registered'],
    made_at: '2026-03-01',
    made_by: id,
    ended_at: '2026-03-02',
  }),
  'public.webhook_deliveries': (licensee_id, id) => ({
    licensee_id,
    id,
    webhook_id: id,
    event_id: id,
    kind: 'person.registered',
    subject_id: id,
    person_id: id,
    subject_state: 'registered',
    happened_at: '2026-03-01',
    state: 'delivered',
    attempts: 1,
    last_status: 204,
    delivered_at: '2026-03-01',
  }),
};
