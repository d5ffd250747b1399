import { clock, dayName, endClock, listWords, spanWords } from './time-words';
import {
  cellOf,
  copyDay,
  dayOfSlot,
  kindOf,
  paint,
  removeSpan,
  ringsOf,
  spansOf,
  stretchOf,
  wrap,
  type Cell,
  type Rings,
  type Stretch,
} from './week-ring';
import {
  DAY_MINUTES,
  DAY_SLOTS,
  HALF_HOUR,
  WEEK_SLOTS,
  type SpanKind,
  type SpanWeeks,
  type WeekSpan,
} from './week-span';
import { saidKind, saidSpan } from './week-words';

type Mode = 'add' | 'remove';

/** A run of Shift and arrows, or a drag: from `at`, `along` half-hours and `days` days on. */
interface Stretching {
  readonly at: number;
  readonly mode: Mode;
  readonly base: Rings;
  readonly along: number;
  readonly days: number;
}

/**
 * The week grid without its page: what is in the week, where one is, what a key or a drag does, and the words for it. The
 * browser's part draws what this holds; every method that changes something answers what to announce.
 */
export class WeekModel {
  rings: Rings;
  /** Which weeks are changed. */
  layer: SpanWeeks = 'every';
  kind: SpanKind;
  termTimeOnly = false;
  /** The half-hour that the keys are on. */
  at: number;
  private past: Rings[] = [];
  private stretching: Stretching | null = null;
  /** What Space did last, and where: a stretch from there goes on with it. */
  private last: { readonly at: number; readonly mode: Mode } | null = null;

  constructor(spans: readonly WeekSpan[], kind: SpanKind = 'awake') {
    this.rings = ringsOf(spans);
    this.kind = kind;
    this.at = Math.max(
      this.rings.every.findIndex((cell) => cell !== null),
      14,
    );
  }

  get spans(): WeekSpan[] {
    return spansOf(this.rings);
  }

  get canUndo(): boolean {
    return this.past.length > 0;
  }

  get isStretching(): boolean {
    return this.stretching !== null;
  }

  /** What stands in a half-hour of the weeks shown, and what is there in every week and is changed elsewhere. */
  cellAt(slot: number): { own: Cell | null; also: Cell | null } {
    const own = this.rings[this.layer][wrap(slot)] ?? null;
    return { own, also: this.layer === 'every' ? null : (this.rings.every[wrap(slot)] ?? null) };
  }

  move(slot: number): void {
    this.at = wrap(slot);
  }

  /** Sideways the week is a ring; up and down it stops at its edges. */
  step(step: number): void {
    const next = this.at + step;
    if (Math.abs(step) === 1 || (next >= 0 && next < WEEK_SLOTS)) this.move(next);
  }

  toggle(slot: number): string {
    const stretch = { start: slot, length: 1 };
    if (this.cellAt(slot).also) return this.elsewhere(stretch);
    const mode = this.modeAt(slot);
    this.last = { at: slot, mode };
    return this.commit(this.painted(this.rings, { ...stretch, mode }), this.result(mode, this.words(stretch)));
  }

  beginStretch(at: number, mode?: Mode): void {
    const goesOn = this.last?.at === at ? this.last.mode : 'add';
    this.stretching = { at, mode: mode ?? goesOn, base: this.rings, along: 0, days: 0 };
  }

  /** What pressing a half-hour begins: to take away where the brush's own kind is, else to add. */
  modeAt(slot: number): Mode {
    return this.cellAt(slot).own === this.cell ? 'remove' : 'add';
  }

  /** One arrow with Shift: a whole day's step is the same hours on one more day. */
  stretchBy(step: number): void {
    if (!this.stretching) this.beginStretch(this.at);
    const { at, along, days } = this.stretching as Stretching;
    if (Math.abs(step) === DAY_SLOTS) {
      const next = days + Math.sign(step);
      const day = dayOfSlot(at) + next;
      this.draw({ along, days: day >= 0 && day < 7 ? next : days });
    } else this.draw({ along: Math.abs(along + step) < DAY_SLOTS ? along + step : along, days });
  }

  /** Stretches to a half-hour: along the hours of a day, and down the days. */
  reach(slot: number): void {
    if (!this.stretching) return;
    const { at } = this.stretching;
    this.draw({ along: (slot % DAY_SLOTS) - (at % DAY_SLOTS), days: dayOfSlot(slot) - dayOfSlot(at) });
  }

  /** True until a drag has left the half-hour it began on. */
  isStillOn(slot: number): boolean {
    return this.stretching?.at === slot && this.rings === this.stretching.base;
  }

