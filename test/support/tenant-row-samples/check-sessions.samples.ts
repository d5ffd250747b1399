import type { Samples } from './sample';

/** Times to show documents, and a place. */
export const ofCheckSessions: Samples = {
  'public.check_sessions': (licensee_id, id) => ({
    licensee_id,
    id,
    held_by: id,
    venue: 'The library',
    bring: 'The originals',
    starts_at: '2026-01-05T10:00:00Z',
    ends_at: '2026-01-05T12:00:00Z',
    places: 3,
  }),
  'public.check_places': (licensee_id, id) => ({
    licensee_id,
    id,
    session_id: id,
    person_id: id,
    state: 'came',
    booked_at: '2026-01-01',
    ends_at: '2026-01-05T12:00:00Z',
    ticked_by: id,
    reminded_hours: 2,
    version: 2,
  }),
};
