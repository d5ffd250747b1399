import { bytes, type Samples } from './sample';

/** Who acts for whom, and how we talk to people. */
export const ofRepresentatives: Samples = {
  'public.representations': (licensee_id, id) => ({
    licensee_id,
    id,
    employer_id: id,
    state: 'invited',
    basis: 'own-consent',
    evidence: 'own-act',
    evidence_on: '2026-03-01',
    scopes: ['look'],
    until_day: '2030-01-01',
    invite_sealed: bytes('{}'),
    invite_until: '2030-01-01',
    invited_by: id,
    created_at: '2026-03-01',
  }),
  'public.assisted_accounts': (licensee_id, id) => ({
    licensee_id,
    id,
    person_id: id,
    made_by: id,
    consent_how: 'in-person',
    consented_on: '2026-03-01',
    consent_wording: '2026-03',
    created_at: '2026-03-01',
  }),
  'public.communication_needs': (licensee_id, id) => ({
    licensee_id,
    id,
    person_id: id,
    needs_sealed: bytes('{}'),
    review_on: '2027-03-01',
    updated_at: '2026-03-01',
    updated_by: id,
  }),
  'public.notes_to_staff': (licensee_id, id) => ({
    licensee_id,
    id,
    person_id: id,
    state: 'new',
    words_sealed: bytes('words'),
    answer_by: 'page',
    created_at: '2026-03-01',
  }),
};
