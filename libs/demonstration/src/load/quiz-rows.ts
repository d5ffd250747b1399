import type { QuizContent } from '@pa/accreditation';
import { daysAfter, daysBefore } from '../random/days';
import { seededId } from '../random/seeded-id';

/** The part of the demonstration's scheme that a quiz completes. */
export const QUIZ_PART = 'safeguarding';

export const DEMONSTRATION_QUIZ: QuizContent = {
  passMark: 75,
  tries: 3,
  questions: [
    {
      ask: 'You think that somebody takes money from the person you work for. What do you do first?',
      choices: [
        'I tell nobody, so that nobody is cross',
        'I call the register or the council',
        'I ask the one who takes it',
      ],
      right: 1,
      why: 'You need not be sure. The register and the council know what to do, and keep people safe while they look.',
    },
    {
      ask: 'Somebody is in danger now. Whom do you call?',
      choices: ['999', 'The register, in the morning', 'A friend'],
      right: 0,
      why: 'In danger, every minute counts. Tell the register afterwards.',
    },
    {
      ask: 'The person you work for tells you a secret: somebody hurts them. What do you say?',
      choices: ['I promise to tell nobody', 'That cannot be true', 'I believe you, and I will get help'],
      right: 2,
      why: 'Do not promise to keep it. Say that you believe them, and tell only those who can help.',
    },
    {
      ask: 'Whom may you tell what you see at work?',
      choices: ['My family', 'Nobody, unless somebody is in danger', 'Other PAs'],
      right: 1,
      why: 'It is their home and their life. When somebody is in danger, telling those who can help is right.',
    },
  ],
};
const RIGHT = DEMONSTRATION_QUIZ.questions.map(({ right }) => right);
/** Two of them are not right. */
const NOT_YET = [0, 0, 0, 1];

type Row = Record<string, unknown>;

interface QuizzesToMake {
  readonly licenseeId: string;
  readonly now: Date;
  readonly today: string;
  readonly assessor: string;
}

/** The quiz, and who took it: whoever has done the part passed it, and whoever is on the way has not yet. */
export function quizRows(
  standings: readonly Row[],
  parts: readonly Row[],
  { licenseeId, now, today, assessor }: QuizzesToMake,
): { readonly quizzes: readonly Row[]; readonly tries: readonly Row[] } {
  const quiz = {
    licensee_id: licenseeId,
    id: seededId(`${licenseeId}/quiz`),
    module: QUIZ_PART,
    number: 1,
    content: DEMONSTRATION_QUIZ,
    made_by: assessor,
    made_at: daysBefore(now, 1_500),
  };
  const passed = new Map(
    parts.filter(({ module }) => module === QUIZ_PART).map((part) => [part['person_id'], String(part['done_on'])]),
  );
  const tries = standings.flatMap(({ person_id: personId, state }): Row[] => {
    const on = passed.get(personId);
    if (on === undefined && state !== 'in-progress') return [];
    const day = on ?? daysAfter(today, -2);
    const isPassed = on !== undefined;
    return [
      {
        licensee_id: licenseeId,
        id: seededId(`${String(personId)}/quiz`),
        person_id: personId,
        module: QUIZ_PART,
        nth: 1,
        number: 1,
        answers: isPassed ? RIGHT : NOT_YET,
        is_passed: isPassed,
        tried_on: day,
        tried_at: new Date(`${day}T12:00:00Z`),
      },
    ];
  });
  return { quizzes: [quiz], tries };
}
