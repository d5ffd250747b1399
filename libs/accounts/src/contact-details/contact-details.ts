import { InvalidError, type FieldProblem } from '@pa/platform';
import { normaliseTelephone } from './normalise';

/** How to reach a person. Only they and staff with a reason ever read it. */
export interface ContactDetails {
  readonly fullName: string;
  readonly email: string;
  /** '' when not given. */
  readonly telephone: string;
  /** Lines of an address; '' when not given. */
  readonly address: string;
}

/** What a person may change here; the address of their email has a page of its own, because it is a way in. */
export interface ContactDetailsAnswers {
  readonly firstName: string;
  readonly lastName: string;
  readonly telephone: string;
  readonly address: string;
}

/** Why staff open somebody's details. A key, so that the record of it holds no words about anyone. */
export const OPENING_REASONS = [
  { key: 'asked-to-call', label: 'The person asked us to call or write' },
  { key: 'identity', label: 'To check who somebody is' },
  { key: 'safety', label: 'Somebody may not be safe' },
  { key: 'complaint', label: 'A complaint' },
  { key: 'put-right', label: 'To put a mistake right' },
] as const;
export type OpeningReason = (typeof OPENING_REASONS)[number]['key'];

export function isOpeningReason(key: string): key is OpeningReason {
  return OPENING_REASONS.some((reason) => reason.key === key);
}

const NAME = /^[\p{L}\p{M}][\p{L}\p{M}' ’ʻ.\-‑]*$/u;
const LONGEST_NAME = 60;
export const LONGEST_ADDRESS = 300;

/** The answers as they are kept. @throws InvalidError with a problem for each field */
export function keptContactDetails(given: ContactDetailsAnswers): ContactDetailsAnswers {
  const kept = {
    firstName: tidyLine(given.firstName),
    lastName: tidyLine(given.lastName),
    telephone: tidyLine(given.telephone),
    address: given.address.normalize('NFC').split('\n').map(tidyLine).filter(Boolean).join('\n'),
  };
  const problems = [
    ...nameProblems('firstName', kept.firstName, 'first name'),
    ...nameProblems('lastName', kept.lastName, 'last name'),
    ...(kept.telephone !== '' && normaliseTelephone(kept.telephone) === null
      ? [{ field: 'telephone', message: 'Write a telephone number like 07700 900123.' }]
      : []),
    ...([...kept.address].length > LONGEST_ADDRESS
      ? [{ field: 'address', message: `Use ${LONGEST_ADDRESS} letters or fewer for the address.` }]
      : []),
  ];
  if (problems.length > 0) throw InvalidError.of(problems);
  return kept;
}

function nameProblems(field: string, name: string, said: string): FieldProblem[] {
  if (name === '') return [{ field, message: `Write your ${said}.` }];
  if (!NAME.test(name)) return [{ field, message: `Use letters only in your ${said}.` }];
  if ([...name].length > LONGEST_NAME) return [{ field, message: `Use ${LONGEST_NAME} letters or fewer.` }];
  return [];
}

function tidyLine(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/g, ' ');
}
