import { deleteRows, type RetentionRule } from '@pa/platform';

/** How long we keep why accounts were suspended, and who was invited. */
export const staffRetention: readonly RetentionRule[] = [
  {
    key: 'accounts.suspensions',
    what: 'Why an account was suspended',
    keep: { years: 6 },
    from: 'after the suspension ends',
    then: 'deleted',
    why: 'So that we can show we acted when someone may not have been safe. When the account is deleted, the name and our notes go; the reason, the days and who decided stay.',
    source: 'Limitation Act 1980, section 5',
    clear: deleteRows({ table: 'people_suspensions', since: 't.ended_at', whose: 't.person_id' }),
  },
  {
    key: 'accounts.staff-invitations',
    what: 'Invitations to join the staff',
    keep: { days: 90 },
    from: 'after the invitation runs out',
    then: 'deleted',
    why: 'So that managers can see for a while whom they asked.',
    clear: deleteRows({ table: 'staff_invitations', since: 't.expires_at', whose: 't.accepted_by' }),
  },
];
