/** What became of asking a PA to talk. */
export const REQUEST_STATES = ['asked', 'accepted', 'declined', 'withdrawn', 'expired'] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

/** Where each state leads, and by whose deed. */
export const REQUEST_MOVES: Readonly<Record<RequestState, readonly RequestState[]>> = {
  asked: ['accepted', 'declined', 'withdrawn', 'expired'],
  accepted: [],
  declined: [],
  withdrawn: [],
  expired: [],
};

/** Why a PA says no, as the employer reads it. Nobody writes free words here. */
export const DECLINE_REASONS = {
  'found-work': 'I have found other work',
  hours: 'The hours do not fit',
  distance: 'It is too far',
  tasks: 'The tasks are not for me',
  'not-said': 'I would rather not say',
} as const;
export type DeclineReason = keyof typeof DECLINE_REASONS;

export function isDeclineReason(text: string): text is DeclineReason {
  return Object.hasOwn(DECLINE_REASONS, text);
}

export const LONGEST_ASK = 1_000;
/** A request that nobody answers ends after so many days. */
export const REQUEST_DAYS = 30;

/** One employer asking one PA to talk, as the database has it. */
export interface ContactRequest {
  readonly id: string;
  readonly employerId: string;
  readonly paId: string;
  readonly employerName: string;
  readonly paName: string;
  readonly state: RequestState;
  readonly wordsSealed: Buffer;
  readonly reason: string | null;
  readonly askedAt: Date;
  readonly decidedAt: Date | null;
}

/** The same as one of the two sees it, in clear. */
export interface OwnRequest extends Omit<ContactRequest, 'wordsSealed'> {
  readonly words: string;
  /** Where they talk, once the PA said yes. */
  readonly conversationId: string | null;
}
