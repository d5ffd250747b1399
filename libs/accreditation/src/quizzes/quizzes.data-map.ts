import type { DataMap } from '@pa/platform';

/** What stands in each column of the tables of quizzes. */
export const quizzesDataMap: DataMap = {
  'public.quizzes': {
    holds: 'The questions that a register asks in its scheme, in all versions',
    retention: 'platform.for-good',
    columns: {
      licensee_id: 'key',
      id: 'key',
      module: 'plain',
      number: 'plain',
      content: 'plain',
      made_by: 'key',
      made_at: 'plain',
    },
  },
  'public.quiz_tries': {
    holds: 'What PAs answered in the quizzes of the scheme',
    retention: 'accreditation.quiz-tries',
    columns: {
      licensee_id: 'key',
      id: 'key',
      person_id: 'key',
      module: 'personal',
      nth: 'plain',
      number: 'plain',
      answers: 'personal',
      is_passed: 'personal',
      tried_on: 'personal',
      tried_at: 'plain',
    },
    exports: [
      {
        title: 'Your quizzes',
        whose: 't.person_id',
        labels: {
          module: 'Part of the approval',
          nth: 'Which try it was',
          number: 'Edition of the questions',
          answers: 'Your answers, by their places from 0',
          is_passed: 'You passed',
          tried_on: 'Day',
          tried_at: 'When',
        },
      },
    ],
  },
};
