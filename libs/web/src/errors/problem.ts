import type { FieldProblem } from '@pa/platform';

/** RFC 9457, as the API answers every refusal. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly errors?: readonly FieldProblem[];
}

const TITLES: Readonly<Record<number, string>> = {
  400: 'The request could not be read',
  401: 'Sign in first',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Not done here',
  409: 'It has changed meanwhile',
  413: 'Too large',
  415: 'Not a kind of content we read',
  421: 'No register at this address',
  422: 'Some answers need another look',
  429: 'Too many tries',
  500: 'Something went wrong on our side',
  503: 'Not available just now',
};

export function titleOf(status: number): string {
  return TITLES[status] ?? (status >= 500 ? 'Something went wrong on our side' : 'The request was refused');
}
