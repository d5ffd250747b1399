import { durationWords, shortHours, spanWords } from './time-words';
import { totalsOf, type Rings } from './week-ring';
import { KIND_WORDS, type WeekSpan } from './week-span';

/** One time beside its words: "Waking night, 9 hours, only in term time". */
export function spanNotes({ kind, minutes, termTimeOnly }: WeekSpan): string {
  const words = [KIND_WORDS[kind], durationWords(minutes)];
  if (termTimeOnly) words.push('only in term time');
  return words.join(', ');
}

/** A time as it is announced: "Friday 22:00 to Saturday 07:00", "… in week A". */
export function saidSpan(span: WeekSpan): string {
  return span.weeks === 'every' ? spanWords(span) : `${spanWords(span)} in week ${span.weeks.toUpperCase()}`;
}

/** How it was added, where that is not plain: " as waking night, only in term time". */
export function saidKind({ kind, termTimeOnly }: Pick<WeekSpan, 'kind' | 'termTimeOnly'>): string {
  const as = kind === 'awake' ? '' : ` as ${KIND_WORDS[kind].toLowerCase()}`;
  return `${as}${termTimeOnly ? ', only in term time' : ''}`;
}

/** "41 hours 30 minutes", or "41½ hours in week A, 37 hours in week B" where they differ. */
export function totalWords(rings: Rings): string {
  const { a, b } = totalsOf(rings);
  return a === b ? durationWords(a) : `${hours(a)} in week A, ${hours(b)} in week B`;
}

function hours(minutes: number): string {
  return `${shortHours(minutes)} ${minutes === 60 ? 'hour' : 'hours'}`;
}
