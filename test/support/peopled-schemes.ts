import {
  ApprovalDecisions,
  ApprovalDesk,
  OwnApprovals,
  OwnPartFiles,
  OwnQuizzes,
  QuizDesk,
  SchemeDesk,
  STARTING_SCHEME,
} from '@pa/accreditation';
import type { Actor } from '@pa/platform';
import type { TestApp } from './app';
import type { TestRegister } from './registers';

/** What an address or a form can name of approvals. */
export interface ApprovalIds {
  /** Asked for, and everything is there. Of the second version. */
  readonly approvalId: string;
  /** Stopped for now, and the PA asked a manager to look again. Of the fifth version. */
  readonly appealedApprovalId: string;
  /** Sent for a part, and waits for staff. */
  readonly partFileId: string;
}

interface People {
  readonly pa: Actor;
  readonly other: Actor;
  readonly assessor: Actor;
  readonly register: TestRegister;
}

/** A part that a quiz completes, and one that waits for its questions. */
const QUIZZES = ['safety-quiz', 'empty-quiz'];
/** Parts that a file completes: a PA's deeds are about the first, those of staff about the second. */
const FILED = ['papers', 'insurance'] as const;
/** Parts that everyone needs: a talk with staff, and the code of conduct. */
const NEEDED = ['meet-us', 'code'];
/** Parts that nobody needs and nobody has, for staff to say that they are done. */
const LEFT = ['safeguarding', 'privacy'];
const EXTRA = { of: '', isRequired: false, months: null, from: null };
const SCHEME = {
  ...STARTING_SCHEME,
  others: 0,
  modules: [
    ...STARTING_SCHEME.modules
      .filter(({ key }) => [...NEEDED, ...LEFT].includes(key))
      .map((module) => ({ ...module, isRequired: NEEDED.includes(module.key) })),
    ...QUIZZES.map((key) => ({
      ...EXTRA,
      key,
      name: 'Keeping safe',
      help: 'Answer our questions.',
      by: 'quiz' as const,
    })),
    ...FILED.map((key) => ({
      ...EXTRA,
      key,
      name: 'Your papers',
      help: 'Send us a photo of them.',
      by: 'upload' as const,
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
export async function fillSchemes(
  { app }: TestApp,
  { pa, other, assessor, register: { canary } }: People,
): Promise<ApprovalIds> {
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
  const file = { name: 'papers.txt', bytes: Buffer.from(`${canary} sent it.\n`) };
  for (const key of FILED) await app.get(OwnPartFiles).send(pa, key, file);
  const sent = (await app.get(OwnPartFiles).get(pa, FILED[1])).sent;
  return { approvalId, appealedApprovalId, partFileId: sent?.id ?? '' };
}
