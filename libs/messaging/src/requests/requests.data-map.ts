import type { DataMap } from '@pa/platform';

/** What an employer wrote goes to both: it was written to the PA. */
export const requestsDataMap: DataMap = {
  'public.contact_requests': {
    holds: 'Employers who asked a PA to talk, and what the PA answered',
    retention: 'messaging.contact-requests',
    columns: {
      licensee_id: 'key',
      id: 'key',
      employer_id: 'key',
      pa_id: 'key',
      state: 'plain',
      words_sealed: 'sealed',
      reason: 'personal',
      asked_at: 'plain',
      decided_at: 'plain',
    },
    exports: [
      {
        title: 'PAs you asked to talk',
        whose: 't.employer_id',
        labels: { words_sealed: 'What you wrote', reason: 'Why the PA said no', asked_at: 'You asked' },
      },
      {
        title: 'Employers who asked you to talk',
        whose: 't.pa_id',
        labels: { words_sealed: 'What they wrote', reason: 'Why you said no', asked_at: 'They asked' },
      },
    ],
  },
};
