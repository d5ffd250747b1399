import { LEAST_SHOWN, type ShownTotal } from '../disclosure/publish';

/** "12", "fewer than 5". */
export function countWords(count: number | null): string {
  return count === null ? `fewer than ${LEAST_SHOWN}` : String(count);
}

/** "37", "at least 37", "fewer than 5 in each row". */
export function totalWords({ value, isAtLeast }: ShownTotal): string {
  if (!isAtLeast) return String(value);
  return value === 0 ? 'not shown' : `at least ${value}`;
}
