import { STAFF_ROLES, type Role } from '@pa/platform';
import { durationWords } from './duration-words';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long a session lasts, in milliseconds. */
export interface SessionLimit {
  /** Ends when it was not used for so long. */
  readonly idle: number;
  /** Ends so long after signing in, used or not. */
  readonly absolute: number;
}

/** The one table of how long people stay signed in. */
export const SESSION_LIMITS = {
  /** On whatever computer: a library's too. */
  member: { idle: 12 * HOUR, absolute: 30 * DAY },
  /** "Keep me signed in on this device". */
  'member-kept': { idle: 14 * DAY, absolute: 30 * DAY },
  /** Staff see what others trust the register with. */
  staff: { idle: 30 * MINUTE, absolute: 8 * HOUR },
} as const satisfies Record<string, SessionLimit>;

/** A session's use is written down at most so often. */
export const WRITE_USE_EVERY = MINUTE;

export function limitOf(roles: readonly Role[], kept: boolean): SessionLimit {
  if (roles.includes('operator') || STAFF_ROLES.some((role) => roles.includes(role))) return SESSION_LIMITS.staff;
  return kept ? SESSION_LIMITS['member-kept'] : SESSION_LIMITS.member;
}

/** When a session ends that is used now. */
export function endOf({ idle, absolute }: SessionLimit, startedAt: Date, now: Date): Date {
  return new Date(Math.min(now.getTime() + idle, startedAt.getTime() + absolute));
}

/** "after 12 hours without use, and 30 days after you signed in at the latest" */
export function limitWords({ idle, absolute }: SessionLimit): string {
  return `after ${durationWords(idle)} without use, and ${durationWords(absolute)} after you signed in at the latest`;
}
