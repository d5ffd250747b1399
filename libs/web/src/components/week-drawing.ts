import { dayName, DAYS, endClock, spanHours } from './time-words';
import {
  DAY_MINUTES,
  inWeekOrder,
  KIND_WORDS,
  SPAN_KINDS,
  type SpanKind,
  type SpanWeeks,
  type WeekSpan,
} from './week-span';

/** A piece of a bar on one day's line. */
export interface WeekBar {
  readonly kind: SpanKind | 'ask';
  /** From the left and how wide, in percent of the day, ready to print. */
  readonly x: string;
  readonly width: string;
  /** Only in term time: drawn thinner. */
  readonly term: boolean;
}

export interface WeekDay {
  readonly name: string;
  readonly bars: readonly WeekBar[];
  /** "07:00 to 09:00", "22:00 to Saturday 07:00 (waking night)", or "Not free". */
  readonly times: readonly string[];
}

export interface WeekDrawing {
  /** "Week A" or "Week B" where the weeks differ; else empty. */
  readonly title: string;
  readonly days: readonly WeekDay[];
}

export interface WeekPicture {
  readonly weeks: readonly WeekDrawing[];
  /** For the key: the kinds that are drawn, whether something is asked for, whether something is only in term time. */
  readonly kinds: ReadonlyArray<{ readonly kind: SpanKind; readonly text: string }>;
  readonly asked: boolean;
  readonly term: boolean;
}

/**
 * A week as seven lines with bars, each said in words beside it. Where some times are only in week A or B there are two
 * weeks, each whole. `asked`: the hours somebody needs, outlined over it.
 */
export function drawWeek(spans: readonly WeekSpan[], asked: readonly WeekSpan[] = []): WeekPicture {
  const alternates = spans.some(({ weeks }) => weeks !== 'every');
  const shown: readonly (Exclude<SpanWeeks, 'every'> | '')[] = alternates ? ['a', 'b'] : [''];
  return {
    weeks: shown.map((week) => ({
      title: week && `Week ${week.toUpperCase()}`,
      days: drawDays(
        spans.filter(({ weeks }) => weeks === 'every' || weeks === week),
        asked,
      ),
    })),
    kinds: SPAN_KINDS.filter((kind) => spans.some((span) => span.kind === kind)).map((kind) => ({
      kind,
      text: KIND_WORDS[kind],
    })),
    asked: asked.length > 0,
    term: spans.some(({ termTimeOnly }) => termTimeOnly),
  };
}

/** One week's lines, for the editor: the spans are drawn as they are given. */
export function drawDays(spans: readonly WeekSpan[], asked: readonly WeekSpan[] = []): WeekDay[] {
  // By the clock: times of every week and times of week A alone stand among each other here.
  const ordered = inWeekOrder(spans).sort((one, other) => one.day - other.day || one.start - other.start);
  return DAYS.map((name, day) => ({
    name,
    bars: [...ordered.flatMap((span) => barsOn(span, day)), ...asked.flatMap((span) => askedOn(span, day))],
    times: timesOn(ordered, day),
  }));
}

/** The pieces of a span that lie on a day: it may run over midnight, and Sunday night into Monday. */
function barsOn(span: WeekSpan, day: number): WeekBar[] {
  const end = span.start + span.minutes;
  const bar = (from: number, to: number): WeekBar => ({
    kind: span.kind,
    ...place(from, to),
    term: span.termTimeOnly,
  });
  const here = span.day === day ? [bar(span.start, Math.min(end, DAY_MINUTES))] : [];
  const carried = runsInto(span, day) ? [bar(0, end - DAY_MINUTES)] : [];
  return [...here, ...carried];
}

function askedOn(span: WeekSpan, day: number): WeekBar[] {
  return barsOn(span, day).map((bar) => ({ ...bar, kind: 'ask', term: false }));
}

function runsInto({ day: starts, start, minutes }: WeekSpan, day: number): boolean {
  return (starts + 1) % 7 === day && start + minutes > DAY_MINUTES;
}

function timesOn(spans: readonly WeekSpan[], day: number): string[] {
  const own = spans.filter((span) => span.day === day).map((span) => `${spanHours(span)}${notes(span)}`);
  if (own.length > 0) return own;
  const carried = spans.filter((span) => runsInto(span, day));
  const until = carried.map((span) => `Until ${endClock(span.start + span.minutes)}${notes(span)}`);
  return until.length > 0 ? until : ['Not free'];
}

/** What is not plain: "(waking night)", "(sleep-in, term time only)". */
function notes({ kind, termTimeOnly }: WeekSpan): string {
  const words = [kind === 'awake' ? '' : KIND_WORDS[kind].toLowerCase(), termTimeOnly ? 'term time only' : ''];
  const said = words.filter((word) => word !== '').join(', ');
  return said && ` (${said})`;
}

function place(from: number, to: number): { x: string; width: string } {
  return { x: percent(from), width: percent(to - from) };
}

/** At most two places: "29.17", "25". */
export function percent(minutes: number): string {
  return String(Math.round((minutes / DAY_MINUTES) * 10000) / 100);
}

/** "Monday: 07:00 to 09:00, 22:00 to Tuesday 07:00 (sleep-in)", for mail, print and the API. */
export function weekInWords(spans: readonly WeekSpan[]): string[] {
  return drawDays(spans).map(({ times }, day) => `${dayName(day)}: ${times.join(', ')}`);
}
