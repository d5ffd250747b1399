import { deleteRows, type RetentionRule } from '@pa/platform';

/** How long we keep who acted for whom, and what people wrote to staff. */
export const representativesRetention: readonly RetentionRule[] = [
  {
    key: 'accounts.representations',
    what: 'Who acted for whom, and why they were allowed to',
    keep: { years: 6 },
    from: 'after it ended',
    then: 'deleted',
    why: 'Someone may later ask who did what in their name, and whether they were allowed to.',
    source: 'Limitation Act 1980, section 5',
    clear: deleteRows({
      table: 'representations',
      since: `coalesce(t.ended_at, CASE WHEN t.state IN ('ended', 'expired') THEN t.invite_until END)`,
      whose: 't.employer_id',
      where: `t.state IN ('ended', 'expired')`,
    }),
  },
  {
    key: 'accounts.notes-to-staff',
    what: 'What people wrote to our team, and the answers',
    keep: { years: 1 },
    from: 'after we closed it',
    then: 'deleted',
    why: 'So that you and we can look back for a while.',
    clear: deleteRows({ table: 'notes_to_staff', since: 't.closed_at', whose: 't.person_id' }),
  },
];