  endStretch(): string {
    if (!this.stretching) return '';
    const { at, mode, base, along, days } = this.stretching;
    this.stretching = null;
    const stretch = { start: wrap(along < 0 ? at + along : at), length: Math.abs(along) + 1 };
    if (sameWeek(base, this.rings)) return this.cellAt(at).also ? this.elsewhere(stretch) : 'Nothing changed';
    this.past.push(base);
    return this.result(mode, days === 0 ? this.words(stretch) : this.wordsOnDays(stretch, days));
  }

  /** Puts everything back as it was before the stretch. */
  dropStretch(): boolean {
    if (!this.stretching) return false;
    this.rings = this.stretching.base;
    this.at = this.stretching.at;
    this.stretching = null;
    return true;
  }

  undo(): string {
    const before = this.past.pop();
    if (!before) return '';
    this.rings = before;
    return 'Last change undone';
  }

  /** The whole time that a half-hour belongs to. */
  removeSpanAt(slot: number): string {
    const span = this.spans.find((one) => {
      const { start, length } = stretchOf(one);
      return one.weeks === this.layer && wrap(slot - start) < length;
    });
    return span ? this.remove(span) : '';
  }

  remove(span: WeekSpan): string {
    return this.commit(removeSpan(this.rings, span), `${saidSpan(span)} removed`);
  }

  add(spans: readonly WeekSpan[]): string {
    const [first] = spans;
    if (!first) return '';
    const added = spans.reduce(
      (rings, span) =>
        paint(rings, { weeks: span.weeks, cell: cellOf(span.kind, span.termTimeOnly), ...stretchOf(span) }),
      this.rings,
    );
    this.layer = first.weeks;
    return this.commit(added, `${listWords(spans.map(saidSpan))} added${saidKind(first)}`);
  }

  copy(from: number, to: readonly number[]): string {
    return this.commit(copyDay(this.rings, from, to), `${dayName(from)} copied to ${listWords(to.map(dayName))}`);
  }

  private get cell(): Cell {
    return cellOf(this.kind, this.termTimeOnly);
  }

  private commit(next: Rings, said: string): string {
    this.past.push(this.rings);
    this.rings = next;
    return said;
  }

  private draw({ along, days }: Pick<Stretching, 'along' | 'days'>): void {
    const { at, mode, base } = this.stretching as Stretching;
    this.stretching = { at, mode, base, along, days };
    const stretch = { start: along < 0 ? at + along : at, length: Math.abs(along) + 1, mode };
    let next = base;
    for (let day = Math.min(0, days); day <= Math.max(0, days); day += 1) {
      next = this.painted(next, { ...stretch, start: stretch.start + day * DAY_SLOTS });
    }
    this.rings = next;
    this.move(at + along + days * DAY_SLOTS);
  }

  private painted(rings: Rings, { start, length, mode }: Stretch & { mode: Mode }): Rings {
    return paint(rings, { weeks: this.layer, start, length, cell: mode === 'add' ? this.cell : null });
  }

  private result(mode: Mode, text: string): string {
    const where = this.layer === 'every' ? text : `${text} in week ${this.layer.toUpperCase()}`;
    return mode === 'remove'
      ? `${where} removed`
      : `${where} added${saidKind({ kind: kindOf(this.cell), termTimeOnly: this.termTimeOnly })}`;
  }

  private elsewhere(stretch: Stretch): string {
    return `${this.words(stretch)} is in every week. Choose “Every week” to change it`;
  }

  private words(stretch: Stretch): string {
    return spanWords(asTimes(stretch));
  }

  private wordsOnDays(stretch: Stretch, days: number): string {
    const times = asTimes(stretch);
    const [first, final] = [times.day, times.day + days].sort((one, other) => one - other) as [number, number];
    const end = times.start + times.minutes;
    const hours = `${clock(times.start)} to ${endClock(end)}${end > DAY_MINUTES ? ' the next day' : ''}`;
    return `${dayName(first)} to ${dayName(final)} ${hours}`;
  }
}

function asTimes({ start, length }: Stretch): Pick<WeekSpan, 'day' | 'start' | 'minutes'> {
  const at = wrap(start);
  return { day: dayOfSlot(at), start: (at % DAY_SLOTS) * HALF_HOUR, minutes: length * HALF_HOUR };
}

function sameWeek(one: Rings, other: Rings): boolean {
  return (['every', 'a', 'b'] as const).every((weeks) => one[weeks].every((cell, i) => cell === other[weeks][i]));
}
