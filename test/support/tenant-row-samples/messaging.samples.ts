import { bytes, type Samples } from './sample';

/** Who writes to whom. The PA has left: the two places of a conversation are never one person's. */
export const ofMessaging: Samples = {
  'public.conversations': (licensee_id, id) => ({
    licensee_id,
    id,
    employer_id: id,
    key_sealed: bytes('key'),
    last_number: 1,
    opened_at: '2026-03-01',
    last_message_at: '2026-03-01',
  }),
  'public.conversation_reasons': (licensee_id, id) => ({
    licensee_id,
    id,
    conversation_id: id,
    kind: 'request',
    subject_id: id,
    about: '',
    at: '2026-03-01',
  }),
  'public.conversation_members': (licensee_id, id) => ({
    licensee_id,
    conversation_id: id,
    person_id: id,
    side: 'employer',
  }),
  'public.messages': (licensee_id, id) => ({
    licensee_id,
    id,
    conversation_id: id,
    number: 1,
    client_id: id,
    author_id: id,
    side: 'employer',
    kind: 'text',
    body: bytes('body'),
    created_at: '2026-03-01',
  }),
  'public.contact_requests': (licensee_id, id) => ({
    licensee_id,
    id,
    employer_id: id,
    pa_id: id,
    state: 'asked',
    words_sealed: bytes('words'),
    asked_at: '2026-03-01',
  }),
};
