import { ConflictError, ForbiddenError, InvalidError, NotFoundError, type FieldProblem } from '@pa/platform';
import { validate as isUuid } from 'uuid';
import { isSupportArea, SUPPORT_HOURS, type SupportArea, type SupportHours } from './support-area';

export const MOST_LETTERS = 500;

/** What an operator asks for. */
export interface SupportRequest {
  readonly id: string;
  readonly reason: string;
  readonly areas: readonly string[];
}

/** What a manager allows. */
export interface SupportChoice {
  readonly areas: readonly string[];
  readonly hours: number;
}

/** @throws InvalidError naming each answer to look at again */
export function refuseUnlessAsked({ id, reason, areas }: SupportRequest): readonly SupportArea[] {
  return knownAreas(areas, [
    ...problem('', isUuid(id), 'Open this page anew and try again'),
    ...wordProblems('reason', reason, 'Say what it is for'),
  ]);
}

/** @throws InvalidError naming each answer to look at again */
export function refuseUnlessChosen({ areas, hours }: SupportChoice): readonly SupportArea[] {
  return knownAreas(areas, [], hoursProblems(hours));
}

/** What a manager offers by themselves. @throws InvalidError naming each answer to look at again */
export function refuseUnlessOffered(offer: SupportRequest & SupportChoice): readonly SupportArea[] {
  const problems = [
    ...problem('', isUuid(offer.id), 'Open this page anew and try again'),
    ...wordProblems('reason', offer.reason, 'Say what it is for'),
  ];
  return knownAreas(offer.areas, problems, hoursProblems(offer.hours));
}

/** @throws InvalidError */
export function refuseUnlessAnswered(answer: string): void {
  const problems = wordProblems('answer', answer, 'Say why not');
  if (problems.length > 0) throw InvalidError.of(problems);
}

function knownAreas(
  areas: readonly string[],
  before: readonly FieldProblem[],
  after: readonly FieldProblem[] = [],
): readonly SupportArea[] {
  const known = areas.filter(isSupportArea);
  const fits = known.length > 0 && known.length === areas.length;
  const problems = [...before, ...problem('areas', fits, 'Choose at least one part'), ...after];
  if (problems.length > 0) throw InvalidError.of(problems);
  return [...new Set(known)];
}

function hoursProblems(hours: number): FieldProblem[] {
  return problem('hours', SUPPORT_HOURS.includes(hours as SupportHours), 'Choose for how long');
}

function wordProblems(field: string, words: string, missing: string): FieldProblem[] {
  if (words === '') return [{ field, message: missing }];
  return problem(field, words.length <= MOST_LETTERS, 'Use 500 letters or fewer');
}

function problem(field: string, holds: boolean, message: string): FieldProblem[] {
  return holds ? [] : [{ field, message }];
}

export class NoSupportRequestError extends NotFoundError {
  constructor() {
    super('no-support-request', 'There is no such request.');
  }
}

/** Never allowed, over, ended, or allowed for something else: an operator is told the same of all of them. */
export class SupportNotAllowedError extends ForbiddenError {
  constructor() {
    super('support-not-allowed', 'This register does not let you look at this now. You can ask its managers.');
  }
}

export class SupportWasAnsweredError extends ConflictError {
  constructor() {
    super('support-was-answered', 'This request was answered already, or is too old. Go back to the list to see.');
  }
}
