import type { Coverage } from './coverage';
import { runWords, type CoverageRow, type Run } from './coverage-rows';
import { clock, DAYS, endClock, joinWords } from './time-words';
import { DAY_MINUTES } from './week-ring';

/** One sentence about hours that are not covered, and how many minutes of the need it is about. */
export interface Gap {
  readonly text: string;
  readonly why: 'asleep' | 'not-free';
  readonly minutes: number;
}

/** A gap on one day, before days with the same gap are said together. */
interface DayGap {
  readonly why: Gap['why'];
  /** "", "before 08:00", "12:00 to 13:00"; empty is the whole of what was asked that day. */
  readonly when: string;
  readonly often: '' | ' every other week';
  readonly day: string;
  readonly minutes: number;
}

const EVENING = 18 * 60;
const WHY = { asleep: 'Asleep, not awake,', 'not-free': 'Not free' } as const;

/**
 * What is not covered, in sentences: "Not free before 08:00 on Friday", "Not free on Tuesday or Thursday", "Asleep, not
 * awake, on Friday night". Every half-hour that is not covered is in one of them. Asleep comes first, because another
 * kind of hours must be said; then the most minutes.
 */
export function hourGaps(coverage: Coverage): Gap[] {
  const groups = new Map<string, [DayGap, ...DayGap[]]>();
  for (const gap of coverage.rows.flatMap(dayGaps)) {
    const key = `${gap.why}|${gap.when}|${gap.often}`;
    const before = groups.get(key);
    if (before) before.push(gap);
    else groups.set(key, [gap]);
  }
  const gaps = [...groups.values()].map(sentence).sort((one, other) => other.minutes - one.minutes);
  return [...gaps.filter(({ why }) => why === 'asleep'), ...gaps.filter(({ why }) => why === 'not-free')];
}

function sentence(gaps: readonly [DayGap, ...DayGap[]]): Gap {
  const [{ why, when, often }] = gaps;
  const minutes = gaps.reduce((sum, gap) => sum + gap.minutes, 0);
  const words = [WHY[why], when, daysWords(gaps.map(({ day }) => day))].filter((word) => word !== '');
  return { text: `${words.join(' ')}${often}`, why, minutes };
}

/** "on Tuesday or Thursday"; three and more days in a row are "from Monday to Friday". */
function daysWords(days: readonly string[]): string {
  const places = days.map((day) => (DAYS as readonly string[]).indexOf(day));
  const inARow = places.every((place, index) => place >= 0 && place === (places[0] ?? 0) + index);
  if (inARow && days.length >= 3) return `from ${days[0]} to ${days.at(-1)}`;
  return `on ${joinWords(days, 'or')}`;
}

function dayGaps(row: CoverageRow): DayGap[] {
  return [...gapsOf(row, { why: 'asleep', runs: row.asleep }), ...gapsOf(row, { why: 'not-free', runs: row.notFree })];
}

function gapsOf(row: CoverageRow, { why, runs }: { why: DayGap['why']; runs: readonly Run[] }): DayGap[] {
  if (runs.length === 0) return [];
  return (['every', 'alternate'] as const).flatMap((weeks) => {
    const own = runs.filter((run) => run.weeks === weeks);
    if (own.length === 0) return [];
    const often = weeks === 'every' ? '' : ' every other week';
    const minutes = own.reduce((sum, run) => sum + run.minutes / (weeks === 'every' ? 1 : 2), 0);
    return [{ why, when: whenWords(row, own), often, day: dayWords(row), minutes }];
  });
}

/** When, within what was asked that day. "Before" and "after" only where one stretch was asked for. */
function whenWords({ asked }: CoverageRow, runs: readonly Run[]): string {
  const [first] = runs;
  const [only] = asked;
  if (first && only && asked.length === 1 && runs.length === 1) {
    const [startsIt, endsIt] = [first.start === only.start, endOf(first) === endOf(only)];
    if (startsIt && endsIt) return '';
    if (startsIt) return `before ${endClock(endOf(first))}`;
    if (endsIt) return `after ${first.start === DAY_MINUTES ? 'midnight' : clock(first.start)}`;
  }
  if (sameStretches(asked, runs)) return '';
  return joinWords(
    runs.map((run) => runWords({ ...run, weeks: 'every' })),
    'or',
  );
}

function sameStretches(asked: readonly Run[], runs: readonly Run[]): boolean {
  return (
    asked.length === runs.length &&
    runs.every((run, index) => run.start === asked[index]?.start && run.minutes === asked[index]?.minutes)
  );
}

/** "Friday"; "Friday night" when all that was asked that day is one night; a date in full for dated needs. */
function dayWords({ name, asked }: CoverageRow): string {
  const [only] = asked;
  const isNight = only && asked.length === 1 && only.start >= EVENING && endOf(only) > DAY_MINUTES;
  return isNight ? `${name} night` : name;
}

function endOf({ start, minutes }: Run): number {
  return start + minutes;
}
