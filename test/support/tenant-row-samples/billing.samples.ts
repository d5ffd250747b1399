import { bytes, type Samples } from './sample';

/** Ids of passes, receipts and batches: none is a person's, as everywhere outside the samples. */
const OF_ITS_OWN = '01890000-0000-7000-8000-0000000000d1';

/** Access passes, receipts, the books and vouchers. */
export const ofBilling: Samples = {
  'public.pass_terms': (licensee_id) => ({
    licensee_id,
    needs_pass: false,
    price_1: 1200,
    vat_basis_points: 2000,
    vat_number: 'GB123456789',
    how_to_pay: 'Send cheques to the register.',
    receipts: 1,
  }),
  'public.passes': (licensee_id, id) => ({
    licensee_id,
    id,
    person_id: id,
    reference: `P-${id.slice(-6)}`,
    source: 'offline',
    state: 'running',
    months: 1,
    price_pence: 1200,
    vat_basis_points: 2000,
    wording: 1,
    asked_at: '2026-03-01',
    starts_at: '2026-03-01',
    ends_at: '2026-04-01',
  }),
  'public.receipts': (licensee_id, id) => ({
    licensee_id,
    id,
    number: 9001,
    kind: 'payment',
    pass_id: OF_ITS_OWN,
    person_id: id,
    way: 'cheque',
    paid_on: '2026-03-01',
    months: 1,
    amount_pence: 1200,
    vat_pence: 200,
    vat_number: 'GB123456789',
    recorded_at: '2026-03-01',
    recorded_by: id,
  }),
  'public.ledger_entries': (licensee_id, id) => ({
    licensee_id,
    id,
    at: '2026-03-01',
    receipt_id: OF_ITS_OWN,
    debit: 'bank',
    credit: 'passes',
    amount_pence: 1000,
  }),
  'public.vouchers': (licensee_id, id) => ({
    licensee_id,
    id,
    batch_id: OF_ITS_OWN,
    label: 'A council',
    months: 3,
    code_sealed: bytes('code'),
    code_hash: `hash of ${id.slice(-12)}`,
    expires_on: '2028-12-31',
    made_at: '2026-03-01',
    made_by: id,
  }),
};
