import { Injectable } from '@nestjs/common';
import { localDay } from '@pa/accounts';
import { Clock, InvalidError, UnitOfWork, type Actor, type Transaction } from '@pa/platform';
import { EvidenceRepository } from '../schemes/evidence.repository';
import type { SchemeModule } from '../schemes/scheme';
import { SchemesRepository } from '../schemes/schemes.repository';
import { StandingKeeper } from '../schemes/standing-keeper.service';
import { StandingsRepository } from '../schemes/standings.repository';
import { markQuiz, neededOf, type MarkedQuiz, type Quiz } from './quiz';
import { quizModuleOf } from './quiz-desk.service';
import { QuizTriesRepository, type QuizTry } from './quiz-tries.repository';
import { NoTriesLeftError, QuizChangedError, QuizNotReadyError, TryNotFoundError } from './quizzes.errors';
import { QuizzesRepository } from './quizzes.repository';

/** A quiz as a PA finds it. What is right is not in it. */
export interface OwnQuiz {
  readonly module: SchemeModule;
  readonly number: number;
  readonly questions: ReadonlyArray<{ readonly ask: string; readonly choices: readonly string[] }>;
  readonly needed: number;
  /** How often a day. */
  readonly tries: number;
  readonly triesLeft: number;
  /** Which try the next one is; an answer names it, so that one that comes twice counts once. */
  readonly nth: number;
  readonly last: QuizTry | null;
}

/** A PA's answers, to the questions as they read them. */
export interface QuizAnswers {
  readonly number: number;
  readonly nth: number;
  /** The place of a choice for each question; null: none was chosen. */
  readonly answers: ReadonlyArray<number | null>;
}

/** What came of a try. */
export interface QuizResult extends MarkedQuiz {
  readonly module: SchemeModule;
  readonly nth: number;
  readonly on: string;
  /** Today. */
  readonly triesLeft: number;
}

/** PAs take the quizzes of the scheme, for as long as they like. Passing one completes its part. */
@Injectable()
export class OwnQuizzes {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly schemes: SchemesRepository,
    private readonly quizzes: QuizzesRepository,
    private readonly tries: QuizTriesRepository,
    private readonly standings: StandingsRepository,
    private readonly evidence: EvidenceRepository,
    private readonly keeper: StandingKeeper,
    private readonly clock: Clock,
  ) {}

  /** @throws ModuleNotFoundError, QuizNotReadyError */
  async open(actor: Actor, key: string): Promise<OwnQuiz> {
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const module = await quizModuleOf(tx, this.schemes, key);
      const { number, content } = await this.ready(tx, key);
      const last = await this.tries.last(tx, actor.personId, key);
      return {
        module,
        number,
        questions: content.questions.map(({ ask, choices }) => ({ ask, choices })),
        needed: neededOf(content),
        tries: content.tries,
        triesLeft: await this.left(tx, actor, key),
        nth: (last?.nth ?? 0) + 1,
        last,
      };
    });
  }

  /**
   * Marks the answers at once. The same again is one try.
   * @throws ModuleNotFoundError, QuizNotReadyError, InvalidError that names each question, QuizChangedError, NoTriesLeftError
   */
  async answer(actor: Actor, key: string, { number, nth, answers }: QuizAnswers): Promise<QuizResult> {
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const module = await quizModuleOf(tx, this.schemes, key);
      const quiz = await this.ready(tx, key);
      if (quiz.number !== number) throw new QuizChangedError();
      const chosen = chosenOf(quiz, answers);
      const marked = markQuiz(quiz.content, chosen);
      const [at, { personId }] = [this.clock.now(), actor];
      const one = { nth, number, answers: chosen, isPassed: marked.isPassed, triedOn: localDay(at) };
      const isNew = await this.tries.add(tx, { ...one, personId, module: key, at, mostADay: quiz.content.tries });
      if (!isNew) await this.assertSame(tx, actor, { ...one, key });
      else if (marked.isPassed) await this.pass(tx, personId, { key, on: one.triedOn });
      return { ...marked, module, nth, on: one.triedOn, triesLeft: await this.left(tx, actor, key) };
    });
  }

  /** What came of a try, against the questions as they were. @throws ModuleNotFoundError, TryNotFoundError */
  async result(actor: Actor, key: string, nth: number): Promise<QuizResult> {
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const module = await quizModuleOf(tx, this.schemes, key);
      const one = await this.tries.find(tx, { personId: actor.personId, module: key, nth });
      const quiz = one && (await this.quizzes.get(tx, key, one.number));
      if (!one || !quiz) throw new TryNotFoundError();
      const triesLeft = await this.left(tx, actor, key);
      return { ...markQuiz(quiz.content, one.answers), module, nth, on: one.triedOn, triesLeft };
    });
  }

  private async ready(tx: Transaction, key: string): Promise<Quiz> {
    const quiz = await this.quizzes.current(tx, key);
    if (!quiz || quiz.content.questions.length === 0) throw new QuizNotReadyError();
    return quiz;
  }

  private async left(tx: Transaction, { personId }: Actor, module: string): Promise<number> {
    const quiz = await this.quizzes.current(tx, module);
    const done = await this.tries.countOn(tx, { personId, module, day: localDay(this.clock.now()) });
    return Math.max(0, (quiz?.content.tries ?? 0) - done);
  }

  private async assertSame(tx: Transaction, actor: Actor, one: Omit<QuizTry, 'isPassed'> & { key: string }) {
    const known = await this.tries.find(tx, { personId: actor.personId, module: one.key, nth: one.nth });
    if (known && known.number === one.number && String(known.answers) === String(one.answers)) return;
    if (!known && (await this.left(tx, actor, one.key)) === 0) throw new NoTriesLeftError();
    throw new QuizChangedError();
  }

  private async pass(tx: Transaction, personId: string, { key, on }: { key: string; on: string }): Promise<void> {
    const scheme = await this.schemes.current(tx);
    await this.standings.begin(tx, personId, scheme?.number ?? 0);
    await this.evidence.sign(tx, { personId, module: key, edition: 0, on, by: null });
    await this.keeper.reckon(tx, [personId]);
  }
}

/** @throws InvalidError that names each question without an answer: that is no try */
function chosenOf({ content }: Quiz, answers: ReadonlyArray<number | null>): number[] {
  const chosen = content.questions.map(({ choices }, index) => {
    const place = answers[index] ?? -1;
    return place in choices ? place : -1;
  });
  const faults = chosen.flatMap((place, index) =>
    place === -1 ? [{ field: `answers.${index}`, message: `Choose an answer to question ${index + 1}` }] : [],
  );
  if (faults.length > 0) throw InvalidError.of(faults);
  return chosen;
}
