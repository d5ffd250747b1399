import { ForbiddenError, hasRole, type Actor } from '@pa/platform';
import type { Side } from './saved-search';

/**
 * Which searches somebody may keep: PAs for jobs, employers for PAs; who is both may keep both. Who acts is the employer here,
 * and nothing else.
 */
export function isOwnSide(actor: Actor | null, side: Side): boolean {
  return hasRole(actor, side === 'jobs' ? 'pa' : 'employer');
}

/** @throws ForbiddenError for a search that is not theirs to keep */
export function refuseOtherSide(actor: Actor, side: Side): void {
  if (isOwnSide(actor, side)) return;
  const message =
    side === 'jobs' ? 'Only PAs can keep a search for jobs.' : 'Only employers can keep a search for PAs.';
  throw new ForbiddenError('other-side', message);
}
