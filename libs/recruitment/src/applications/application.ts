import type { ApplicationState } from './application-state';

/** What a PA writes: a message, and answers by the id of the employer's question. */
export interface ApplicationWords {
  readonly message: string;
  readonly answers: Readonly<Record<string, string>>;
}

export const NO_WORDS: ApplicationWords = { message: '', answers: {} };

/** A PA's answer to an advert, as it is kept: what was written is sealed. */
export interface ApplicationRow {
  readonly id: string;
  readonly vacancyId: string;
  /** The PA. */
  readonly personId: string;
  readonly state: ApplicationState;
  /** The PA's account is suspended or closed: nobody sees it, and it goes on when the account does. */
  readonly held: boolean;
  /** "PA 3" until the name is shown: counted from 1 in the order of sending. Null in a draft. */
  readonly number: number | null;
  readonly wordsSealed: Buffer;
  /** The employer's own notes. */
  readonly notesSealed: Buffer | null;
  /** The advert as the PA last saw it, for saying what changed. */
  readonly seenAdvert: Readonly<Record<string, string>>;
  /** The PA has had a mail about changes, and has not looked yet. */
  readonly changesTold: boolean;
  /** Key of why it ended. */
  readonly reason: string | null;
  readonly submittedAt: Date | null;
  /** From then on the name is shown, whatever comes. */
  readonly shortlistedAt: Date | null;
  readonly endedAt: Date | null;
  /** First day of work of somebody who was hired, YYYY-MM-DD. */
  readonly startsOn: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly version: number;
}

/** Why an employer goes no further with somebody. Each is a kind sentence to the PA. */
export const TURN_DOWN_REASONS = {
  'someone-else': 'The employer chose somebody else this time.',
  hours: 'The hours did not fit well enough.',
  experience: 'The employer looked for other experience.',
  distance: 'The place was too far away for the employer.',
  checks: 'A check that the job needs was not there in time.',
  'not-now': 'The employer’s plans have changed.',
  'advert-filled': 'The job has gone to somebody else.',
  'advert-closed': 'The employer has closed the advert.',
  'no-answer': 'The advert ended some time ago, and the employer did not answer.',
} as const;
export type TurnDownReason = keyof typeof TURN_DOWN_REASONS;

/** Those that an employer can choose; the rest are the calendar's. */
export const CHOSEN_TURN_DOWNS = [
  'someone-else',
  'hours',
  'experience',
  'distance',
  'checks',
  'not-now',
] as const satisfies readonly TurnDownReason[];

/** Why a PA does not go on: withdraws, declines an offer, or an invitation. */
export const PA_REASONS = {
  'found-work': 'I have found other work',
  hours: 'The hours do not fit',
  distance: 'It is too far',
  tasks: 'The tasks are not for me',
  pay: 'The pay is too low',
  'not-said': 'I would rather not say',
} as const;
export type PaReason = keyof typeof PA_REASONS;

export function isPaReason(text: string): text is PaReason {
  return Object.hasOwn(PA_REASONS, text);
}
