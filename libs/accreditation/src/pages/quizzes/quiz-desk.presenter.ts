import type { PageModel } from '@pa/web';
import { neededOf } from '../../quizzes/quiz';
import type { QuizView } from '../../quizzes/quiz-desk.service';
import { MOST_CHOICES, MOST_QUESTIONS } from '../../quizzes/quiz-faults';
import { quizzesPaths } from '../../quizzes/quizzes.paths';
import { schemesPaths } from '../../schemes/schemes.paths';
import { QuestionForm, QuizRuleForm } from './quiz.forms';

/** Stands in the address where a question has no place yet. */
export const NEW = 'new';

/** `form`: as it was typed, when something of it needs another look. */
export function quizDeskModel({ module, number, content }: QuizView, form?: QuizRuleForm): PageModel {
  const { questions } = content;
  return {
    title: `Quiz: ${module.name}`,
    page: { back: { href: schemesPaths.module(module.key), text: 'Back to this part of the scheme' } },
    needed: questions.length > 0 ? `PAs need ${neededOf(content)} right of ${questions.length}.` : null,
    questions: questions.map(({ ask, choices, right }, index) => ({
      href: quizzesPaths.question(module.key, String(index + 1)),
      text: `${index + 1}. ${ask}`,
      right: `Right: ${choices[right] ?? ''}`,
    })),
    newHref: questions.length < MOST_QUESTIONS ? quizzesPaths.question(module.key, NEW) : null,
    action: quizzesPaths.write(module.key),
    values: form ?? QuizRuleForm.of(content, number),
  };
}

interface QuestionPlace {
  readonly key: string;
  /** From 1, or "new". */
  readonly place: string;
  readonly number: number;
}

export function questionModel(form: QuestionForm, { key, place, number }: QuestionPlace): PageModel {
  const isNew = place === NEW;
  return {
    title: isNew ? 'A new question' : `Question ${place}`,
    page: { back: { href: quizzesPaths.write(key), text: 'Back to the quiz' } },
    action: quizzesPaths.question(key, place),
    isNew,
    number,
    values: form,
    choices: Array.from({ length: MOST_CHOICES }, (_none, index) => `choice-${index + 1}`),
    rights: Array.from({ length: MOST_CHOICES }, (_none, index) => ({
      value: String(index + 1),
      text: `Answer ${index + 1}`,
    })),
  };
}
