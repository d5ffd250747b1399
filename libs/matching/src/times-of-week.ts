import { SLOTS_A_DAY, SLOTS_A_WEEK } from './week-ring';

/** Parts of a week that people speak of, and that figures are counted by. Together they are the whole week. */
export const TIMES_OF_WEEK = [
  'weekday-morning',
  'weekday-afternoon',
  'weekday-evening',
  'weekday-night',
  'weekend-day',
  'weekend-night',
] as const;
export type PartOfWeek = (typeof TIMES_OF_WEEK)[number];

export const PART_OF_WEEK_WORDS: Readonly<Record<PartOfWeek, string>> = {
  'weekday-morning': 'Weekday mornings (06:00 to 12:00)',
  'weekday-afternoon': 'Weekday afternoons (12:00 to 18:00)',
  'weekday-evening': 'Weekday evenings (18:00 to 23:00)',
  'weekday-night': 'Weekday nights (23:00 to 06:00)',
  'weekend-day': 'Weekend days (06:00 to 23:00)',
  'weekend-night': 'Weekend nights (23:00 to 06:00)',
};

const FIRST_WEEKEND_DAY = 5;
/** Half-hours from midnight: the morning, the afternoon and the evening begin, and the day ends. */
const [MORNING, AFTERNOON, EVENING, NIGHT] = [12, 24, 36, 46];

/** The part of the week that a half-hour of the ring belongs to; one after midnight counts to its own day. */
export function partOfWeek(slot: number): PartOfWeek {
  const isWeekend = Math.floor(slot / SLOTS_A_DAY) >= FIRST_WEEKEND_DAY;
  const time = slot % SLOTS_A_DAY;
  if (time < MORNING || time >= NIGHT) return isWeekend ? 'weekend-night' : 'weekday-night';
  if (isWeekend) return 'weekend-day';
  return time < AFTERNOON ? 'weekday-morning' : time < EVENING ? 'weekday-afternoon' : 'weekday-evening';
}

/** Every half-hour of the week with its part, Monday 00:00 first. */
export const PARTS_OF_SLOTS: readonly PartOfWeek[] = Array.from({ length: SLOTS_A_WEEK }, (_, slot) =>
  partOfWeek(slot),
);

/** One part of the week as PostgreSQL's bit(336). */
export function maskOf(part: PartOfWeek): string {
  return PARTS_OF_SLOTS.map((its) => (its === part ? '1' : '0')).join('');
}
