import type { Bundle, BundleJob, BundleLimits } from './bundle';
import { worthOf } from './bundle';
import { legsOf, merged, stretchesOf, wayMinutes, type Stretch } from './bundle-way';
import { addSlots, haveCommon, slotsAround, slotsFor, SLOT_WORDS, type Slots } from './week-slots';

/** Weeks that are carried on from one number of jobs to the next. */
const BEAM = 40;
const MOST_JOBS = 8;
/** Weeks that share more of their jobs than this are one offer, not two. */
const MOST_ALIKE = 0.5;
const LEAST_JOBS = 2;

/** A job made ready: its half-hours, with every way around them that was asked for. */
interface Ready {
  readonly place: number;
  readonly job: BundleJob;
  readonly worth: number;
  readonly slots: Slots;
  readonly stretches: readonly Stretch[];
  /** By half-hours around. */
  readonly around: Map<number, Slots>;
}

/** A week in the making. */
interface Week {
  /** Places of its jobs, in order. */
  readonly places: readonly number[];
  readonly jobs: readonly Ready[];
  readonly minutes: number;
  readonly sum: number;
  readonly week: readonly Stretch[];
  readonly worth: number;
}

const NO_JOBS: Week = { places: [], jobs: [], minutes: 0, sum: 0, week: [], worth: 0 };

/**
 * The best weeks that can be made of some jobs: no two jobs at once, time for the way between them, no more hours than
 * wished. Best is what the jobs are worth less the minutes on the way. Two jobs go together or they do not, whatever else is
 * in the week: who has time for a way through a third job has time for the straight way. So a week grows job by job, and of
 * each length only the best are carried on.
 */
export function bestBundles(jobs: readonly BundleJob[], limits: BundleLimits, howMany: number): Bundle[] {
  const ready = readyJobs(jobs, limits);
  const whole: Week[] = [];
  const timed = { ...limits, way: knownWays(limits.way) };
  let beam: readonly Week[] = [NO_JOBS];
  for (let length = 1; length <= MOST_JOBS && beam.length > 0; length++) {
    beam = nextBeam(beam, ready, timed);
    if (length >= LEAST_JOBS) whole.push(...beam);
  }
  const reaching = whole.filter(({ minutes }) => minutes >= limits.least);
  const offered = reaching.length > 0 ? reaching : whole;
  return unlike(offered.sort(betterFirst), howMany).map((week) => bundleOf(week, limits));
}

/** Most worth first, so that the first ones to fit into a week are the best ones. */
function readyJobs(jobs: readonly BundleJob[], { most }: BundleLimits): Ready[] {
  return jobs
    .filter(({ minutes }) => minutes > 0 && minutes <= most)
    .map((job) => ({ job, worth: worthOf(job) }))
    .sort((one, other) => other.worth - one.worth || (one.job.id < other.job.id ? -1 : 1))
    .map(({ job, worth }, place) => {
      const slots = slotsAround(job.hours, 0);
      return { place, job, worth, slots, stretches: stretchesOf(job), around: new Map([[0, slots]]) };
    });
}

/** Each way is asked for once: the same few districts come again and again. */
function knownWays(way: BundleLimits['way']): BundleLimits['way'] {
  const known = new Map<string, Map<string, number>>();
  return (from, to) => {
    const ways = known.get(from) ?? new Map<string, number>();
    if (ways.size === 0) known.set(from, ways);
    const minutes = ways.get(to) ?? way(from, to);
    ways.set(to, minutes);
    return minutes;
  };
}

/** The best weeks of one length, each once. */
class Best {
  private found = new Map<string, Week>();
  /** What is worth no more than this cannot be among the best. */
  least = Number.NEGATIVE_INFINITY;

  add(week: Week): void {
    const key = week.places.join();
    if (this.found.has(key)) return;
    this.found.set(key, week);
    if (this.found.size > 2 * BEAM) this.keepBest();
  }

  list(): Week[] {
    this.keepBest();
    return [...this.found.values()];
  }

  private keepBest(): void {
    const best = [...this.found.values()].sort(betterFirst).slice(0, BEAM);
    this.found = new Map(best.map((week) => [week.places.join(), week]));
    if (best.length === BEAM) this.least = best[BEAM - 1]?.worth ?? this.least;
  }
}

function nextBeam(beam: readonly Week[], ready: readonly Ready[], limits: BundleLimits): Week[] {
  const best = new Best();
  for (const week of beam) grow(week, { ready, limits, best });
  return best.list();
}

/**
 * The week with each job that goes with it. A way only takes away, and jobs come most worth first: where not even the worth of
 * the jobs alone is enough, no later job is.
 */
function grow(
  week: Week,
  { ready, limits, best }: { ready: readonly Ready[]; limits: BundleLimits; best: Best },
): void {
  const blocked = new Map<string, Slots>();
  for (const next of ready) {
    if (week.sum + next.worth < best.least) break;
    if (week.minutes + next.job.minutes > limits.most || week.places.includes(next.place)) continue;
    if (haveCommon(blockedFor(week, next.job.district, { blocked, limits }), next.slots)) continue;
    const grown = withJob(week, next, limits);
    if (grown.worth >= best.least) best.add(grown);
  }
}

/** The half-hours in which nothing in a district can be done beside the jobs of the week. */
function blockedFor(
  week: Week,
  district: string,
  { blocked, limits }: { blocked: Map<string, Slots>; limits: BundleLimits },
): Slots {
  const known = blocked.get(district);
  if (known) return known;
  const slots = new Int32Array(SLOT_WORDS);
  for (const ready of week.jobs)
    addSlots(slots, slotsWithWay(ready, slotsFor(limits.way(ready.job.district, district))));
  blocked.set(district, slots);
  return slots;
}

function slotsWithWay(ready: Ready, around: number): Slots {
  const known = ready.around.get(around);
  if (known) return known;
  const slots = slotsAround(ready.job.hours, around);
  ready.around.set(around, slots);
  return slots;
}

function withJob(before: Week, next: Ready, { way }: BundleLimits): Week {
  const week = merged(before.week, next.stretches);
  const sum = before.sum + next.worth;
  return {
    places: [...before.places, next.place].sort((one, other) => one - other),
    jobs: [...before.jobs, next],
    minutes: before.minutes + next.job.minutes,
    sum,
    week,
    worth: sum - wayMinutes(week, way),
  };
}

function betterFirst(one: Week, other: Week): number {
  return other.worth - one.worth || compareTexts(one.places.join(), other.places.join());
}

function compareTexts(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}

/** The best, then the best of those that are not nearly the same. */
function unlike(weeks: readonly Week[], howMany: number): Week[] {
  const chosen: Week[] = [];
  for (const week of weeks) {
    if (chosen.length === howMany) break;
    if (chosen.every((other) => likeness(week, other) <= MOST_ALIKE)) chosen.push(week);
  }
  return chosen;
}

function likeness(one: Week, other: Week): number {
  const common = one.places.filter((place) => other.places.includes(place)).length;
  return common / Math.min(one.places.length, other.places.length);
}

function bundleOf({ week, minutes, worth, sum }: Week, { way }: BundleLimits): Bundle {
  const jobs = [...new Set(week.map(({ job }) => job.id))];
  return { jobs, minutes, wayMinutes: sum - worth, legs: legsOf(week, way), worth };
}
