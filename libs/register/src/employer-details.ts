import type { FieldProblem } from '@pa/platform';
import { tidyLine, tooLong, unknownKeys } from './sections/answers';

/** What an employer tells of themselves. No text that could hold a diagnosis; lists hold taxonomy keys. */
export interface EmployerDetails {
  readonly firstName: string;
  /** A postcode or its first half when given; the outward code when kept. */
  readonly place: string;
  /** Key of hiringFor. */
  readonly hiringFor: string;
  readonly moneySources: readonly string[];
  readonly communicationNeeds: readonly string[];
  /** Which, when the needs name another language. */
  readonly otherLanguage: string;
}

export const BLANK_EMPLOYER_DETAILS: EmployerDetails = {
  firstName: '',
  place: '',
  hiringFor: '',
  moneySources: [],
  communicationNeeds: [],
  otherLanguage: '',
};

export const LONGEST_EMPLOYER_NAME = 60;
export const LONGEST_LANGUAGE = 40;
const NAME = /^[\p{L}\p{M}][\p{L}\p{M}' ’ʻ.\-‑]*$/u;

/** The answers as they are kept: tidy, with nothing of a postcode but its district. */
export function keptDetails(given: EmployerDetails, district: string): EmployerDetails {
  const speaksOther = given.communicationNeeds.includes('other-language');
  return {
    firstName: tidyLine(given.firstName),
    place: district,
    hiringFor: given.hiringFor,
    moneySources: [...new Set(given.moneySources)],
    communicationNeeds: [...new Set(given.communicationNeeds)],
    otherLanguage: speaksOther ? tidyLine(given.otherLanguage) : '',
  };
}

/** What is wrong with the answers; `district` is null when the place is not known. */
export function employerProblems(given: EmployerDetails, district: string | null): FieldProblem[] {
  return [
    ...nameProblems('firstName', tidyLine(given.firstName)),
    ...(district === null
      ? [{ field: 'place', message: 'We do not know this postcode. Write its first half, like CH1.' }]
      : []),
    ...(given.hiringFor === ''
      ? [{ field: 'hiringFor', message: 'Choose whom the PA is for.' }]
      : unknownKeys('hiringFor', 'hiringFor', [given.hiringFor])),
    ...unknownKeys('moneySources', 'moneySources', given.moneySources),
    ...unknownKeys('communicationNeeds', 'communicationNeeds', given.communicationNeeds),
    ...languageProblems(given),
  ];
}

function nameProblems(field: string, name: string): FieldProblem[] {
  if (name === '') return [{ field, message: 'Write your first name.' }];
  if (!NAME.test(name)) return [{ field, message: 'Use letters only in your first name.' }];
  return tooLong(field, name, LONGEST_EMPLOYER_NAME);
}

function languageProblems({ communicationNeeds, otherLanguage }: EmployerDetails): FieldProblem[] {
  if (!communicationNeeds.includes('other-language')) return [];
  const language = tidyLine(otherLanguage);
  if (language === '') return [{ field: 'otherLanguage', message: 'Write which language.' }];
  if (!NAME.test(language)) return [{ field: 'otherLanguage', message: 'Use letters only for the language.' }];
  return tooLong('otherLanguage', language, LONGEST_LANGUAGE);
}
