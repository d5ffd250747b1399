import { bytes, type Samples } from './sample';

/** A copy of the whole register that was asked for, and a register that is to be erased. */
export const ofDeparture: Samples = {
  'public.departures': (licensee_id, id) => ({
    licensee_id,
    id,
    state: 'asked',
    recipient: 'A'.repeat(43),
    asked_by: id,
    asked_at: '2026-03-01',
    keys_sealed: bytes('keys'),
  }),
  'public.register_erasures': (licensee_id, id) => ({
    licensee_id,
    id,
    register_id: id,
    register_name: 'North Test Register',
    proposed_by: id,
    proposed_at: '2026-03-01',
    no_copy_words: 'They said so by letter.',
  }),
};
