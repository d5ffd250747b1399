import { daysAfter, isDay } from '@pa/accounts';
import { InvalidError, REGISTER_ROLES, type Announcement, type FieldProblem } from '@pa/platform';
import { validate as isUuid } from 'uuid';

/** An announcement as somebody writes it. */
export type AnnouncementDraft = Omit<Announcement, 'endedAt'>;

export const MOST_LETTERS = { title: 100, words: 1000 } as const;
const MOST_DAYS = 366;

interface Writing {
  readonly draft: AnnouncementDraft;
  /** The first day on which it can end. */
  readonly today: string;
  /** Where an operator writes, the registers there are; null where a register's manager does. */
  readonly registerIds: readonly string[] | null;
}

type Rule = readonly [field: string, holds: (writing: Writing) => boolean, message: string];

const RULES: readonly Rule[] = [
  ['', ({ draft: { id } }) => isUuid(id), 'Open this page anew and try again'],
  ['title', ({ draft: { title } }) => title !== '', 'Enter a title'],
  ['title', ({ draft: { title } }) => title.length <= MOST_LETTERS.title, 'Use 100 letters or fewer for the title'],
  ['words', ({ draft: { words } }) => words !== '', 'Enter what people should know'],
  ['words', ({ draft: { words } }) => words.length <= MOST_LETTERS.words, 'Use 1,000 letters or fewer'],
  ['from', ({ draft: { from } }) => isDay(from), 'Enter the first day, like 27 3 2026'],
  ['until', ({ draft: { until } }) => isDay(until), 'Enter the last day, like 3 4 2026'],
  ['until', ({ draft: { from, until } }) => until >= from, 'The last day must not come before the first'],
  ['until', ({ draft: { until }, today }) => until >= today, 'The last day must be today or later'],
  [
    'until',
    ({ draft: { from, until } }) => !isDay(from) || until <= daysAfter(from, MOST_DAYS),
    'It can show for a year at most',
  ],
  ['roles', ({ draft: { roles } }) => roles.length > 0, 'Choose who should see it'],
  ['roles', ({ draft: { roles } }) => roles.every((role) => REGISTER_ROLES.includes(role)), 'Choose who should see it'],
  ['registers', ({ draft: { registers } }) => registers?.length !== 0, 'Choose at least one register'],
  [
    'registers',
    ({ draft: { registers }, registerIds }) => registers === null || isPartOf(registers, registerIds),
    'Choose registers from the list',
  ],
];

/** @throws InvalidError naming the first thing wrong with each answer */
export function refuseUnlessFit(writing: Writing): void {
  const found = new Map<string, FieldProblem>();
  for (const [field, holds, message] of RULES)
    if (!found.has(field) && !holds(writing)) found.set(field, { field, message });
  if (found.size > 0) throw InvalidError.of([...found.values()]);
}

function isPartOf(some: readonly string[], all: readonly string[] | null): boolean {
  return all !== null && some.every((one) => all.includes(one));
}
