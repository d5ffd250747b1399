import type { DataMap } from '@pa/platform';

/** What people sign in with besides a password, and what signing in leaves behind for a while. */
export const factorsDataMap: DataMap = {
  'public.passkeys': {
    holds: 'Passkeys: the public half, and the name their owner gave them',
    retention: 'accounts.ways-in',
    columns: {
      licensee_id: 'key',
      id: 'key',
      person_id: 'key',
      credential_id: 'secret',
      public_key: 'secret',
      counter: 'plain',
      transports: 'plain',
      name: 'personal',
      rp_id: 'plain',
      created_at: 'personal',
      last_used_at: 'personal',
    },
    exports: [
      {
        title: 'Your passkeys',
        whose: 't.person_id',
        labels: { counter: 'Times used, if it counts', transports: 'How it connects', rp_id: 'For the address' },
      },
    ],
  },
  'public.authenticators': {
    holds: 'Authenticator apps: the secret, sealed',
    retention: 'accounts.ways-in',
    columns: {
      licensee_id: 'key',
      id: 'key',
      person_id: 'key',
      secret_sealed: 'secret',
      confirmed_at: 'personal',
      last_step: 'plain',
    },
    exports: [
      {
        title: 'Your authenticator app',
        whose: 't.person_id',
        labels: { confirmed_at: 'You set it up', last_step: 'The half minute of the last code' },
      },
    ],
  },
  'public.recovery_codes': {
    holds: 'Recovery codes: only what is needed to know one again',
    retention: 'accounts.ways-in',
    columns: {
      licensee_id: 'key',
      id: 'key',
      person_id: 'key',
      code_hash: 'secret',
      created_at: 'personal',
      used_at: 'personal',
    },
    exports: [{ title: 'Your recovery codes', whose: 't.person_id' }],
  },
  'public.half_sign_ins': {
    holds: 'People who took the first step of signing in and not yet the second',
    retention: 'accounts.half-sign-ins',
    columns: {
      licensee_id: 'key',
      id: 'key',
      person_id: 'key',
      ticket_hash: 'secret',
      created_at: 'personal',
      expires_at: 'plain',
      used_at: 'personal',
    },
    exports: [{ title: 'When you began to sign in', whose: 't.person_id' }],
  },
  'public.sign_in_codes': {
    holds: 'Codes sent by email: only what is needed to know one again',
    retention: 'accounts.sign-in-codes',
    columns: {
      licensee_id: 'key',
      id: 'key',
      person_id: 'key',
      purpose: 'plain',
      bound_to: 'key',
      code_hash: 'secret',
      tries: 'plain',
      created_at: 'personal',
      expires_at: 'plain',
      used_at: 'personal',
    },
    exports: [{ title: 'Codes we sent you by email', whose: 't.person_id' }],
  },
  'public.spent_challenges': {
    holds: 'Answers of passkeys that were used, so that none works twice; nobody can be told from them',
    retention: 'accounts.spent-challenges',
    columns: { licensee_id: 'key', id: 'key', challenge_hash: 'secret', expires_at: 'plain' },
  },
  'public.account_recoveries': {
    holds: 'People who lost their second way in: who made sure who it is, how and when; no documents',
    retention: 'accounts.recoveries',
    columns: {
      licensee_id: 'key',
      id: 'key',
      person_id: 'key',
      asked_at: 'personal',
      asked_by: 'key',
      state: 'personal',
      checked_by: 'key',
      checked_how: 'personal',
      checked_on: 'personal',
      decided_at: 'personal',
    },
    exports: [
      {
        title: 'When you had lost your second step',
        whose: 't.person_id',
        labels: { checked_how: 'How we made sure that it was you', checked_on: 'When we made sure' },
      },
    ],
  },
  'public.email_changes': {
    holds: 'Changes of email address: the new one until it is proved, the old one until it is told',
    retention: 'accounts.email-changes',
    columns: {
      licensee_id: 'key',
      id: 'key',
      person_id: 'key',
      new_email_sealed: 'sealed',
      new_email_index: 'index',
      old_email_sealed: 'sealed',
      token_hash: 'secret',
      asked_at: 'personal',
      expires_at: 'plain',
      done_at: 'personal',
    },
    exports: [
      {
        title: 'Changes of your email address',
        whose: 't.person_id',
        labels: { new_email_sealed: 'New address', old_email_sealed: 'Old address', done_at: 'You confirmed it' },
      },
    ],
  },
};
