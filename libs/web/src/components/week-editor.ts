import { dayOf, halfHour, isSpanKind, isSpanWeeks, parseSpanField, parseSpanFields, textsOf } from './span-field';
import { clock, dayName, listWords } from './time-words';
import { copyDay, paint, removeSpan, ringsOf, ringsOfKept, spansOf, stretchOf, cellOf, type Rings } from './week-ring';
import { DAY_MINUTES, HALF_HOUR, SPAN_KINDS, type SpanKind, type SpanWeeks, type WeekSpan } from './week-span';
import { saidKind, saidSpan } from './week-words';

/** What an editor offers: a PA's week has all of it, the hours that an employer needs only the kinds (or none). */
export interface WeekEditorOptions {
  /** More than one: the brush and the form ask which. */
  readonly kinds: readonly SpanKind[];
  readonly weeks: boolean;
  readonly term: boolean;
}

export const PA_WEEK: WeekEditorOptions = { kinds: SPAN_KINDS, weeks: true, term: true };
export const NEEDED_WEEK: WeekEditorOptions = { kinds: SPAN_KINDS, weeks: false, term: false };

/** The answers of "Add a time" and "Copy a day", kept when something is missing. */
export interface WeekValues {
  readonly day: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly kind: SpanKind;
  readonly weeks: SpanWeeks;
  readonly term: boolean;
  readonly copyFrom: string;
  readonly copyTo: readonly string[];
}

export interface WeekEdit {
  /** All times, as they are after what was asked. */
  readonly spans: readonly WeekSpan[];
  /** True when "Save" was pressed and nothing is wrong: keep the spans. Otherwise show the page again. */
  readonly save: boolean;
  /** Which weeks are drawn. */
  readonly shown: SpanWeeks;
  /** What just happened, for role="status"; empty when nothing did. */
  readonly said: string;
  readonly errors: ReadonlyArray<{ readonly field: string; readonly text: string }>;
  readonly values: WeekValues;
}

const FIRST_VALUES: WeekValues = {
  day: [],
  from: '07:00',
  to: '09:00',
  kind: 'awake',
  weeks: 'every',
  term: false,
  copyFrom: 'mon',
  copyTo: [],
};

/** The editor when its page is opened. */
export function openWeek(spans: readonly WeekSpan[], { kinds }: WeekEditorOptions = PA_WEEK): WeekEdit {
  const values = { ...FIRST_VALUES, kind: kinds[0] ?? 'awake' };
  return { spans: spansOf(ringsOfKept(spans)), save: false, shown: 'every', said: '', errors: [], values };
}

type Body = Readonly<Record<string, unknown>>;
type Change = Pick<WeekEdit, 'said' | 'errors'> & { readonly rings: Rings };

/**
 * What a post of the editor asks for. The times come with every post as name="span", so nothing is kept between posts until
 * "Save". Fields: span*, action (add, copy, save), remove, show, shown, day*, from, to, kind, weeks, term, copyFrom, copyTo*.
 * A time that no form of ours writes is refused and said; the others stay.
 */
export function editWeek(body: Body, options: WeekEditorOptions = PA_WEEK): WeekEdit {
  const { spans, refused } = parseSpanFields(body.span);
  const rings = ringsOf(spans.filter((span) => isOffered(span, options)));
  const values = readValues(body, options);
  const { rings: changed, said, errors } = change(rings, body, values);
  const wrong = refused.map((text) => ({ field: 'day', text: `“${text}” is not a time. Add it again below.` }));
  const shown = shownAfter(body, { values, isAdded: body.action === 'add' && errors.length === 0 });
  return {
    spans: spansOf(changed),
    save: body.action === 'save' && wrong.length === 0,
    shown: options.weeks ? shown : 'every',
    said,
    errors: [...wrong, ...errors],
    values: errors.length > 0 ? values : { ...values, day: [], copyTo: [], weeks: options.weeks ? shown : 'every' },
  };
}

/** What was asked for; after adding, the weeks in which the new time stands; else what was drawn before. */
function shownAfter(body: Body, { values, isAdded }: { values: WeekValues; isAdded: boolean }): SpanWeeks {
  if (isSpanWeeks(body.show)) return body.show;
  if (isAdded) return values.weeks;
  return isSpanWeeks(body.shown) ? body.shown : 'every';
}

