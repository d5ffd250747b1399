import { deleteRows, type RetentionRule } from '@pa/platform';

/** Lines of the retention schedule about schemes and standing. */
export const schemesRetention: readonly RetentionRule[] = [
  {
    key: 'accreditation.standings',
    what: 'Where you stand on the way to approval, and what you signed',
    keep: 'while it is used',
    from: 'until your account is deleted',
    then: 'deleted',
    why: 'So that employers read how it stands today.',
  },
  {
    key: 'accreditation.standing-decisions',
    what: 'What we decided about your approval, and why',
    keep: { years: 6 },
    from: 'after we decided',
    then: 'deleted',
    why: 'So that a question about a decision can be answered.',
    clear: deleteRows({ table: 'standing_decisions', since: 't.decided_at', whose: 't.person_id' }),
  },
];
