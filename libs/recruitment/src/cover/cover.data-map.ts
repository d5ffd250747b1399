import type { DataMap } from '@pa/platform';

const EMPLOYER = `(SELECT r.person_id FROM cover_requests r WHERE r.licensee_id = t.licensee_id AND r.id = t.request_id)`;

/** An address is the employer's: a PA read it while it was needed, and it is in nobody else's copy. */
export const coverDataMap: DataMap = {
  'public.cover_requests': {
    holds: 'Requests of employers for cover at short notice',
    retention: 'recruitment.ended-cover',
    columns: {
      licensee_id: 'key',
      id: 'key',
      person_id: 'key',
      state: 'plain',
      district: 'personal',
      within_miles: 'plain',
      tasks: 'special',
      pay_pence: 'plain',
      sleep_in_pence: 'plain',
      note_sealed: 'sealed',
      circle_first: 'plain',
      circle_confirmed: 'plain',
      starts_at: 'personal',
      ends_at: 'personal',
      waves: 'derived',
      next_wave_at: 'derived',
      held_at: 'plain',
      confirmed_at: 'plain',
      ended_at: 'plain',
      help_asked_at: 'plain',
      created_at: 'plain',
      updated_at: 'plain',
    },
    exports: [
      {
        title: 'Cover you asked for',
        whose: 't.person_id',
        labels: {
          note_sealed: 'What you wrote',
          starts_at: 'It begins',
          ends_at: 'It ends',
          held_at: 'A PA said yes',
          help_asked_at: 'You asked us for help',
        },
      },
    ],
  },
  'public.cover_spans': {
    holds: 'The times of requests for cover',
    retention: 'recruitment.ended-cover',
    columns: {
      licensee_id: 'key',
      id: 'key',
      request_id: 'key',
      starts_at: 'personal',
      ends_at: 'personal',
      kind: 'plain',
    },
    exports: [{ title: 'Times you asked cover for', whose: EMPLOYER, labels: { starts_at: 'From', ends_at: 'To' } }],
  },
  'public.cover_addresses': {
    holds: 'Where a PA is to come to for cover, and how to reach the employer',
    retention: 'recruitment.cover-addresses',
    columns: { licensee_id: 'key', id: 'key', request_id: 'key', address_sealed: 'sealed', until: 'plain' },
    exports: [
      {
        title: 'Addresses you gave for cover',
        whose: EMPLOYER,
        labels: { address_sealed: 'What you wrote', until: 'Until' },
      },
    ],
  },
  'public.cover_offers': {
    holds: 'PAs who were asked for cover, and what they said',
    retention: 'recruitment.ended-cover',
    columns: {
      licensee_id: 'key',
      id: 'key',
      request_id: 'key',
      person_id: 'key',
      state: 'personal',
      wave: 'derived',
      score: 'derived',
      sent_at: 'plain',
      decided_at: 'plain',
    },
    exports: [
      {
        title: 'Cover you were asked for',
        whose: 't.person_id',
        labels: { state: 'What became of it', sent_at: 'You were asked', decided_at: 'It was decided' },
      },
    ],
  },
  'public.cover_circle': {
    holds: 'PAs whom an employer wants to be asked first for cover',
    retention: 'recruitment.cover-circle',
    columns: { licensee_id: 'key', id: 'key', person_id: 'key', pa_id: 'key', added_at: 'plain' },
    exports: [{ title: 'Your cover circle', whose: 't.person_id', labels: { added_at: 'You added a PA' } }],
  },
  'public.emergency_plans': {
    holds: 'What to do when a PA does not come, in the employer’s own words',
    retention: 'recruitment.emergency-plans',
    columns: { licensee_id: 'key', id: 'key', person_id: 'key', plan_sealed: 'sealed', updated_at: 'plain' },
    exports: [{ title: 'Your emergency plan', whose: 't.person_id', labels: { plan_sealed: 'Your plan' } }],
  },
};
