import { deleteRows, type RetentionRule } from '@pa/platform';

/** Days between closing an account and its end. */
export const CLOSING_DAYS = 14;
/** Days a finished copy can be fetched. */
export const EXPORT_DAYS = 7;

/** The rule by which a closed account ends. Its deed needs services, so the module adds it. */
export const accountRule: RetentionRule = {
  key: 'accounts.account',
  what: 'Your account, and all that hangs on it: name, email address, profile, consents and what you wrote',
  keep: { days: CLOSING_DAYS },
  from: 'after you close your account',
  then: 'deleted',
  why: 'We keep it while you are a member. The 14 days are there so that you can change your mind.',
  source: 'UK GDPR, articles 5(1)(e) and 17',
};

/** Years without a use after which an account closes, and days before that its owner is told. */
export const UNUSED_YEARS = 2;
export const UNUSED_TOLD_DAYS = 30;

/** The rule by which an account that nobody uses is closed. Its deed needs services, so the module adds it. */
export const unusedRule: RetentionRule = {
  key: 'accounts.unused',
  what: 'Accounts that nobody uses',
  keep: { years: UNUSED_YEARS },
  from: 'after you last signed in',
  then: 'deleted',
  why: `We keep nothing of people who have moved on. We write to you ${UNUSED_TOLD_DAYS} days before: signing in keeps it. Else we close it, and delete it ${CLOSING_DAYS} days later.`,
  source: 'UK GDPR, article 5(1)(e)',
};

/** The lines of closing, exporting, correcting and consenting. */
export const privacyRetention: readonly RetentionRule[] = [
  accountRule,
  unusedRule,
  {
    key: 'accounts.erasures',
    what: 'The list of deleted accounts: a mark that cannot be read, and the day',
    keep: { months: 13 },
    from: 'after the account was deleted',
    then: 'deleted',
    why: 'If we have to go back to an older backup, we delete the same accounts again. Backups live 12 months at most.',
    clear: deleteRows({ table: 'account_erasures', since: 't.erased_at', whose: null }),
  },
  {
    key: 'accounts.exports',
    what: 'Copies of your data that you asked for',
    keep: { days: EXPORT_DAYS },
    from: 'after the copy is ready',
    then: 'deleted',
    why: 'Long enough to fetch it. You can ask for a new one at any time.',
    clear: deleteRows({ table: 'data_exports', since: 't.ready_at', whose: 't.person_id' }),
  },
  {
    key: 'accounts.withdrawn-consents',
    what: 'Record of something you no longer say yes to',
    keep: { years: 2 },
    from: 'after you took it back',
    then: 'deleted',
    why: 'So that we can show what was agreed at the time.',
    source: 'UK GDPR, article 7(1)',
    clear: deleteRows({ table: 'consents', since: 't.withdrawn_at', whose: 't.person_id' }),
  },
  {
    key: 'accounts.corrections',
    what: 'What you asked us to put right, and our answer',
    keep: { years: 1 },
    from: 'after our answer',
    then: 'deleted',
    why: 'So that you can come back to it.',
    source: 'UK GDPR, article 16',
    clear: deleteRows({ table: 'correction_requests', since: 't.answered_at', whose: 't.person_id' }),
  },
];
