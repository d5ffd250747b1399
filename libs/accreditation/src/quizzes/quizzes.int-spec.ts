import { UnitOfWork, type Actor } from '@pa/platform';
import { RegisterUnderTest } from '../../../../test/integration/register/register-under-test';
import { AccreditationModule } from '../accreditation.module';
import { accreditationEntities } from '../entities';
import { ApprovalDesk } from '../schemes/approval-desk.service';
import { OwnApprovals } from '../schemes/own-approval.service';
import { STARTING_SCHEME, type SchemeModule, type SchemePolicy } from '../schemes/scheme';
import { SchemeDesk } from '../schemes/scheme-desk.service';
import { OwnQuizzes } from './own-quizzes.service';
import type { QuizContent } from './quiz';
import { QuizDesk } from './quiz-desk.service';

const part = (key: string, more: Partial<SchemeModule> = {}): SchemeModule => ({
  key,
  name: key,
  help: 'Do it.',
  by: 'sign-off',
  of: '',
  isRequired: true,
  months: null,
  from: null,
  ...more,
});
const SCHEME: SchemePolicy = {
  ...STARTING_SCHEME,
  others: 0,
  modules: [part('safe', { by: 'quiz', months: 12 }), part('meet-us')],
};
const QUIZ: QuizContent = {
  passMark: 100,
  tries: 2,
  questions: [
    { ask: 'Whom do you tell?', choices: ['Nobody', 'The register'], right: 1, why: 'We can help.' },
    { ask: 'May you take gifts?', choices: ['No', 'Yes', 'At Christmas'], right: 0, why: 'The code says so.' },
  ],
};
const DAY = 86_400_000;
const [RIGHT, WRONG] = [
  [1, 0],
  [1, 2],
];

