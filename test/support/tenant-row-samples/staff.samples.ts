import { bytes, type Samples } from './sample';

/** Staff’s work on accounts, the record of it, and what waits for the worker. */
export const ofStaff: Samples = {
  'public.people_suspensions': (licensee_id, id) => ({
    licensee_id,
    id,
    person_id: id,
    reason: 'rules',
    words_sealed: bytes('words'),
    started_at: '2026-03-01',
  }),
  'public.staff_invitations': (licensee_id, id) => ({
    licensee_id,
    id,
    email_sealed: bytes('email'),
    email_index: bytes(id),
    roles: ['editor'],
    created_at: '2026-03-01',
    expires_at: '2030-01-01',
  }),
  'public.audit_entries': (licensee_id, id) => ({
    licensee_id,
    id,
    number: Number.parseInt(id.slice(-8), 16),
    at: '2026-03-01',
    act: 'tests.row-added',
    subject_kind: 'person',
    subject_id: id,
    details: '{}',
    previous_hash: bytes('before'),
    hash: bytes(id),
  }),
  'public.outbox': (licensee_id, id) => ({ licensee_id, id, topic: 'nobody.listens', subject_id: id }),
};
