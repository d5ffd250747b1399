import { bits, bytes, type Samples } from './sample';

/** What people say of themselves on the register, and what is found of it. */
export const ofRegister: Samples = {
  'public.pa_profiles': (licensee_id, id) => ({
    licensee_id,
    id,
    person_id: id,
    state: 'published',
    district: 'CH1',
    travel_miles: 10,
    age_band: 'adult',
    confirmed_at: '2026-03-01',
    published_at: '2026-03-01',
  }),
  'public.pa_profile_dates': (licensee_id, id) => ({
    licensee_id,
    id,
    profile_id: id,
    kind: 'away',
    first_day: '2026-03-01',
    last_day: '2026-03-08',
  }),
  'public.pa_profile_moderations': (licensee_id, id) => ({
    licensee_id,
    id,
    profile_id: id,
    subject: 'first-profile',
    opened_at: '2026-03-01',
  }),
  'public.employer_profiles': (licensee_id, id) => ({
    licensee_id,
    id,
    person_id: id,
    details_sealed: bytes('details'),
  }),
  'search.search_pas': (licensee_id, id) => ({
    licensee_id,
    id,
    district: 'CH1',
    travel_hundredths: 1000,
    facts: bits(384),
    week: bits(1344),
    confirmed_on: '2026-03-01',
    published_at: '2026-03-01',
    words: 'calm',
    card: '{}',
  }),
};
