import type { FieldProblem } from '@pa/platform';
import type { VacancyEntity } from '../vacancies/vacancy.entity';
import type { ApplicationWords } from './application';

export const LONGEST_MESSAGE = 2000;
export const LONGEST_ANSWER = 1000;

/** Answers to questions that the advert does not ask are dropped. */
export function keptWords({ questions }: VacancyEntity, { message, answers }: ApplicationWords): ApplicationWords {
  const kept = questions.map(({ id }): [string, string] => [id, (answers[id] ?? '').trim()]);
  return { message: message.trim(), answers: Object.fromEntries(kept) };
}

/** What is longer than we keep, field by field. */
export function tooLongIn({ questions }: VacancyEntity, { message, answers }: ApplicationWords): FieldProblem[] {
  const long = questions.filter(({ id }) => [...(answers[id] ?? '')].length > LONGEST_ANSWER);
  return [
    ...([...message].length > LONGEST_MESSAGE
      ? [{ field: 'message', message: `Write ${LONGEST_MESSAGE} letters or fewer.` }]
      : []),
    ...long.map(({ id }) => ({ field: `answer-${id}`, message: `Write ${LONGEST_ANSWER} letters or fewer.` })),
  ];
}

/** What has to be there before it is sent. */
export function missingIn({ questions }: VacancyEntity, { message, answers }: ApplicationWords): FieldProblem[] {
  const open = questions.filter(({ id }) => (answers[id] ?? '').trim() === '');
  return [
    ...(message.trim() === '' ? [{ field: 'message', message: 'Write a few words about why you want this job.' }] : []),
    ...open.map(({ id }) => ({ field: `answer-${id}`, message: 'Answer this question.' })),
  ];
}
