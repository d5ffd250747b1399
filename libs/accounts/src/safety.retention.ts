import { deleteRows, type RetentionRule } from '@pa/platform';

/** How long views, alerts and complaints are kept. Contact details and hides end with the account. */
export const safetyRetention: readonly RetentionRule[] = [
  {
    key: 'accounts.views',
    what: 'Who looked at you',
    keep: { months: 12 },
    from: 'after the day of the look',
    then: 'deleted',
    why: 'So that you can see for a year who opened your profile or account.',
    clear: deleteRows({ table: 'views', since: 't.seen_at', whose: 't.viewed_id' }),
  },
  {
    key: 'accounts.view-alerts',
    what: 'Notes that someone opened very many profiles',
    keep: { months: 12 },
    from: 'after the last of them',
    then: 'deleted',
    why: 'To see whether it happens again.',
    clear: deleteRows({ table: 'view_alerts', since: 't.last_at', whose: 't.person_id' }),
  },
  {
    key: 'accounts.complaints',
    what: 'Complaints, and what we did about them',
    keep: { years: 2 },
    from: 'after the complaint was closed',
    then: 'deleted',
    why: 'So that we can answer if it comes up again, and learn from it.',
    source: 'UK GDPR, article 5(1)(e); Data Protection Act 2018, section 164A',
    clear: deleteRows({ table: 'complaints', since: 't.closed_at', whose: 't.from_id' }),
  },
];
