import { formatSpanField } from './span-field';
import { clock, DAYS } from './time-words';
import { drawDays, type WeekDay } from './week-drawing';
import { PA_WEEK, type WeekEdit, type WeekEditorOptions, type WeekValues } from './week-editor';
import { ringsOf } from './week-ring';
import { DAY_MINUTES, HALF_HOUR, KIND_WORDS, WEEKS_WORDS, type SpanKind, type SpanWeeks } from './week-span';
import { saidSpan, spanNotes, totalWords } from './week-words';

interface Choice<Value extends string = string> {
  readonly value: Value;
  readonly text: string;
}

/** All that the macro needs: words, drawings and choices, nothing to work out. */
export interface WeekEditorView {
  readonly shown: SpanWeeks;
  readonly layers: ReadonlyArray<Choice<SpanWeeks> & { readonly current: boolean }>;
  readonly kinds: ReadonlyArray<Choice<SpanKind> & { readonly hint: string }>;
  readonly term: boolean;
  readonly days: readonly WeekDay[];
  readonly total: string;
  readonly list: ReadonlyArray<Choice & { readonly notes: string }>;
  readonly dayOptions: readonly Choice[];
  readonly from: readonly Choice[];
  readonly to: readonly Choice[];
  readonly values: WeekValues;
  readonly said: string;
}

const KIND_HINTS: Readonly<Record<SpanKind, string>> = {
  awake: 'working or ready to',
  'waking-night': 'up all night',
  'sleep-in': 'asleep, called if needed',
};

const DAY_OPTIONS = DAYS.map((text) => ({ value: text.slice(0, 3).toLowerCase(), text }));
const CLOCKS = Array.from({ length: DAY_MINUTES / HALF_HOUR }, (_, i) => clock(i * HALF_HOUR));
const FROM = CLOCKS.map((value) => ({ value, text: value }));
const TO = [...FROM.slice(1), { value: '24:00', text: 'midnight' }];

export function weekEditorView(
  { spans, shown, values, said }: WeekEdit,
  options: WeekEditorOptions = PA_WEEK,
): WeekEditorView {
  const layers: readonly SpanWeeks[] = options.weeks ? ['every', 'a', 'b'] : [];
  return {
    shown,
    layers: layers.map((value) => ({ value, text: WEEKS_WORDS[value], current: value === shown })),
    kinds: options.kinds.map((value) => ({ value, text: KIND_WORDS[value], hint: KIND_HINTS[value] })),
    term: options.term,
    days: drawDays(spans.filter(({ weeks }) => weeks === 'every' || weeks === shown)),
    total: totalWords(ringsOf(spans)),
    list: spans.map((span) => ({ value: formatSpanField(span), text: saidSpan(span), notes: spanNotes(span) })),
    dayOptions: DAY_OPTIONS,
    from: FROM,
    to: TO,
    values,
    said: said && `${said}. ${totalWords(ringsOf(spans))} in your week.`,
  };
}
