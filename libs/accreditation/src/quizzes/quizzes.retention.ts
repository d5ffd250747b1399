import { deleteRows, type RetentionRule } from '@pa/platform';

/** The line of the retention schedule about quizzes. */
export const quizzesRetention: readonly RetentionRule[] = [
  {
    key: 'accreditation.quiz-tries',
    what: 'Your answers in our quizzes',
    keep: { years: 1 },
    from: 'after you answered',
    then: 'deleted',
    why: 'So that you can read again what was right and why. That you passed stays with your approval.',
    clear: deleteRows({ table: 'quiz_tries', since: 't.tried_at', whose: 't.person_id' }),
  },
];
