import { countBits, hoursWords, packWeek, union, type WeekSpan } from '@pa/matching';

const SLOT_MINUTES = 30;

/** How long a PA is free in a week, awake or asleep; over alternate weeks the average. */
export function freeMinutes(week: readonly WeekSpan[]): number {
  const { awakeA, awakeB, asleepA, asleepB } = packWeek(week);
  const slots = countBits(union(awakeA, asleepA)) + countBits(union(awakeB, asleepB));
  return (slots * SLOT_MINUTES) / 2;
}

/** Said after the hours of a week that is not the same every week; '' for one that is. */
export function alternateWords(week: readonly WeekSpan[]): string {
  if (week.every(({ weeks }) => weeks === 'every')) return '';
  return `You work alternate weeks, so that is ${hoursWords(freeMinutes(week))} a week on average.`;
}
