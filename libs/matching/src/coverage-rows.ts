import type { SlotCover } from './slot-cover';
import { dateOf, dateWords, weekday } from './calendar';
import { clock, DAYS, endClock, joinWords } from './time-words';
import { DAY_MINUTES, HALF_HOUR } from './week-ring';

/** Half-hours in a row. Those of alternate weeks are true in one of the two weeks only. */
export interface Run {
  /** Minutes from the midnight its day starts with; may be past 1440 (the next day). */
  readonly start: number;
  readonly minutes: number;
  readonly weeks: 'every' | 'alternate';
}

/** One day of a need, for the strip on a card. */
export interface CoverageRow {
  /** 0 is Monday. */
  readonly day: number;
  /** YYYY-MM-DD of a dated need; null in a weekly one. */
  readonly date: string | null;
  /** "Friday", or "Friday 3 April 2026". */
  readonly name: string;
  readonly askedMinutes: number;
  readonly coveredMinutes: number;
  readonly asked: readonly Run[];
  readonly covered: readonly Run[];
  readonly missing: readonly Run[];
  /** The part of `missing` in which the PA would be asleep, and the part in which the PA is not free at all. */
  readonly asleep: readonly Run[];
  readonly notFree: readonly Run[];
  /** "not 07:00 to 08:00"; null when nothing is missing. */
  readonly missingText: string | null;
}

type Share = (slot: SlotCover) => number;

const coveredShare: Share = ({ covered, weeks }) => covered / weeks;
const missingShare: Share = ({ covered, weeks }) => (weeks - covered) / weeks;
const asleepShare: Share = ({ asleep, weeks }) => asleep / weeks;
const notFreeShare: Share = ({ asleep, covered, weeks }) => (weeks - covered - asleep) / weeks;

type RowName = Pick<CoverageRow, 'day' | 'date' | 'name'>;

/** The seven rows of a weekly need, Monday first, also those nobody asked for. */
export function weekRows(slots: readonly SlotCover[]): CoverageRow[] {
  const byDay = DAYS.map((): SlotCover[] => []);
  for (const slot of slots) byDay[slot.day]?.push(slot);
  return DAYS.map((name, day) => buildRow(byDay[day] ?? [], { day, date: null, name }));
}

/** Written out, not spread: a page of cards makes hundreds of rows, and spreading made each twenty times dearer. */
function nothingAsked({ day, date, name }: RowName): CoverageRow {
  return {
    day,
    date,
    name,
    askedMinutes: 0,
    coveredMinutes: 0,
    asked: NO_RUNS,
    covered: NO_RUNS,
    missing: NO_RUNS,
    asleep: NO_RUNS,
    notFree: NO_RUNS,
    missingText: null,
  };
}

const NO_RUNS: readonly Run[] = [];

/** A row for each date of a dated need, first date first. */
export function dateRows(slots: readonly SlotCover[]): CoverageRow[] {
  const days = [...new Set(slots.map(({ day }) => day))].sort((one, other) => one - other);
  return days.map((day) => {
    const own = slots.filter((slot) => slot.day === day);
    return buildRow(own, { day: weekday(day), date: dateOf(day), name: dateWords(day) });
  });
}

/** One day from its own half-hours. Where nothing is missing, what is covered is what was asked: as a rule, so not worked out. */
function buildRow(own: SlotCover[], row: RowName): CoverageRow {
  if (own.length === 0) return nothingAsked(row);
  own.sort((one, other) => one.offset - other.offset);
  const asked = runsOf(own, () => 1);
  const missing = runsOf(own, missingShare);
  const isWhole = missing.length === 0;
  return {
    day: row.day,
    date: row.date,
    name: row.name,
    askedMinutes: own.length * HALF_HOUR,
    coveredMinutes: own.reduce((sum, slot) => sum + coveredShare(slot) * HALF_HOUR, 0),
    asked,
    covered: isWhole ? asked : runsOf(own, coveredShare),
    missing,
    asleep: isWhole ? NO_RUNS : runsOf(own, asleepShare),
    notFree: isWhole ? NO_RUNS : runsOf(own, notFreeShare),
    missingText: isWhole ? null : `not ${joinWords(missing.map(runWords), 'or')}`,
  };
}

/** "07:00 to 08:00", "22:00 to midnight", "05:00 to 07:00 the next day", "07:00 to 09:00 every other week". */
export function runWords({ start, minutes, weeks }: Run): string {
  const nextDay = start >= DAY_MINUTES ? ' the next day' : '';
  const often = weeks === 'alternate' ? ' every other week' : '';
  return `${clock(start)} to ${endClock(start + minutes)}${nextDay}${often}`;
}

/** Runs of the half-hours with a share above nothing; a run ends where the next half-hour is asked for no more, or
 *  where "every week" turns into "every other week". */
function runsOf(slots: readonly SlotCover[], share: Share): Run[] {
  const runs: { start: number; minutes: number; weeks: Run['weeks'] }[] = [];
  for (const slot of slots) {
    const part = share(slot);
    if (part === 0) continue;
    const weeks = part < 1 ? 'alternate' : 'every';
    const last = runs.at(-1);
    if (last && last.weeks === weeks && last.start + last.minutes === slot.offset) last.minutes += HALF_HOUR;
    else runs.push({ start: slot.offset, minutes: HALF_HOUR, weeks });
  }
  return runs;
}
