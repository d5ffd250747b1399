import type { Check } from './check';
import { standingOn } from './check-state';

/** The one of the same kind and level that staff have seen and that still counts, beside one that is only told of. */
export function renewedBy(
  check: Check,
  { checks, today }: { checks: readonly Check[]; today: string },
): Check | undefined {
  return checks.find((other) => other.id !== check.id && isSame(other, check) && countsOn(other, today));
}

function isSame(one: Check, other: Check): boolean {
  return one.kind === other.kind && one.level === other.level;
}

function countsOn(check: Check, today: string): boolean {
  const standing = standingOn(check, today);
  return standing === 'seen' || standing === 'status-checked';
}
