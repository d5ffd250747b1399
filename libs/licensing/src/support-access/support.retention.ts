import { deleteRows, type RetentionRule } from '@pa/platform';

/** This lib's lines of the retention schedule. */
export const licensingRetention: readonly RetentionRule[] = [
  {
    key: 'licensing.support-access',
    what: 'What a register let the people who run the service look at, and why',
    keep: { years: 2 },
    from: 'after it was asked for, or ran out',
    then: 'deleted',
    why: 'So that a question about who looked at what can be answered.',
    clear: deleteRows({
      table: 'support_grants',
      since: 'greatest(t.made_at, coalesce(t.until, t.made_at))',
      whose: null,
    }),
  },
];
