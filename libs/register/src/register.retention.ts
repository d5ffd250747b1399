import { deleteRows, type RetentionRule } from '@pa/platform';

const PERSON = '(SELECT p.person_id FROM pa_profiles p WHERE p.licensee_id = t.licensee_id AND p.id = t.profile_id)';

/** This lib's lines of the retention schedule. */
export const registerRetention: readonly RetentionRule[] = [
  {
    key: 'register.put-away-profiles',
    what: 'PA profiles that were put away',
    keep: { months: 12 },
    from: 'after you put your profile away',
    then: 'deleted',
    why: 'So that you can bring it back. It is not shown to anyone in that time.',
    clear: deleteRows({
      table: 'pa_profiles',
      since: 't.updated_at',
      whose: 't.person_id',
      where: `t.state = 'archived'`,
    }),
  },
  {
    key: 'register.passed-dates',
    what: 'Days away and extra days of a PA',
    keep: { days: 30 },
    from: 'after the last of the days',
    then: 'deleted',
    why: 'They are of no use once they have passed.',
    clear: deleteRows({
      table: 'pa_profile_dates',
      since: `((t.last_day + 1)::timestamp AT TIME ZONE 'Europe/London')`,
      whose: PERSON,
    }),
  },
  {
    key: 'register.looks-at-profiles',
    what: 'What staff decided about a profile, and why',
    keep: { years: 2 },
    from: 'after the decision',
    then: 'deleted',
    why: 'So that a decision can be explained and questioned.',
    source: 'Online Safety Act 2023: complaints about content that was taken down',
    clear: deleteRows({ table: 'pa_profile_moderations', since: 't.decided_at', whose: PERSON }),
  },
];
