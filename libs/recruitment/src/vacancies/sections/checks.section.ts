import { inListOrder, tidy, tooLong, unknownKeys } from '@pa/register';
import { LONGEST, type AdvertSection } from './section';

export interface Checks {
  /** Keys of checks. */
  readonly checks: readonly string[];
  readonly checksWhy: string;
}

/** Which checks the employer asks for, and why. */
export const checks: AdvertSection<Checks> = {
  title: 'Checks',
  fields: ['checks', 'checksWhy'],

  problems: ({ checks: keys, checksWhy }) => [
    ...unknownKeys('checks', 'checks', keys),
    ...tooLong('checksWhy', tidy(checksWhy), LONGEST.checksWhy),
  ],

  columns: ({ checks: keys, checksWhy }) => ({
    checks: inListOrder('checks', keys),
    checksWhy: keys.length === 0 ? '' : tidy(checksWhy),
  }),

  read: ({ checks: keys, checksWhy }) => ({ checks: keys, checksWhy }),

  missing: () => [],
};
