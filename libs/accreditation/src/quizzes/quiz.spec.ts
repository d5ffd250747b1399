import fc from 'fast-check';
import { markQuiz, neededOf, type QuizContent, type QuizQuestion } from './quiz';
import { quizFaults } from './quiz-faults';

const question = (more: Partial<QuizQuestion> = {}): QuizQuestion => ({
  ask: 'Whom do you tell?',
  choices: ['Nobody', 'The register'],
  right: 1,
  why: 'We can help.',
  ...more,
});
const quiz = (more: Partial<QuizContent> = {}): QuizContent => ({
  passMark: 80,
  tries: 3,
  questions: [question(), question(), question()],
  ...more,
});

describe('a quiz', () => {
  it('says of each answer whether it is right, and of all whether they are enough', () => {
    expect(markQuiz(quiz(), [1, 0, 1])).toMatchObject({
      right: 2,
      needed: 3,
      isPassed: false,
      answers: [{ isRight: true }, { isRight: false, chosen: 0 }, { isRight: true }],
    });
    expect(markQuiz(quiz({ passMark: 60 }), [1, 0, 1])).toMatchObject({ needed: 2, isPassed: true });
  });

  it('takes no answer for a wrong one', () => {
    expect(markQuiz(quiz(), [1])).toMatchObject({ right: 1, isPassed: false });
  });

  it('is passed by nobody while it asks nothing', () => {
    expect(markQuiz(quiz({ questions: [] }), []).isPassed).toBe(false);
  });

  it('never wants more than there is, and all of it at 100', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 20 }), (passMark, count) => {
        const questions = Array.from({ length: count }, () => question());
        const needed = neededOf(quiz({ passMark, questions }));
        expect(needed).toBeGreaterThanOrEqual(1);
        expect(needed).toBeLessThanOrEqual(count);
        expect(needed * 100).toBeGreaterThanOrEqual(count * passMark);
      }),
    );
    expect(neededOf(quiz({ passMark: 100 }))).toBe(3);
  });
});

describe('what is wrong with a quiz', () => {
  const fieldsOf = (content: QuizContent) => quizFaults(content).map(({ field }) => field);

  it('is nothing, where it can be asked', () => {
    expect(fieldsOf(quiz())).toEqual([]);
    expect(fieldsOf(quiz({ questions: [] }))).toEqual([]);
  });

  it.each([
    ['passMark', quiz({ passMark: 0 })],
    ['passMark', quiz({ passMark: 101 })],
    ['passMark', quiz({ passMark: 2.5 })],
    ['tries', quiz({ tries: 0 })],
    ['tries', quiz({ tries: 11 })],
    ['questions', quiz({ questions: Array.from({ length: 21 }, () => question()) })],
    ['questions.0.ask', quiz({ questions: [question({ ask: '' })] })],
    ['questions.0.ask', quiz({ questions: [question({ ask: 'a'.repeat(301) })] })],
    ['questions.0.why', quiz({ questions: [question({ why: '' })] })],
    ['questions.0.choices', quiz({ questions: [question({ choices: ['Yes', 'Yes'] })] })],
    ['questions.0.choices', quiz({ questions: [question({ choices: ['Yes', ''] })] })],
    ['questions.0.choices', quiz({ questions: [question({ choices: ['1', '2', '3', '4', '5', '6'] })] })],
    ['questions.0.right', quiz({ questions: [question({ right: 2 })] })],
  ])('stands beside %s', (field, content) => {
    expect(fieldsOf(content)).toEqual([field]);
  });
});