describe('quizzes', () => {
  let bed: RegisterUnderTest;
  let pa: Actor;
  let manager: Actor;

  beforeAll(async () => {
    bed = await RegisterUnderTest.start({ modules: [AccreditationModule], entities: accreditationEntities });
  });
  afterAll(() => bed.stop());

  beforeEach(async () => {
    await bed.freshRegisters();
    pa = await bed.person(bed.after, 'pa');
    manager = await bed.person(bed.after, 'manager');
    await bed.get(SchemeDesk).save(manager, 0, SCHEME);
  });

  const own = () => bed.get(OwnQuizzes);
  const desk = () => bed.get(QuizDesk);
  const written = (number = 0, content = QUIZ) => desk().save(manager, { module: 'safe', number }, content);
  const answer = (nth: number, answers: ReadonlyArray<number | null>, number = 1) =>
    own().answer(pa, 'safe', { number, nth, answers });
  const partOf = async () => (await bed.get(OwnApprovals).get(pa)).standing.modules[0];
  const rowsOf = (table: string) =>
    bed
      .get(UnitOfWork)
      .run(bed.after, (tx) => tx.query<{ act: string }>(`SELECT * FROM ${table} WHERE licensee_id = $1`, [bed.after]));

  it('are for parts of the scheme that a quiz completes, and only once staff have written them', async () => {
    await expect(desk().show(manager, 'meet-us')).rejects.toMatchObject({ code: 'module-not-found' });
    await expect(own().open(pa, 'not-there')).rejects.toMatchObject({ code: 'module-not-found' });
    await expect(own().open(pa, 'safe')).rejects.toMatchObject({ code: 'quiz-not-ready' });
    await expect(answer(1, RIGHT)).rejects.toMatchObject({ code: 'quiz-not-ready' });
    expect(await desk().show(manager, 'safe')).toMatchObject({ number: 0, content: { questions: [] } });
  });

  it('are written a question at a time, each change a version that is on record', async () => {
    const [one, two] = QUIZ.questions;
    if (!one || !two) throw new Error('The quiz has two questions');
    const at = (number: number) => ({ module: 'safe', number });
    await desk().saveQuestion(manager, { ...at(0), place: null }, one);
    await desk().saveQuestion(manager, { ...at(1), place: null }, two);
    await desk().saveQuestion(manager, { ...at(2), place: 0 }, { ...one, ask: 'Whom do you call?' });
    await desk().saveRule(manager, at(3), { passMark: 50, tries: 1 });
    await desk().removeQuestion(manager, at(4), 1);
    expect(await desk().show(manager, 'safe')).toMatchObject({
      number: 5,
      content: { passMark: 50, tries: 1, questions: [{ ask: 'Whom do you call?' }] },
    });
    await expect(desk().removeQuestion(manager, at(5), 1)).rejects.toMatchObject({ code: 'question-not-found' });
    const lost = desk().saveQuestion(manager, { ...at(5), place: 7 }, one);
    await expect(lost).rejects.toMatchObject({ code: 'question-not-found' });
    const acts = (await rowsOf('audit_entries')).map(({ act }) => act);
    expect(acts.filter((act) => act === 'accreditation.quiz-changed')).toHaveLength(5);
  });

  it('are refused with what is wrong, and to whoever read an older version', async () => {
    const wrong = { ask: '', choices: ['One'], right: 3, why: '' };
    const saved = desk().saveQuestion(manager, { module: 'safe', number: 0, place: null }, wrong);
    await expect(saved).rejects.toMatchObject({
      fields: [{ field: 'ask' }, { field: 'choices' }, { field: 'right' }, { field: 'why' }],
    });
    await expect(written(0, { ...QUIZ, tries: 99 })).rejects.toMatchObject({ fields: [{ field: 'tries' }] });
    await written();
    await expect(written(0)).rejects.toMatchObject({ code: 'quiz-changed' });
    const both = await Promise.allSettled([written(1), written(1)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('tell a PA at once what was wrong and why, and complete the part when they are passed', async () => {
    await written();
    const quiz = await own().open(pa, 'safe');
    expect(quiz).toMatchObject({ number: 1, needed: 2, triesLeft: 2, nth: 1, last: null });
    expect(JSON.stringify(quiz.questions)).not.toMatch(/right|why/);
    const failed = await answer(1, WRONG);
    expect(failed).toMatchObject({ right: 1, needed: 2, isPassed: false, triesLeft: 1 });
    expect(failed.answers[1]).toMatchObject({ isRight: false, chosen: 2, question: { why: 'The code says so.' } });
    expect(await partOf()).toMatchObject({ isDone: false });
    expect(await answer(2, RIGHT)).toMatchObject({ isPassed: true, triesLeft: 0 });
    expect(await partOf()).toMatchObject({ isDone: true, until: expect.stringMatching(/^\d{4}-/) as string });
    expect(await own().open(pa, 'safe')).toMatchObject({ nth: 3, last: { nth: 2, isPassed: true } });
  });

  it('want an answer to each question; what is missing is no try', async () => {
    await written();
    await expect(answer(1, [1, null])).rejects.toMatchObject({ fields: [{ field: 'answers.1' }] });
    await expect(answer(1, [5, 1])).rejects.toMatchObject({ fields: [{ field: 'answers.0' }] });
    await expect(answer(1, [])).rejects.toMatchObject({ fields: [{ field: 'answers.0' }, { field: 'answers.1' }] });
    expect(await own().open(pa, 'safe')).toMatchObject({ nth: 1, triesLeft: 2 });
  });

  it('count the same answers once, and tell whoever answered in another window', async () => {
    await written();
    const both = await Promise.all([answer(1, WRONG), answer(1, WRONG)]);
    expect(both.map(({ nth, right }) => [nth, right])).toEqual([
      [1, 1],
      [1, 1],
    ]);
    expect(await rowsOf('quiz_tries')).toHaveLength(1);
    await expect(answer(1, RIGHT)).rejects.toMatchObject({ code: 'quiz-changed' });
    await expect(answer(7, RIGHT)).rejects.toMatchObject({ code: 'quiz-changed' });
  });

  it('may be tried so often a day, and again the day after', async () => {
    await written();
    await answer(1, WRONG);
    await answer(2, WRONG);
    await expect(answer(3, RIGHT)).rejects.toMatchObject({ code: 'no-tries-left' });
    bed.clock.set(new Date(bed.clock.now().getTime() + DAY));
    expect(await answer(3, RIGHT)).toMatchObject({ isPassed: true });
  });

  it('keep what was passed when the questions change, and show it against the questions as they were', async () => {
    await written();
    await answer(1, RIGHT);
    await written(1, { ...QUIZ, questions: QUIZ.questions.slice(0, 1) });
    await expect(answer(2, RIGHT, 1)).rejects.toMatchObject({ code: 'quiz-changed' });
    expect((await own().result(pa, 'safe', 1)).answers).toHaveLength(2);
    await expect(own().result(pa, 'safe', 2)).rejects.toMatchObject({ code: 'try-not-found' });
    const other = await bed.person(bed.after, 'pa');
    await expect(own().result(other, 'safe', 1)).rejects.toMatchObject({ code: 'try-not-found' });
    expect(await partOf()).toMatchObject({ isDone: true });
  });

  it('end after as many months as the part says, and are passed anew', async () => {
    await written();
    await answer(1, RIGHT);
    bed.clock.set(new Date(bed.clock.now().getTime() + 400 * DAY));
    expect(await partOf()).toMatchObject({ isDone: false });
    await answer(2, RIGHT);
    expect(await partOf()).toMatchObject({ isDone: true });
  });

  it('can be gone through with staff, who then say that the part is done', async () => {
    await bed.get(OwnApprovals).apply(pa);
    const id = (await bed.get(OwnApprovals).get(pa)).case?.id ?? '';
    await bed.get(ApprovalDesk).signOff(manager, id, 'safe');
    expect(await partOf()).toMatchObject({ isDone: true });
  });
});
