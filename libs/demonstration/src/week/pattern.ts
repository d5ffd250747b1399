import type { WeekSpan } from '@pa/register';
import type { Dice } from '../random/dice';
import { shifted } from './spans';

/** Makes the spans of one way of working. */
export type Pattern = (dice: Dice) => WeekSpan[];

/** A few days out of some, in order; no fewer than `least`. */
export function few(dice: Dice, days: readonly number[], least: number): number[] {
  return dice.some(days, dice.whole(least, days.length)).sort((one, other) => one - other);
}

/** The same times, up to so many half-hours earlier or later. */
export function about(dice: Dice, times: readonly [string, string], most = 1): [string, string] {
  return shifted(times, dice.whole(-most, most));
}
