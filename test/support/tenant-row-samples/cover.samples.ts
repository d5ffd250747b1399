import type { Samples } from './sample';

/** Cover at short notice. */
export const ofCover: Samples = {
  'public.cover_requests': (licensee_id, id) => ({
    licensee_id,
    id,
    person_id: id,
    district: 'CH1',
    within_miles: 10,
    tasks: ['cooking'],
    pay_pence: 1400,
    note_sealed: Buffer.from('note'),
    circle_first: false,
    circle_confirmed: false,
    starts_at: '2026-04-03T07:00:00Z',
    ends_at: '2026-04-03T09:00:00Z',
    created_at: '2026-03-01',
    updated_at: '2026-03-01',
  }),
  'public.cover_spans': (licensee_id, id) => ({
    licensee_id,
    id,
    request_id: id,
    starts_at: '2026-04-03T07:00:00Z',
    ends_at: '2026-04-03T09:00:00Z',
    kind: 'awake',
  }),
  'public.cover_addresses': (licensee_id, id) => ({
    licensee_id,
    id,
    request_id: id,
    address_sealed: Buffer.from('address'),
    until: '2026-04-03T09:00:00Z',
  }),
  'public.cover_offers': (licensee_id, id) => ({
    licensee_id,
    id,
    request_id: id,
    person_id: id,
    wave: 1,
    score: 80,
    sent_at: '2026-03-01',
  }),
  'public.cover_circle': (licensee_id, id) => ({
    licensee_id,
    id,
    person_id: id,
    pa_id: id,
    added_at: '2026-03-01',
  }),
  'public.emergency_plans': (licensee_id, id) => ({
    licensee_id,
    id,
    person_id: id,
    plan_sealed: Buffer.from('plan'),
    updated_at: '2026-03-01',
  }),
};
