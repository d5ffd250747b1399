import { countBits, packWeek } from '@pa/matching';
import type { WeekSpan } from '@pa/register';
import type { Persona } from '../personas';
import type { Dice } from '../random/dice';
import { patternWords } from './pattern-words';
import { patterns } from './patterns';

const DAY_MINUTES = 1440;
const WEEK_MINUTES = 7 * DAY_MINUTES;

/** A PA's usual week and the words for it. */
export interface GeneratedWeek {
  readonly spans: readonly WeekSpan[];
  readonly words: string;
  /** Hours offered in an average week, a term week where it matters. */
  readonly hours: number;
}

/** The persona's way of working, and often a second one beside it. */
export function weekOf({ weeks }: Persona, dice: Dice): GeneratedWeek {
  const first = dice.weighted(weeks);
  const second = dice.weighted(weeks);
  const own = patterns[first](dice);
  const more = dice.chance(0.35) && second !== first ? patterns[second](dice) : [];
  const spans = withoutOverlaps([...own, ...more]);
  return { spans, words: patternWords[first], hours: averageHours(spans) };
}

/** Leaves out spans that run into one before them: nobody tells of the same hour twice. */
function withoutOverlaps(spans: readonly WeekSpan[]): WeekSpan[] {
  const kept: WeekSpan[] = [];
  for (const span of spans) if (!kept.some((other) => meet(span, other))) kept.push(span);
  return kept;
}

function meet(one: WeekSpan, other: WeekSpan): boolean {
  if (one.weeks !== 'every' && other.weeks !== 'every' && one.weeks !== other.weeks) return false;
  return within(startOf(other) - startOf(one), one.minutes) || within(startOf(one) - startOf(other), other.minutes);
}

function startOf({ day, start }: WeekSpan): number {
  return day * DAY_MINUTES + start;
}

/** Whether a moment so many minutes after a span's start, round the week, lies in it. */
function within(after: number, minutes: number): boolean {
  return (after + WEEK_MINUTES) % WEEK_MINUTES < minutes;
}

function averageHours(spans: readonly WeekSpan[]): number {
  const { awakeA, awakeB, asleepA, asleepB } = packWeek(spans);
  const halfHours = [awakeA, awakeB, asleepA, asleepB].reduce((sum, ring) => sum + countBits(ring), 0);
  return halfHours / 4;
}
