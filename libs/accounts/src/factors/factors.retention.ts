import { deleteRows, type RetentionRule } from '@pa/platform';

/** How long we keep what people sign in with, and what signing in leaves behind. */
export const factorsRetention: readonly RetentionRule[] = [
  {
    key: 'accounts.ways-in',
    what: 'Passkeys, authenticator apps and recovery codes',
    keep: 'while it is used',
    from: 'until you remove them',
    then: 'deleted',
    why: 'You sign in with them. They go with the account at the latest.',
  },
  {
    key: 'accounts.half-sign-ins',
    what: 'Signing in that was begun',
    keep: { days: 1 },
    from: 'after it stops working',
    then: 'deleted',
    why: 'Only to join the two steps of signing in.',
    clear: deleteRows({ table: 'half_sign_ins', since: 't.expires_at', whose: 't.person_id' }),
  },
  {
    key: 'accounts.sign-in-codes',
    what: 'Codes we sent by email',
    keep: { days: 1 },
    from: 'after the code stops working',
    then: 'deleted',
    why: 'Only so that a code works once.',
    clear: deleteRows({ table: 'sign_in_codes', since: 't.expires_at', whose: 't.person_id' }),
  },
  {
    key: 'accounts.spent-challenges',
    what: 'Answers of passkeys that were used',
    keep: { days: 1 },
    from: 'after they would be too old anyway',
    then: 'deleted',
    why: 'Only so that an answer works once.',
    clear: deleteRows({ table: 'spent_challenges', since: 't.expires_at', whose: null }),
  },
  {
    key: 'accounts.recoveries',
    what: 'How we made sure who you are when you had lost your second step',
    keep: { years: 2 },
    from: 'after we decided',
    then: 'deleted',
    why: 'So that you and we can look into it when somebody else got into your account.',
    source: 'UK GDPR, article 5(1)(f)',
    clear: deleteRows({ table: 'account_recoveries', since: 't.decided_at', whose: 't.person_id' }),
  },
  {
    key: 'accounts.email-changes',
    what: 'Changes of your email address',
    keep: { days: 30 },
    from: 'after the link in the email stops working',
    then: 'deleted',
    why: 'So that we can put it right when somebody else changed it.',
    clear: deleteRows({ table: 'email_changes', since: 't.expires_at', whose: 't.person_id' }),
  },
];
