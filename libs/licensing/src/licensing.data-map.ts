import type { DataMap } from '@pa/platform';

/** What stands in each column of this lib's tables. A table or column that is not here fails bar H5. */
export const licensingDataMap: DataMap = {
  'public.licensees': {
    holds: 'The registers: name, look, words, policies and what is announced',
    retention: 'platform.for-good',
    columns: {
      id: 'key',
      slug: 'plain',
      name: 'plain',
      brand: 'plain',
      policies: 'plain',
      licence_state: 'plain',
      graced_until: 'plain',
      ended_at: 'plain',
      closed_at: 'plain',
      kind: 'plain',
      opened_at: 'plain',
      announcements: 'plain',
      updated_at: 'plain',
    },
  },
  'public.announcement_dismissals': {
    holds: 'Which announcements people have put away',
    retention: 'accounts.account',
    columns: { licensee_id: 'key', person_id: 'key', announcement_id: 'key', dismissed_at: 'plain' },
    exports: [
      {
        title: 'Announcements you put away',
        order: 't.dismissed_at',
        whose: 't.person_id',
        labels: { dismissed_at: 'You put one away' },
      },
    ],
  },
  'public.licences': {
    holds: 'What was agreed with the organisation that runs a register: term, plan, area and price',
    retention: 'platform.for-good',
    columns: {
      licensee_id: 'key',
      id: 'key',
      organisation: 'plain',
      legal_form: 'plain',
      plan: 'plain',
      begins_on: 'plain',
      ends_on: 'plain',
      councils: 'plain',
      outward_codes: 'plain',
      pence_a_month: 'plain',
      vat_basis_points: 'plain',
      granted_at: 'plain',
      granted_by: 'key',
    },
  },
  'public.set_up_steps': {
    holds: 'How far a register is set up',
    retention: 'platform.for-good',
    columns: { licensee_id: 'key', step: 'plain', done_at: 'plain' },
  },
  'public.host_claims': {
    holds: 'Addresses of which a manager has yet to prove that they are the register’s',
    retention: 'platform.for-good',
    columns: { licensee_id: 'key', host: 'plain', code: 'plain', claimed_at: 'plain' },
  },
  'public.register_health': {
    holds: 'How many there are of what at each register, for the operators: numbers alone',
    retention: 'platform.for-good',
    columns: { licensee_id: 'key', register_id: 'key', figures: 'plain', counted_at: 'plain' },
  },
  'public.support_grants': {
    holds:
      'What operators asked to look at, what managers allowed, until when, and why: no word about people belongs there',
    retention: 'licensing.support-access',
    columns: {
      licensee_id: 'key',
      id: 'key',
      asked_by: 'key',
      reason: 'plain',
      areas: 'plain',
      made_at: 'plain',
      granted_at: 'plain',
      until: 'plain',
      refused_at: 'plain',
      answer: 'plain',
      ended_at: 'plain',
    },
  },
  'public.register_logos': {
    holds: 'The logos of registers, drawn anew by us',
    retention: 'platform.for-good',
    columns: { licensee_id: 'key', version: 'key', mark: 'plain', kept_at: 'plain' },
  },
  'public.licensee_hosts': {
    holds: 'The addresses at which a register answers',
    retention: 'platform.for-good',
    columns: { host: 'plain', licensee_id: 'key', is_primary: 'plain' },
  },
};
