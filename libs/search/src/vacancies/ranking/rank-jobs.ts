import {
  compareMatches,
  countBits,
  dayNumber,
  emptyRing,
  packWeek,
  scoreMatch,
  type MatchQuery,
  type RankingFacts,
} from '@pa/matching';
import type { Reach } from '../../engines/search-engine';
import { packFacts } from '../../projection/packed-facts';
import type { JobSearch, JobSort } from '../query/job-search';
import { jobFilters } from './job-filters';
import { wordsOfQuery } from './job-text';
import type { OpenJob } from './open-job';

/** One job of the list, in order. */
export interface RankedJob {
  readonly job: OpenJob;
  /** From the place of the search; null without one, or outside its radius. */
  readonly hundredths: number | null;
  readonly publishedDaysAgo: number;
  readonly score: number;
}

export interface JobListQuery {
  readonly search: JobSearch;
  /** Null: no place. */
  readonly reach: Reach | null;
  /** People whose jobs whoever looks does not find. */
  readonly hidden: readonly string[];
  /** YYYY-MM-DD by the register's clock. */
  readonly today: string;
  /** The jobs that say what the search asks for in words, where an engine knows; else they are looked through. */
  readonly saying?: ReadonlySet<string> | null;
}

/**
 * The list behind every answer: who passes, in order. Must-haves leave jobs out; the score is that of the search for PAs, the
 * other way round: the job is the need, and what the PA can do is what is offered.
 */
export function rankJobs(jobs: readonly OpenJob[], query: JobListQuery): RankedJob[] {
  const match = matcher(query);
  const filters = jobFilters(query.search, query.saying);
  const hidden = new Set(query.hidden);
  const found: RankedJob[] = [];
  for (const job of jobs) {
    if (hidden.has(job.ownerId) || job.closesOn < query.today) continue;
    const hundredths = match.distanceOf(job);
    if (hundredths === 'out of reach' || !filters.every((passes) => passes(job))) continue;
    const ranked = match.rank(job, hundredths);
    if (ranked) found.push(ranked);
  }
  return found.sort(ORDERS[query.search.sort]);
}

/** One job as if nothing had to be met. */
export function matchJob(job: OpenJob, query: JobListQuery): RankedJob {
  const match = matcher(query);
  const distance = match.distanceOf(job);
  return match.score(job, distance === 'out of reach' ? null : distance);
}

function matcher({ search, reach, today }: JobListQuery) {
  const distances = reach && new Map(reach.districts.map((district, at) => [district, reach.hundredths[at] ?? 0]));
  const own = offeredBy(search);
  const now = dayNumber(today);
  const has = askedParts(search);
  const words = wordsOfQuery(search.q);
  const match = (job: OpenJob, hundredths: number | null) => {
    const publishedDaysAgo = Math.max(0, now - job.publishedDay);
    const offered: RankingFacts = {
      ...own,
      distanceHundredths: hundredths,
      confirmedDaysAgo: publishedDaysAgo,
      wordsSaid: words.saidIn(job.stems),
    };
    const { score, parts } = scoreMatch({ ...needOf(job, search, has), wordsAsked: words.asked }, offered);
    return { ranked: { job, hundredths, publishedDaysAgo, score }, coversNone: parts.hours === 0 };
  };
  return {
    distanceOf: (job: OpenJob): number | null | 'out of reach' =>
      distances === null ? null : (distances.get(job.district) ?? 'out of reach'),
    score: (job: OpenJob, hundredths: number | null): RankedJob => match(job, hundredths).ranked,
    /** Null for a job with hours of which the PA could do none: one half-hour is more than nothing of 10,000. */
    rank: (job: OpenJob, hundredths: number | null): RankedJob | null => {
      const { ranked, coversNone } = match(job, hundredths);
      return coversNone ? null : ranked;
    },
  };
}

type Offered = Omit<RankingFacts, 'distanceHundredths' | 'confirmedDaysAgo'>;

/** What the PA offers, packed. */
function offeredBy(search: JobSearch): Offered {
  return {
    ...packWeek(search.week),
    tasksWill: packFacts({ tasksWill: search.tasks }),
    tasksTraining: packFacts({ tasksWill: search.trainingTasks }),
    experience: packFacts({ experience: search.experience }),
    values: packFacts({ values: search.values }),
    style: [],
  };
}

/** Of what a PA says nothing, nothing is asked: those parts share their weight among the rest. */
function askedParts(search: JobSearch) {
  return {
    hours: search.week.length > 0,
    tasks: search.tasks.length + search.trainingTasks.length > 0,
    experience: search.experience.length > 0,
    values: search.values.length > 0,
  };
}

const NO_HOURS = emptyRing();
const NO_KEYS = packFacts({});

function needOf(job: OpenJob, search: JobSearch, has: ReturnType<typeof askedParts>): MatchQuery {
  return {
    needAwake: has.hours ? job.need.needAwake : NO_HOURS,
    needAsleep: has.hours ? job.need.needAsleep : NO_HOURS,
    optionalTasks: has.tasks ? job.taskBits : NO_KEYS,
    experience: has.experience ? job.experienceBits : NO_KEYS,
    values: has.values ? job.valueBits : NO_KEYS,
    style: [],
    radiusHundredths: search.near === null ? null : Math.round(search.radiusMiles * 100),
  };
}

type Order = (one: RankedJob, other: RankedJob) => number;

const best: Order = (one, other) => compareMatches(asMatch(one), asMatch(other));

/** Each order ends in the id, so no two jobs are equal and pages neither repeat nor leave out any. */
const ORDERS: Readonly<Record<JobSort, Order>> = {
  best,
  distance: (one, other) => (one.hundredths ?? 0) - (other.hundredths ?? 0) || best(one, other),
  newest: (one, other) => other.job.publishedAt.getTime() - one.job.publishedAt.getTime() || best(one, other),
  pay: (one, other) => (other.job.payPence ?? 0) - (one.job.payPence ?? 0) || best(one, other),
};

function asMatch({ score, publishedDaysAgo, job }: RankedJob) {
  return { score, confirmedDaysAgo: publishedDaysAgo, id: job.id };
}

/** Half-hours of a job's week as minutes; the room it takes in a PA's week. */
export function minutesOf({ need }: Pick<OpenJob, 'need'>): number {
  return (countBits(need.needAwake) + countBits(need.needAsleep)) * 30;
}
