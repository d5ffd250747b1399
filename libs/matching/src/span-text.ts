import { isKind, KINDS, type Kind } from './kind';
import { checkTimes, parseClock, problem, range, type SpanProblem } from './span-problem';
import type { NeedSpan } from './span';
import { DAYS } from './time-words';
import { DAY_MINUTES } from './week-ring';

/** More spans than a week can sensibly hold are refused before any work is done on them. */
export const MOST_SPANS = 200;

const EXAMPLE = 'mon 07:00-09:00';
const PIECE = /^(\p{L}+)\s+(\d{1,2}:\d{2})\s*(?:-|–|to)\s*(\d{1,2}:\d{2})(?:\s+(\S+))?$/u;

export type Parsed<Value> = { ok: true; value: Value } | { ok: false; problems: SpanProblem[] };

/**
 * Reads hours as people and addresses write them: `mon 07:00-09:00,fri 22:00-07:00`. An end that is not after its
 * start is on the next day; an end at midnight may be 24:00 or 00:00. A kind may follow a time (`fri 22:00-07:00
 * sleep-in`); without one, `kind` holds. All problems are told at once, each with the nearest right times.
 */
export function parseHours(text: string, kind: Kind = 'awake'): Parsed<NeedSpan[]> {
  const pieces = text.split(',').map((piece) => piece.trim());
  if (pieces.length > MOST_SPANS) {
    return refuse(problem('too-many', text, [`Choose ${MOST_SPANS} times or fewer.`, []]));
  }
  const results = pieces.map((piece) => parsePiece(piece, kind));
  const problems = results.flatMap((result) => (result.ok ? [] : result.problems));
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, value: results.flatMap((result) => (result.ok ? [result.value] : [])) };
}

/** The same hours as text that `parseHours` reads back; a kind is written where it is not `kind`. */
export function formatHours(spans: readonly NeedSpan[], kind: Kind = 'awake'): string {
  return spans.map((span) => formatSpan(span, kind)).join(',');
}

/** One time out of a form: a day and two times of day. */
export interface TypedTime {
  readonly day: number;
  readonly from: string;
  readonly to: string;
  readonly kind: Kind;
}

/** Makes a span of one time out of a form, or says what is wrong with it and which right ones are nearest. */
export function spanFrom({ day, from, to, kind }: TypedTime): Parsed<NeedSpan> {
  const typed = `${from}-${to}`;
  const [start, end] = [parseClock(from), parseClock(to)];
  if (start === null || end === null || start === DAY_MINUTES) {
    const wrong = start === null || start === DAY_MINUTES ? from : to;
    const message = `“${wrong.slice(0, 8)}” is not a time to ${wrong === from ? 'start' : 'end'}. Write times like 07:00.`;
    return refuse(problem('time', typed, [message, ['07:00-09:00']]));
  }
  const found = checkTimes(start, end);
  if (found) return refuse({ ...found, typed });
  const minutes = end > start ? end - start : end + DAY_MINUTES - start;
  return { ok: true, value: { day, start, minutes, kind } };
}

function parsePiece(piece: string, kind: Kind): Parsed<NeedSpan> {
  if (piece === '') return refuse(problem('empty', piece, [`Add a day and two times, like ${EXAMPLE}.`, [EXAMPLE]]));
  const [, dayWord, from, to, kindWord = kind] = PIECE.exec(piece.toLowerCase()) ?? [];
  if (!dayWord || !from || !to) {
    const message = `“${piece.slice(0, 40)}” is not a day and two times. Write it like ${EXAMPLE}.`;
    return refuse(problem('shape', piece, [message, [EXAMPLE]]));
  }
  const day = DAYS.findIndex((name) => dayWord.length >= 3 && name.toLowerCase().startsWith(dayWord));
  if (day < 0) return refuse(problem('day', piece, [`“${dayWord.slice(0, 20)}” is not a day.`, DAYS.map(shortDay)]));
  if (!isKind(kindWord)) {
    return refuse(problem('kind', piece, [`“${kindWord.slice(0, 20)}” is not a kind of hours.`, [...KINDS]]));
  }
  return withDay(spanFrom({ day, from, to, kind: kindWord }), { day, piece });
}

/** Suggestions of one time become whole pieces again: "07:00-09:00" is "mon 07:00-09:00". */
function withDay(parsed: Parsed<NeedSpan>, { day, piece }: { day: number; piece: string }): Parsed<NeedSpan> {
  if (parsed.ok) return parsed;
  const name = shortDay(DAYS[day] ?? DAYS[0]);
  const problems = parsed.problems.map((found) => ({
    ...found,
    typed: piece.slice(0, 40),
    suggestions: found.suggestions.map((times) => `${name} ${times}`),
  }));
  return { ok: false, problems };
}

function formatSpan(span: NeedSpan, kind: Kind): string {
  const times = `${shortDay(DAYS[span.day] ?? DAYS[0])} ${range(span.start, span.start + span.minutes)}`;
  return span.kind === kind ? times : `${times} ${span.kind}`;
}

function shortDay(name: string): string {
  return name.slice(0, 3).toLowerCase();
}

function refuse(found: SpanProblem): { ok: false; problems: SpanProblem[] } {
  return { ok: false, problems: [found] };
}
