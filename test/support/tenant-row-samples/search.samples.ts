import type { Samples } from './sample';

/** What people keep of what they looked for. */
export const ofSearch: Samples = {
  'public.saved_jobs': (licensee_id, id) => ({
    licensee_id,
    id,
    person_id: id,
    vacancy_id: id,
    saved_at: '2026-03-01',
  }),
};
