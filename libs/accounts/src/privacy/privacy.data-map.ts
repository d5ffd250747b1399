import type { DataMap } from '@pa/platform';

/** The tables of closing, exporting, correcting and consenting. */
export const privacyDataMap: DataMap = {
  'public.account_closures': {
    holds: 'Accounts that are closing: since when, on whose wish, and why if they said',
    retention: 'accounts.account',
    columns: {
      licensee_id: 'key',
      id: 'key',
      person_id: 'key',
      asked_at: 'plain',
      asked_by: 'key',
      reason: 'personal',
      staff_words_sealed: 'sealed',
    },
    exports: [
      {
        title: 'Closing your account',
        whose: 't.person_id',
        labels: { asked_at: 'Asked', reason: 'Why', staff_words_sealed: 'What staff wrote about it' },
      },
    ],
  },
  'public.account_erasures': {
    holds: 'The list of accounts that were deleted, unreadable: so that an old backup cannot bring anyone back',
    retention: 'accounts.erasures',
    columns: { licensee_id: 'key', id: 'key', person_hash: 'index', erased_at: 'plain', reason: 'plain' },
  },
  'public.legal_holds': {
    holds: 'People whose data must be kept for now: why, and when staff look at it again',
    retention: 'accounts.account',
    columns: {
      licensee_id: 'key',
      id: 'key',
      person_id: 'key',
      held_person_id: 'derived',
      reason_sealed: 'sealed',
      review_on: 'plain',
      placed_at: 'plain',
      placed_by: 'key',
      lifted_at: 'plain',
      lifted_by: 'key',
    },
    exempt: {
      reason_sealed:
        'A hold can be about an inquiry or a claim that telling of would harm (Data Protection Act 2018, schedule 2, part 1). Staff decide on asking.',
    },
  },
  'public.data_exports': {
    holds: 'Copies of their own data that people asked for',
    retention: 'accounts.exports',
    columns: {
      licensee_id: 'key',
      id: 'key',
      person_id: 'key',
      state: 'plain',
      asked_at: 'plain',
      claimed_until: 'derived',
      parts_done: 'derived',
      parts_total: 'derived',
      ready_at: 'plain',
      fetched_at: 'plain',
    },
    exports: [{ title: 'Copies of your data that you asked for', whose: 't.person_id' }],
  },
  'public.data_export_pieces': {
    holds: 'The pieces of those copies, unreadable without the keys',
    retention: 'accounts.exports',
    columns: {
      licensee_id: 'key',
      id: 'key',
      export_id: 'key',
      form: 'plain',
      number: 'derived',
      body_sealed: 'sealed',
    },
    exempt: { body_sealed: 'They are earlier copies of this same data.' },
  },
  'public.consents': {
    holds: 'What people said yes to, in which words, and when they took it back',
    retention: 'accounts.withdrawn-consents',
    columns: {
      licensee_id: 'key',
      id: 'key',
      person_id: 'key',
      wording: 'personal',
      version: 'plain',
      text_hash: 'derived',
      given_at: 'plain',
      given_by: 'key',
      given_as: 'personal',
      withdrawn_at: 'plain',
      withdrawn_by: 'key',
    },
    exports: [
      {
        title: 'What you said yes to',
        whose: 't.person_id',
        labels: {
          wording: 'What',
          version: 'Version of the words',
          given_at: 'You said yes',
          given_as: 'Who said it for you',
          withdrawn_at: 'You took it back',
        },
      },
    ],
  },
  'public.correction_requests': {
    holds: 'What people asked us to put right, and our answer',
    retention: 'accounts.corrections',
    columns: {
      licensee_id: 'key',
      id: 'key',
      person_id: 'key',
      words_sealed: 'sealed',
      asked_at: 'plain',
      due_on: 'plain',
      state: 'personal',
      answer_sealed: 'sealed',
      answered_at: 'plain',
      answered_by: 'key',
    },
    exports: [
      {
        title: 'What you asked us to put right',
        whose: 't.person_id',
        labels: {
          words_sealed: 'What you wrote',
          asked_at: 'You asked',
          due_on: 'We answer by',
          answer_sealed: 'What we answered',
          answered_at: 'We answered',
        },
      },
    ],
  },
};
