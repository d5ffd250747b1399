import { bytes, type Samples } from './sample';

/** A copy of the whole register that was asked for. */
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
};
