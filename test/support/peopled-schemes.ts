import {
  ApprovalDecisions,
  ApprovalDesk,
  OwnApprovals,
  OwnQuizzes,
  QuizDesk,
  SchemeDesk,
  STARTING_SCHEME,
} from '@pa/accreditation';
import type { Actor } from '@pa/platform';
import type { TestApp } from './app';

/** What an address or a form can name of approvals. */
export interface ApprovalIds {
  /** Asked for, and everything is there. Of the second version. */
  readonly approvalId: string;
  /** Stopped for now, and the PA asked a manager to look again. Of the fifth version. */
  readonly appealedApprovalId: string;
}

interface People {
  readonly pa: Actor;
  readonly other: Actor;
  readonly assessor: Actor;
}

/** A part that a quiz completes, and one that waits for its questions. */
const QUIZZES = ['safety-quiz', 'empty-quiz'];
/** Parts that everyone needs: a talk with staff, and the code of conduct. */
const NEEDED = ['meet-us', 'code'];
/** Parts that nobody needs and nobody has, for staff to say that they are done. */
const LEFT = ['safeguarding', 'privacy'];
const SCHEME = {
  ...STARTING_SCHEME,
  others: 0,
  modules: [
    ...STARTING_SCHEME.modules
      .filter(({ key }) => [...NEEDED, ...LEFT].includes(key))
      .map((module) => ({ ...module, isRequired: NEEDED.includes(module.key) })),
    ...QUIZZES.map((key) => ({
      key,
      name: 'Keeping safe',
      help: 'Answer our questions.',
      by: 'quiz' as const,
      of: '',
      isRequired: false,
      months: null,
      from: null,
    })),
  ],
};
/** More tries a day than any walk over the pages makes. */
const QUIZ = {
  passMark: 100,
  tries: 10,
  questions: [
    { ask: 'Whom do you tell?', choices: ['Nobody', 'The register'], right: 1, why: 'We can help.' },
    { ask: 'May you take gifts?', choices: ['No', 'Yes'], right: 0, why: 'Our code says so.' },
  ],
};

/** A scheme, and two PAs on their way. */
export async function fillSchemes({ app }: TestApp, { pa, other, assessor }: People): Promise<ApprovalIds> {
  const { number } = await app.get(SchemeDesk).show(assessor);
  if (number === 0) {
    await app.get(SchemeDesk).save(assessor, 0, SCHEME);
    await app.get(QuizDesk).save(assessor, { module: 'safety-quiz', number: 0 }, QUIZ);
  }
  const { nth } = await app.get(OwnQuizzes).open(pa, 'safety-quiz');
  await app.get(OwnQuizzes).answer(pa, 'safety-quiz', { number: 1, nth, answers: [0, 0] });
  const apply = async (whose: Actor): Promise<string> => {
    const own = app.get(OwnApprovals);
    await own.sign(whose, 1);
    await own.apply(whose);
    const id = (await own.find(whose))?.case?.id ?? '';
    await app.get(ApprovalDesk).signOff(assessor, id, 'meet-us');
    return id;
  };
  const [approvalId, appealedApprovalId] = [await apply(pa), await apply(other)];
  const decide = (deed: string, version: number) =>
    app
      .get(ApprovalDecisions)
      .decide(assessor, appealedApprovalId, { deed, why: 'concern', words: 'We look into it.', version });
  await decide('approve', 2);
  await decide('suspend', 3);
  await app.get(OwnApprovals).appeal(other, 'Please look again.');
  return { approvalId, appealedApprovalId };
}
