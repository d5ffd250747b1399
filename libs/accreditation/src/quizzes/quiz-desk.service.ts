import { Injectable } from '@nestjs/common';
import { Audit, Clock, doerOf, InvalidError, UnitOfWork, type Actor, type Transaction } from '@pa/platform';
import type { SchemeModule } from '../schemes/scheme';
import { ModuleNotFoundError } from '../schemes/schemes.errors';
import { SchemesRepository } from '../schemes/schemes.repository';
import { STARTING_QUIZ, type QuizContent, type QuizQuestion } from './quiz';
import { questionFaults, quizFaults } from './quiz-faults';
import { QuestionNotFoundError, QuizChangedError } from './quizzes.errors';
import { QuizzesRepository } from './quizzes.repository';

/** A quiz as staff see it. `number` 0: there is none yet. */
export interface QuizView {
  readonly module: SchemeModule;
  readonly number: number;
  readonly content: QuizContent;
}

/** Which version of which quiz staff had before them. */
export interface QuizAsRead {
  readonly module: string;
  readonly number: number;
}

/** Staff write the quizzes of the scheme. Each change is a new version; who has passed an earlier one has passed. */
@Injectable()
export class QuizDesk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly schemes: SchemesRepository,
    private readonly quizzes: QuizzesRepository,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @throws ModuleNotFoundError for a part that no quiz completes */
  async show({ licenseeId }: Actor, module: string): Promise<QuizView> {
    return this.unitOfWork.run(licenseeId, async (tx) => ({
      module: await quizModuleOf(tx, this.schemes, module),
      ...((await this.quizzes.current(tx, module)) ?? { number: 0, content: STARTING_QUIZ }),
    }));
  }

  /** All of it anew. @throws ModuleNotFoundError, InvalidError that names each field, QuizChangedError */
  async save(actor: Actor, asRead: QuizAsRead, content: QuizContent): Promise<void> {
    await this.change(actor, asRead, () => content);
  }

  /** The rule alone. @throws ModuleNotFoundError, InvalidError, QuizChangedError */
  async saveRule(actor: Actor, asRead: QuizAsRead, rule: Pick<QuizContent, 'passMark' | 'tries'>): Promise<void> {
    await this.change(actor, asRead, ({ questions }) => ({ ...rule, questions }));
  }

  /** `place` from 0; null: at the end. @throws ModuleNotFoundError, QuestionNotFoundError, InvalidError, QuizChangedError */
  async saveQuestion(
    actor: Actor,
    { place, ...asRead }: QuizAsRead & { readonly place: number | null },
    question: QuizQuestion,
  ): Promise<void> {
    const faults = questionFaults(question);
    if (faults.length > 0) throw InvalidError.of(faults);
    await this.change(actor, asRead, (content) => {
      if (place === null) return { ...content, questions: [...content.questions, question] };
      questionAt(content, place);
      return { ...content, questions: content.questions.map((one, index) => (index === place ? question : one)) };
    });
  }

  /** @throws ModuleNotFoundError, QuestionNotFoundError, QuizChangedError */
  async removeQuestion(actor: Actor, asRead: QuizAsRead, place: number): Promise<void> {
    await this.change(actor, asRead, (content) => {
      questionAt(content, place);
      return { ...content, questions: content.questions.filter((_one, index) => index !== place) };
    });
  }

  private async change(
    actor: Actor,
    { module, number }: QuizAsRead,
    changed: (content: QuizContent) => QuizContent,
  ): Promise<void> {
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      await quizModuleOf(tx, this.schemes, module);
      const quiz = await this.quizzes.current(tx, module);
      if ((quiz?.number ?? 0) !== number) throw new QuizChangedError();
      const content = changed(quiz?.content ?? STARTING_QUIZ);
      const faults = quizFaults(content);
      if (faults.length > 0) throw InvalidError.of(faults);
      const by = doerOf(actor).personId;
      const id = await this.quizzes.add(tx, content, { module, number, by, at: this.clock.now() });
      if (id === null) throw new QuizChangedError();
      this.audit.record(tx, { actor, act: 'accreditation.quiz-changed', subject: { kind: 'quiz', id } });
    });
  }
}

/** @throws QuestionNotFoundError */
export function questionAt({ questions }: QuizContent, place: number): QuizQuestion {
  const question = questions[place];
  if (!question) throw new QuestionNotFoundError();
  return question;
}

/** @throws ModuleNotFoundError where the scheme has no such part, or no quiz completes it */
export async function quizModuleOf(tx: Transaction, schemes: SchemesRepository, key: string): Promise<SchemeModule> {
  const scheme = await schemes.current(tx);
  const module = scheme?.policy.modules.find((one) => one.key === key && one.by === 'quiz');
  if (!module) throw new ModuleNotFoundError();
  return module;
}
