import type { SupportArea } from './support-area';

/** Somebody who runs the platform asks to look at parts of a register, or its manager offers it. */
export interface SupportGrant {
  readonly id: string;
  /** The operator; null where a manager offered it. */
  readonly askedBy: string | null;
  readonly reason: string;
  /** Once it is allowed, those that a manager chose. */
  readonly areas: readonly SupportArea[];
  readonly madeAt: Date;
  readonly grantedAt: Date | null;
  readonly until: Date | null;
  readonly refusedAt: Date | null;
  /** Why a manager said no. */
  readonly answer: string | null;
  readonly endedAt: Date | null;
}

export type SupportState = 'asked' | 'lapsed' | 'live' | 'over' | 'refused' | 'ended';

/** So long a request waits for its answer. */
export const WAITS_DAYS = 14;
const DAY_MS = 86_400_000;

/** Requests from before this moment are too old to be answered. */
export function oldestToAnswer(at: Date): Date {
  return new Date(at.getTime() - WAITS_DAYS * DAY_MS);
}

/** How it stands at a moment: by the clock alone, so that nothing has to run for it to end. */
export function stateOf({ madeAt, until, refusedAt, endedAt }: SupportGrant, at: Date): SupportState {
  if (refusedAt) return 'refused';
  if (endedAt) return 'ended';
  if (until) return until > at ? 'live' : 'over';
  return madeAt > oldestToAnswer(at) ? 'asked' : 'lapsed';
}
