import { GOES_HOME_AFTER, type BundleJob, type BundleLimits, type Leg } from './bundle';

const DAY_MINUTES = 1440;
const WEEK_MINUTES = 7 * DAY_MINUTES;

/** A stretch of a job in a week of minutes. */
export interface Stretch {
  readonly job: BundleJob;
  readonly start: number;
  readonly end: number;
}

/** The stretches of a job, first in the week first. */
export function stretchesOf(job: BundleJob): Stretch[] {
  return job.hours
    .map(({ day, start, minutes }) => {
      const from = day * DAY_MINUTES + start;
      return { job, start: from, end: from + minutes };
    })
    .sort((one, other) => one.start - other.start);
}

/** Two lists of stretches as one, in the order of the week. */
export function merged(one: readonly Stretch[], other: readonly Stretch[]): Stretch[] {
  const all: Stretch[] = [];
  let [a, b] = [0, 0];
  while (a < one.length || b < other.length) {
    const [left, right] = [one[a], other[b]];
    if (right === undefined || (left !== undefined && left.start <= right.start)) {
      all.push(left as Stretch);
      a++;
    } else {
      all.push(right);
      b++;
    }
  }
  return all;
}

/** Minutes on the way between jobs, in a week that goes round. */
export function wayMinutes(week: readonly Stretch[], way: BundleLimits['way']): number {
  let sum = 0;
  let before = week[week.length - 1];
  for (const next of week) {
    if (before && goesStraightOn(before, next)) sum += way(before.job.district, next.job.district);
    before = next;
  }
  return sum;
}

/** The same, one by one. */
export function legsOf(week: readonly Stretch[], way: BundleLimits['way']): Leg[] {
  return week.flatMap((next, at) => {
    const before = week.at(at - 1);
    if (!before || !goesStraightOn(before, next)) return [];
    const minutes = way(before.job.district, next.job.district);
    return [{ day: Math.floor(next.start / DAY_MINUTES), from: before.job.id, to: next.job.id, minutes }];
  });
}

function goesStraightOn(before: Stretch, next: Stretch): boolean {
  if (before.job === next.job) return false;
  const gap = (next.start - before.end + WEEK_MINUTES) % WEEK_MINUTES;
  return gap <= GOES_HOME_AFTER;
}
