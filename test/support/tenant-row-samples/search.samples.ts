import { bits, type Samples } from './sample';

/** What people keep of what they looked for. */
export const ofSearch: Samples = {
  'public.search_reaches': (licensee_id, id) => ({
    licensee_id,
    id,
    near: 'CH1',
    radius_hundredths: 1000,
    districts: ['CH1'],
    hundredths: [0],
  }),
  'public.saved_searches': (licensee_id, id) => ({
    licensee_id,
    id,
    person_id: id,
    side: 'jobs',
    name: 'Mornings',
    query: 'near=CH1&ignoreProfile=true',
    how: 'daily',
    reach_id: id,
    has_hours: false,
    hours: bits(1344),
    must: bits(384),
    learn: bits(384),
    never: bits(384),
    speaks: bits(384),
    words: '',
    stems: [],
    created_at: '2026-03-01',
    confirmed_at: '2026-03-01',
  }),
  'public.search_alerts': (licensee_id, id) => ({
    licensee_id,
    search_id: id,
    subject_id: id,
    found_at: '2026-03-01',
  }),
  'public.search_index_entries': (licensee_id, id) => ({
    licensee_id,
    index_name: 'register-pas',
    subject_id: id,
    version: 1,
  }),
  'public.saved_jobs': (licensee_id, id) => ({
    licensee_id,
    id,
    person_id: id,
    vacancy_id: id,
    saved_at: '2026-03-01',
  }),
};
