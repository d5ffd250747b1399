import { dateWords, type PageModel } from '@pa/web';
import type { OwnQuiz, QuizResult } from '../../quizzes/own-quizzes.service';
import { quizzesPaths } from '../../quizzes/quizzes.paths';
import { schemesPaths } from '../../schemes/schemes.paths';
import { answerField, QuizAnswersForm } from './quiz.forms';

const BACK = { back: { href: schemesPaths.own, text: 'Back to your approval' } };

/** `form`: what the PA chose, when something is left to choose. */
export function ownQuizModel(quiz: OwnQuiz, form = new QuizAnswersForm()): PageModel {
  const { module, questions, needed, tries, triesLeft, last } = quiz;
  return {
    title: module.name,
    page: BACK,
    help: module.help,
    rule: `You need ${needed} right of ${questions.length}. Take as long as you like. You can try ${timesWords(tries)} a day.`,
    last: last && {
      text: last.isPassed
        ? `You passed on ${dateWords(last.triedOn)}.`
        : `You last tried on ${dateWords(last.triedOn)}, and did not pass yet.`,
      href: quizzesPaths.result(module.key, last.nth),
    },
    isOver: triesLeft === 0,
    action: quizzesPaths.own(module.key),
    number: quiz.number,
    nth: quiz.nth,
    questions: questions.map(({ ask, choices }, place) => ({
      name: answerField(place),
      label: `${place + 1}. ${ask}`,
      options: choices.map((text, index) => ({ value: String(index), text })),
      value: form[answerField(place)],
    })),
  };
}

export function quizResultModel({ module, on, answers, right, needed, isPassed, triesLeft }: QuizResult): PageModel {
  return {
    title: isPassed ? `You passed: ${module.name}` : `Not yet: ${module.name}`,
    page: BACK,
    summary: `You had ${right} right of ${answers.length}, on ${dateWords(on)}. You needed ${needed}.`,
    next: nextOf(isPassed, triesLeft),
    answers: answers.map(({ question, chosen, isRight }, place) => ({
      title: `${place + 1}. ${question.ask}`,
      state: isRight ? { kind: 'good', text: 'Right' } : { kind: 'wait', text: 'Not right' },
      chosen: question.choices[chosen],
      right: isRight ? null : question.choices[question.right],
      why: question.why,
    })),
    again: !isPassed && triesLeft > 0 ? quizzesPaths.own(module.key) : null,
    backHref: schemesPaths.own,
  };
}

function nextOf(isPassed: boolean, triesLeft: number): string {
  if (isPassed) return 'This part of your approval is done.';
  if (triesLeft > 0) return 'Read below what was not right and why. Then try again.';
  return 'Read below what was not right and why. You can try again tomorrow, or call us and we go through it with you.';
}

function timesWords(times: number): string {
  return times === 1 ? 'once' : `${times} times`;
}
