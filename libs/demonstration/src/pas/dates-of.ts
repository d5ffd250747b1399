import type { WeekSpan } from '@pa/register';
import type { Dice } from '../random/dice';
import { daysAfter } from '../random/days';
import type { DateChange } from './pa';

/** Holidays, a few people who are away now, and some extra days. */
export function datesOf(week: readonly WeekSpan[], today: string, dice: Dice): DateChange[] {
  const dates: DateChange[] = [];
  if (dice.chance(0.04)) dates.push(away(daysAfter(today, -dice.whole(0, 6)), dice.whole(7, 13)));
  if (dice.chance(0.22)) dates.push(away(daysAfter(today, dice.whole(14, 60)), dice.pick([2, 3, 6, 6, 9, 13])));
  if (dice.chance(0.1)) dates.push(away(daysAfter(today, dice.whole(80, 300)), dice.pick([6, 13, 20])));
  if (week.length > 0 && dice.chance(0.06)) dates.push(extra(daysAfter(today, dice.whole(3, 45)), dice));
  return dates;
}

function away(firstDay: string, days: number): DateChange {
  return { kind: 'away', firstDay, lastDay: daysAfter(firstDay, days), spans: [] };
}

function extra(day: string, dice: Dice): DateChange {
  const [start, minutes] = dice.pick([
    [480, 600],
    [600, 360],
    [540, 480],
    [1020, 300],
  ] as const);
  return { kind: 'extra', firstDay: day, lastDay: day, spans: [{ start, minutes, kind: 'awake' }] };
}
