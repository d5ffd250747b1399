import { deleteRows, type RetentionRule } from '@pa/platform';

const EMPLOYER =
  '(SELECT r.person_id FROM cover_requests r WHERE r.licensee_id = t.licensee_id AND r.id = t.request_id)';

/** This area's lines of the retention schedule. Times and answers go with their request. */
export const coverRetention: readonly RetentionRule[] = [
  {
    key: 'recruitment.ended-cover',
    what: 'Requests for cover, with who was asked',
    keep: { months: 6 },
    from: 'after it was over, filled or not',
    then: 'deleted',
    why: 'So that a question about the hours or the pay can be answered.',
    clear: deleteRows({ table: 'cover_requests', since: 't.ended_at', whose: 't.person_id' }),
  },
  {
    key: 'recruitment.cover-addresses',
    what: 'Addresses that employers gave for cover',
    keep: { days: 1 },
    from: 'after the last hour of the cover',
    then: 'deleted',
    why: 'So that the PA finds the way, and no longer.',
    clear: deleteRows({ table: 'cover_addresses', since: 't.until', whose: EMPLOYER }),
  },
  {
    key: 'recruitment.cover-circle',
    what: 'Whom you want to be asked first for cover',
    keep: 'while it is used',
    from: 'until you take the PA out',
    then: 'deleted',
    why: 'So that the PAs you know are asked first.',
  },
  {
    key: 'recruitment.emergency-plans',
    what: 'Your emergency plan',
    keep: 'while it is used',
    from: 'until you empty it',
    then: 'deleted',
    why: 'So that you can print it again.',
  },
];
