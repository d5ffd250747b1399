import { STARTING_SCHEME } from '@pa/accreditation';
import { bytes, type Samples } from './sample';

/** Schemes, and where PAs stand under them. */
export const ofSchemes: Samples = {
  'public.schemes': (licensee_id, id) => ({
    licensee_id,
    id,
    number: 9001,
    policy: JSON.stringify(STARTING_SCHEME),
    made_by: id,
    made_at: '2026-01-01',
  }),
  'public.standings': (licensee_id, id) => ({
    licensee_id,
    id,
    person_id: id,
    state: 'suspended',
    applied_at: '2026-01-02',
    since: '2026-01-05',
    term_until: '2029-01-05',
    approved_until: '2028-06-01',
    scheme_number: 1,
    proposed_by: id,
    appealed_at: '2026-02-01',
    appeal_sealed: bytes('appeal'),
    warned_for: '2028-06-01',
    warned_days: 90,
    ended_for: '2028-06-01',
    version: 4,
  }),
  'public.standing_parts': (licensee_id, id) => ({
    licensee_id,
    id,
    person_id: id,
    module: 'code',
    edition: 1,
    done_on: '2026-01-03',
    done_by: id,
  }),
  'public.standing_decisions': (licensee_id, id) => ({
    licensee_id,
    id,
    person_id: id,
    deed: 'suspend',
    why: 'concern',
    words_sealed: bytes('words'),
    decided_by: id,
    decided_at: '2026-01-31',
  }),
};
