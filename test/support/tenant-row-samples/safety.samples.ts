import { bytes, type Samples } from './sample';

/** Who may find and reach whom, and complaints. */
export const ofSafety: Samples = {
  'public.contact_details': (licensee_id, id) => ({ licensee_id, id, person_id: id }),
  'public.hides': (licensee_id, id) => ({
    licensee_id,
    id,
    person_id: id,
    by_what: 'name',
    value_index: bytes(id),
    words_sealed: bytes('words'),
  }),
  'public.views': (licensee_id, id) => ({
    licensee_id,
    id,
    viewer_id: id,
    viewed_id: id,
    what: 'pa-profile',
    viewer_role: 'employer',
    seen_on: '2026-03-01',
    seen_at: '2026-03-01',
  }),
  'public.view_alerts': (licensee_id, id) => ({
    licensee_id,
    id,
    person_id: id,
    noticed_on: '2026-03-01',
    profiles: 80,
    first_at: '2026-03-01',
    last_at: '2026-03-01',
  }),
  'public.complaints': (licensee_id, id) => ({
    licensee_id,
    id,
    reference: id,
    about: 'register',
    name_sealed: bytes('name'),
    words_sealed: bytes('words'),
    received_at: '2026-03-01',
    acknowledge_by: '2026-03-06',
    answer_by: '2026-03-31',
  }),
  'public.complaint_notes': (licensee_id, id) => ({
    licensee_id,
    id,
    complaint_id: id,
    note_sealed: bytes('note'),
    created_at: '2026-03-01',
  }),
};
