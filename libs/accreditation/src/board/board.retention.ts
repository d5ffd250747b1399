import { deleteRows, type RetentionRule } from '@pa/platform';

/** Lines of the retention schedule about reminders. */
export const boardRetention: readonly RetentionRule[] = [
  {
    key: 'accreditation.reminders',
    what: 'When we reminded you of something that waits for you',
    keep: { months: 3 },
    from: 'after we reminded you',
    then: 'deleted',
    why: 'So that nobody is reminded twice a day, and a question about it can be answered.',
    clear: deleteRows({ table: 'evidence_reminders', since: 't.asked_at', whose: 't.person_id' }),
  },
];
