import type { Availability, DatedSpan, Kind, NeedSpan, WeekSpan } from '../src';

/**
 * A second implementation for the property tests: slow and obvious, minute by minute on a calendar, sharing no code
 * with the library. A "minute" is a minute of floating local time since 1970 (the clock on the wall, written as UTC).
 */
export interface SlowCover {
  askedMinutes: number;
  coveredMinutes: number;
}

type Minutes = Map<number, Set<Kind>>;

const MINUTES_A_DAY = 24 * 60;

export function isCovered(asked: Set<Kind>, offered: Set<Kind> | undefined): boolean {
  if (!offered || offered.size === 0) return false;
  const mustBeUp = asked.has('awake') || asked.has('waking-night');
  return !mustBeUp || offered.has('awake') || offered.has('waking-night');
}

function mark(minutes: Minutes, from: number, span: { minutes: number; kind: Kind }): void {
  for (let minute = from; minute < from + span.minutes; minute++) {
    minutes.set(minute, (minutes.get(minute) ?? new Set()).add(span.kind));
  }
}

/** Four weeks are laid out on a calendar; the middle two (an A and a B) are counted and averaged. */
export function slowCoverWeek(need: readonly NeedSpan[], spans: readonly WeekSpan[]): SlowCover {
  const asked: Minutes = new Map();
  const offered: Minutes = new Map();
  for (let week = 0; week < 4; week++) {
    for (const span of need) mark(asked, (week * 7 + span.day) * MINUTES_A_DAY + span.start, span);
    for (const span of spans) {
      const letter = week % 2 === 0 ? 'a' : 'b';
      if (span.weeks !== 'every' && span.weeks !== letter) continue;
      mark(offered, (week * 7 + span.day) * MINUTES_A_DAY + span.start, span);
    }
  }
  const counted = { from: 7 * MINUTES_A_DAY, to: 21 * MINUTES_A_DAY };
  const total = count(asked, offered, (minute) => minute >= counted.from && minute < counted.to);
  return { askedMinutes: total.askedMinutes / 2, coveredMinutes: total.coveredMinutes / 2 };
}

function count(asked: Minutes, offered: Minutes, counts: (minute: number) => boolean): SlowCover {
  const cover = { askedMinutes: 0, coveredMinutes: 0 };
  for (const [minute, kinds] of asked) {
    if (!counts(minute)) continue;
    cover.askedMinutes++;
    if (isCovered(kinds, offered.get(minute))) cover.coveredMinutes++;
  }
  return cover;
}

const wall = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

/** What the clock on the wall shows, read by Intl rather than by luxon. */
export function slowWallMinute(instant: Date): number {
  const part = Object.fromEntries(wall.formatToParts(instant).map(({ type, value }) => [type, value]));
  return Date.parse(`${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}:00Z`) / 60_000;
}

export function slowCoverDates(need: readonly DatedSpan[], availability: Availability): SlowCover {
  const asked: Minutes = new Map();
  for (const { startsAt, endsAt, kind } of need) {
    const from = slowWallMinute(startsAt);
    mark(asked, from, { minutes: slowWallMinute(endsAt) - from, kind });
  }
  const offered: Minutes = new Map();
  const dates = new Set([...asked.keys()].flatMap((minute) => [isoDate(minute), isoDate(minute - MINUTES_A_DAY)]));
  for (const date of dates) {
    for (const span of slowSpansOn(availability, date))
      mark(offered, Date.parse(`${date}T00:00Z`) / 60_000 + span.start, span);
  }
  return count(asked, offered, () => true);
}

export function slowSpansOn(
  availability: Availability,
  date: string,
): { start: number; minutes: number; kind: Kind }[] {
  const within = ({ from, to }: { from: string; to: string }): boolean => from <= date && date <= to;
  const weekday = (new Date(`${date}T00:00Z`).getUTCDay() + 6) % 7;
  const letter = slowLetter(date, availability.referenceDate ?? '2024-01-01');
  const usual = availability.spans.filter(
    (span) =>
      span.day === weekday &&
      (span.weeks === 'every' || span.weeks === letter) &&
      (!span.termTimeOnly || availability.terms.some(within)),
  );
  const extra = availability.extra.filter((span) => span.date === date);
  return availability.away.some(within) ? extra : [...usual, ...extra];
}

const letters = new Map<string, 'a' | 'b'>();

/** Walks day by day from the reference date, changing letter at each Monday passed. */
export function slowLetter(date: string, reference: string): 'a' | 'b' {
  const key = `${date} ${reference}`;
  const letter = letters.get(key) ?? walkedLetter(date, reference);
  letters.set(key, letter);
  return letter;
}

function walkedLetter(date: string, reference: string): 'a' | 'b' {
  const [earlier, later] = date < reference ? [date, reference] : [reference, date];
  let mondays = 0;
  for (let day = new Date(`${earlier}T00:00Z`); isoDate(day.getTime() / 60_000) < later;) {
    day = new Date(day.getTime() + 86_400_000);
    if (day.getUTCDay() === 1) mondays++;
  }
  return mondays % 2 === 0 ? 'a' : 'b';
}

export function isoDate(minute: number): string {
  return new Date(minute * 60_000).toISOString().slice(0, 10);
}
