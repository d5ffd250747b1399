import type { Samples } from './sample';

/** What was agreed with who runs a register. */
export const ofLicensing: Samples = {
  'public.licences': (licensee_id, id) => ({
    licensee_id,
    id,
    organisation: 'Chester Centre for Independent Living',
    legal_form: 'cio',
    plan: 'small',
    begins_on: '2026-01-01',
    ends_on: '2028-12-31',
    councils: ['Cheshire West and Chester'],
    outward_codes: ['CH1'],
    pence_a_month: 25000,
    vat_basis_points: 2000,
    granted_at: '2025-12-01',
    granted_by: null,
  }),
  'public.set_up_steps': (licensee_id) => ({ licensee_id, step: 'staff', done_at: '2026-03-01' }),
  'public.register_logos': (licensee_id) => ({
    licensee_id,
    version: '00112233445566ff',
    mark: Buffer.from('a logo'),
    kept_at: '2026-03-01',
  }),
  'public.register_health': (licensee_id, id) => ({
    licensee_id,
    register_id: id,
    figures: { pas: 9001 },
    counted_at: '2026-03-01',
  }),
  'public.announcement_dismissals': (licensee_id, id) => ({
    licensee_id,
    person_id: id,
    announcement_id: '01890000-0000-7000-8000-000000009101',
    dismissed_at: '2026-03-01',
  }),
  'public.support_grants': (licensee_id, id) => ({
    licensee_id,
    id,
    asked_by: '01890000-0000-7000-8000-000000009102',
    reason: 'Emails do not go out',
    areas: ['delivery'],
    made_at: '2026-03-01',
    granted_at: '2026-03-01T00:00:00Z',
    until: '2026-03-01T04:00:00Z',
    refused_at: null,
    answer: null,
    ended_at: null,
  }),
  'public.host_claims': (licensee_id) => ({
    licensee_id,
    host: 'register.example.org',
    code: 'a code',
    claimed_at: '2026-03-01',
  }),
};
