import { bytes, type Samples } from './sample';

/** Cards of PAs. */
export const ofCards: Samples = {
  'public.approval_cards': (licensee_id, id) => ({
    licensee_id,
    id,
    person_id: id,
    code_sealed: bytes('code'),
    code_hash: bytes(id),
    made_at: '2026-01-31',
    version: 2,
  }),
};
