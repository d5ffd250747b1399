import { bytes, type Samples } from './sample';

/** Approvals that travel between registers. */
export const ofPassport: Samples = {
  'public.statement_keys': (licensee_id, id) => ({
    licensee_id,
    id,
    private_sealed: bytes('key'),
    made_at: '2026-01-31',
  }),
  'public.statement_issuers': (licensee_id, id) => ({
    licensee_id,
    id,
    address: 'https://register.example',
    keys: JSON.stringify([{ kid: 'one', x: 'x'.repeat(43) }]),
    added_at: '2026-01-31',
  }),
  'public.carried_approvals': (licensee_id, id) => ({
    licensee_id,
    id,
    person_id: id,
    issuer_id: id,
    approved_since: '2026-01-05',
    approved_until: '2027-01-04',
    issued_at: '2026-01-30',
    accepted_at: '2026-01-31',
  }),
};
