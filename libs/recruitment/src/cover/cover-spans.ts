import { datedSpanFrom, dateWords, dayNumber, elapsedMinutes, isKind, wallMinutes, type DatedSpan } from '@pa/matching';
import type { FieldProblem } from '@pa/platform';
import { durationWords } from '@pa/web';
import { FURTHEST_COVER_DAYS, MOST_COVER_SPANS, type TypedSpan } from './cover';

const DAY_MINUTES = 1440;
const HALF_HOUR_MS = 30 * 60_000;

export interface ReadSpans {
  /** Earliest first; those that are right. */
  readonly spans: DatedSpan[];
  readonly problems: FieldProblem[];
}

/** Reads typed times, or says what is wrong with each and what would be right. A line without anything is left out. */
export function readCoverSpans(typed: readonly TypedSpan[], now: Date): ReadSpans {
  const spans: DatedSpan[] = [];
  const problems: FieldProblem[] = [];
  typed.slice(0, MOST_COVER_SPANS).forEach((line, index) => {
    if (isBlank(line)) return;
    const number = index + 1;
    const read = readLine(line, { number, now });
    if ('message' in read) problems.push(read);
    else if (spans.some((other) => overlap(other, read))) problems.push(twice(number, spans, read));
    else spans.push(read);
  });
  if (typed.filter((line) => !isBlank(line)).length > MOST_COVER_SPANS)
    problems.push({ field: 'date1', message: `Ask for ${MOST_COVER_SPANS} times or fewer at once.` });
  if (spans.length === 0 && problems.length === 0)
    problems.push({ field: 'date1', message: 'Say when you need somebody: at least one day and its times.' });
  return { spans: spans.sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime()), problems };
}

export function overlap(one: Omit<DatedSpan, 'kind'>, other: Omit<DatedSpan, 'kind'>): boolean {
  return one.startsAt < other.endsAt && other.startsAt < one.endsAt;
}

function isBlank({ date, from, to }: TypedSpan): boolean {
  return date === null && from === '' && to === '';
}

function readLine(line: TypedSpan, { number, now }: { number: number; now: Date }): DatedSpan | FieldProblem {
  const { date, from, to, kind } = line;
  if (date === null || !isDate(date))
    return { field: `date${number}`, message: 'Write the day as numbers, like 27 3 2026.' };
  if (!isKind(kind)) return { field: `kind${number}`, message: 'Choose what kind of time it is.' };
  const parsed = datedSpanFrom({ date, from, to, kind });
  if (!parsed.ok) return { field: `from${number}`, message: parsed.problems[0]?.message ?? 'Write times like 07:00.' };
  const span = parsed.value;
  if (span.startsAt <= now)
    return {
      field: `date${number}`,
      message: `This time has passed. The next one that can be asked for begins ${momentOf(nextHalfHour(now))}.`,
    };
  const furthest = new Date(now.getTime() + FURTHEST_COVER_DAYS * DAY_MINUTES * 60_000);
  if (span.startsAt > furthest)
    return {
      field: `date${number}`,
      message: `Cover is for the next ${FURTHEST_COVER_DAYS} days, until ${dayOf(furthest)}. Write an advert for later.`,
    };
  return span;
}

function isDate(date: string): boolean {
  try {
    dayNumber(date);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function twice(number: number, spans: readonly DatedSpan[], span: DatedSpan): FieldProblem {
  const other = spans.find((one) => overlap(one, span)) as DatedSpan;
  const message = `This overlaps with ${coverSpanWords(other)}. It can begin at ${clockOf(other.endsAt)} or end at ${clockOf(other.startsAt)}.`;
  return { field: `from${number}`, message };
}

function nextHalfHour(now: Date): Date {
  return new Date((Math.floor(now.getTime() / HALF_HOUR_MS) + 1) * HALF_HOUR_MS);
}

/** "Friday 3 April 2026, 22:00 to 07:00 the next day (9 hours)", by the clock here; the hours are those that pass. */
export function coverSpanWords(span: DatedSpan): string {
  const [start, end] = [wallMinutes(span.startsAt), wallMinutes(span.endsAt)];
  const nextDay = Math.floor(end / DAY_MINUTES) > Math.floor(start / DAY_MINUTES) && end % DAY_MINUTES > 0;
  const until = end % DAY_MINUTES === 0 ? 'midnight' : clockOf(span.endsAt);
  return `${dayOf(span.startsAt)}, ${clockOf(span.startsAt)} to ${until}${nextDay ? ' the next day' : ''} (${durationWords(elapsedMinutes(span))})`;
}

/** All hours that pass, in minutes. */
export function minutesOf(spans: readonly DatedSpan[]): number {
  return spans.reduce((sum, span) => sum + elapsedMinutes(span), 0);
}

/** "Friday 3 April 2026, 07:00", by the clock here. */
export function momentOf(instant: Date): string {
  return `${dayOf(instant)}, ${clockOf(instant)}`;
}

function dayOf(instant: Date): string {
  return dateWords(Math.floor(wallMinutes(instant) / DAY_MINUTES));
}

function clockOf(instant: Date): string {
  const inDay = wallMinutes(instant) % DAY_MINUTES;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(inDay / 60))}:${two(inDay % 60)}`;
}
