import { deleteRows, type RetentionRule } from '@pa/platform';

/** This area's lines of the retention schedule. What hangs on an application goes with it. */
export const applicationsRetention: readonly RetentionRule[] = [
  {
    key: 'recruitment.ended-applications',
    what: 'Applications that did not lead to a job, with interviews, offers and notes',
    keep: { months: 6 },
    from: 'after the application ended',
    then: 'deleted',
    why: 'So that a question about how somebody was chosen can be answered.',
    source: 'Equality Act 2010, section 123: three months to complain, and time for conciliation',
    clear: deleteRows({
      table: 'applications',
      since: 't.ended_at',
      whose: 't.person_id',
      where: `t.state IN ('declined', 'withdrawn', 'unsuccessful')`,
    }),
  },
  {
    key: 'recruitment.hires',
    what: 'Applications that led to a job, with the offer and whether you still work together',
    keep: { years: 2 },
    from: 'after you were hired',
    then: 'deleted',
    why: 'So that both can print the written terms, and so that we know whether the register helps.',
    clear: deleteRows({
      table: 'applications',
      since: 't.ended_at',
      whose: 't.person_id',
      where: `t.state = 'hired'`,
    }),
  },
  {
    key: 'recruitment.application-drafts',
    what: 'Applications that were begun and not sent',
    keep: { months: 3 },
    from: 'after you last changed it',
    then: 'deleted',
    why: 'So that you can go on where you stopped.',
    clear: deleteRows({
      table: 'applications',
      since: 't.updated_at',
      whose: 't.person_id',
      where: `t.state = 'draft'`,
    }),
  },
  {
    key: 'recruitment.meeting-plans',
    what: 'Plans for first meetings',
    keep: { months: 1 },
    from: 'after you last changed it',
    then: 'deleted',
    why: 'A plan is of no use once the meeting is over.',
    clear: deleteRows({ table: 'meeting_plans', since: 'greatest(t.updated_at, t.check_in_at)', whose: 't.person_id' }),
  },
  {
    key: 'recruitment.invitations',
    what: 'Adverts that employers asked PAs to look at',
    keep: { months: 6 },
    from: 'after the PA was asked',
    then: 'deleted',
    why: 'So that nobody is asked twice about one advert.',
    clear: deleteRows({ table: 'vacancy_invitations', since: 't.invited_at', whose: 't.person_id' }),
  },
];
