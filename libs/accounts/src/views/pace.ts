import type { Pace } from './views.repository';

/**
 * How many different profiles someone may open before they are slowed. A person who chooses a PA reads some twenty; a
 * machine that copies the register opens them all.
 */
export const UNHURRIED = { hour: 60, day: 200 } as const;
/** Each further few double the wait. */
const STEP = 5;
const FIRST_WAIT_SECONDS = 15;
const LONGEST_WAIT_SECONDS = 3600;

/** More than someone who chooses would open: staff are told. */
export function isHurried({ lastHour, lastDay }: Pick<Pace, 'lastHour' | 'lastDay'>): boolean {
  return lastHour >= UNHURRIED.hour || lastDay >= UNHURRIED.day;
}

/** Seconds until the next profile that was not opened today may be opened; 0 when now. */
export function secondsToWait(pace: Pace, at: Date): number {
  if (pace.isKnown || !isHurried(pace) || pace.lastAt === null) return 0;
  const beyond = Math.max(pace.lastHour - UNHURRIED.hour, pace.lastDay - UNHURRIED.day);
  const wait = Math.min(LONGEST_WAIT_SECONDS, FIRST_WAIT_SECONDS * 2 ** Math.floor(beyond / STEP));
  const waited = (at.getTime() - pace.lastAt.getTime()) / 1000;
  return Math.max(0, Math.ceil(wait - waited));
}