function isOffered({ kind, weeks, termTimeOnly }: WeekSpan, options: WeekEditorOptions): boolean {
  return options.kinds.includes(kind) && (options.weeks || weeks === 'every') && (options.term || !termTimeOnly);
}

function change(rings: Rings, body: Body, values: WeekValues): Change {
  if (body.action === 'add') return add(rings, values);
  if (body.action === 'copy') return copy(rings, values);
  const span = typeof body.remove === 'string' ? parseSpanField(body.remove) : null;
  if (span) return { rings: removeSpan(rings, span), said: `${saidSpan(span)} removed`, errors: [] };
  return { rings, said: '', errors: [] };
}

function add(rings: Rings, { day, from, to, kind, weeks, term }: WeekValues): Change {
  const errors = [
    ...(day.length === 0 ? [{ field: 'day', text: 'Choose at least one day' }] : []),
    ...timeErrors(from, to),
  ];
  if (errors.length > 0) return { rings, said: '', errors };
  const spans = day.flatMap((key) => {
    const span = parseSpanField(
      `${key} ${from}-${to === '00:00' ? '24:00' : to} ${kind} ${weeks}${term ? ' term' : ''}`,
    );
    return span ? [span] : [];
  });
  const painted = spans.reduce(
    (week, span) => paint(week, { weeks, cell: cellOf(kind, term), ...stretchOf(span) }),
    rings,
  );
  const said = `${listWords(spans.map(saidSpan))} added${saidKind({ kind, termTimeOnly: term })}`;
  return { rings: painted, said, errors: [] };
}

/** Half-hours only, and an end that is not the start, with the nearest right ones named. */
function timeErrors(from: string, to: string): Array<{ field: string; text: string }> {
  const wrong = [
    ...(halfHour(from) === null || from === '24:00' ? [notHalfHour('from', from)] : []),
    ...(halfHour(to) === null ? [notHalfHour('to', to)] : []),
  ];
  if (wrong.length > 0 || from !== to) return wrong;
  const start = halfHour(from) ?? 0;
  const [before, after] = [start - HALF_HOUR + DAY_MINUTES, start + HALF_HOUR];
  const text = `Choose an end that is not the same as the start, such as ${clock(after)}, or ${clock(before)} the next day`;
  return [{ field: 'to', text }];
}

function notHalfHour(field: 'from' | 'to', typed: string): { field: string; text: string } {
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})$/.exec(typed) ?? [];
  const total = Number(hours) * 60 + Number(minutes);
  const before = Math.floor(total / HALF_HOUR) * HALF_HOUR;
  const near =
    Number.isInteger(total) && total < DAY_MINUTES ? `, such as ${clock(before)} or ${clock(before + HALF_HOUR)}` : '';
  return { field, text: `Choose ${field === 'from' ? 'a start' : 'an end'} on the hour or half past${near}` };
}

function copy(rings: Rings, { copyFrom, copyTo }: WeekValues): Change {
  const from = dayOf(copyFrom);
  const to = copyTo.map(dayOf).filter((day) => day !== from);
  if (to.length === 0)
    return { rings, said: '', errors: [{ field: 'copyTo', text: 'Choose at least one other day to copy to' }] };
  return {
    rings: copyDay(rings, from, to),
    said: `${dayName(from)} copied to ${listWords(to.map(dayName))}`,
    errors: [],
  };
}

function readValues(body: Body, options: WeekEditorOptions): WeekValues {
  const text = (name: string, otherwise: string) =>
    (typeof body[name] === 'string' ? body[name] : otherwise).slice(0, 10);
  const days = (name: string) => [...new Set(textsOf(body[name]).filter((key) => dayOf(key) >= 0))];
  const kind = isSpanKind(body.kind) && options.kinds.includes(body.kind) ? body.kind : (options.kinds[0] ?? 'awake');
  const shown = isSpanWeeks(body.shown) ? body.shown : 'every';
  return {
    day: days('day'),
    from: text('from', FIRST_VALUES.from),
    to: text('to', FIRST_VALUES.to),
    kind,
    weeks: options.weeks ? (isSpanWeeks(body.weeks) ? body.weeks : shown) : 'every',
    term: options.term && body.term === 'yes',
    copyFrom: dayOf(text('copyFrom', '')) >= 0 ? text('copyFrom', '') : FIRST_VALUES.copyFrom,
    copyTo: days('copyTo'),
  };
}
