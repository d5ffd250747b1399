import type { Kind, NeedSpan } from '@pa/matching';
import type { WeekSpan } from '@pa/register';
import { USUAL_PAGE_SIZE, USUAL_RADIUS } from '../../query/pa-search';

export const JOB_SORTS = ['best', 'distance', 'newest', 'pay'] as const;
export type JobSort = (typeof JOB_SORTS)[number];

/** What a PA may ask of jobs. Lists hold taxonomy keys that are known to be right, each once; money is pence. */
export interface JobAsk {
  /** As it may be kept: never a full postcode. Null: the whole register. */
  readonly near: string | null;
  readonly radiusMiles: number;
  /** When the PA is free. */
  readonly hours: readonly NeedSpan[];
  /** The kind of those hours that name none. */
  readonly kind: Kind;
  /** Only live-in jobs, no live-in jobs, or both (null). */
  readonly liveIn: boolean | null;
  /** What the PA wants to do: it scores. */
  readonly tasks: readonly string[];
  /** What the PA would do with training: it counts half. */
  readonly trainingTasks: readonly string[];
  /** Jobs that require one of these are left out. */
  readonly neverTasks: readonly string[];
  readonly experience: readonly string[];
  readonly values: readonly string[];
  /** What the PA speaks: jobs that want another language are left out. */
  readonly languages: readonly string[];
  readonly employment: readonly string[];
  readonly minPay: number | null;
  /** YYYY-MM-DD: jobs that begin later are left out. */
  readonly startsBy: string | null;
  /** Free text; '' for none. */
  readonly q: string;
}

export type AskName = keyof JobAsk;

/** A search for jobs: what is asked in all, and how much of it stands in the address. */
export interface JobSearch extends JobAsk {
  /** The same hours with alternate weeks and term time, where they come from a profile. */
  readonly week: readonly WeekSpan[];
  /** What the address says itself; the rest comes from the PA's profile, or is as usual. */
  readonly said: readonly AskName[];
  /** Null: nothing is taken from a profile. */
  readonly profile: OwnNeed | null;
  /** The address says that nothing is to be taken from the profile. */
  readonly ignoreProfile: boolean;
  readonly sort: JobSort;
  readonly page: number;
  readonly pageSize: number;
}

/** What a PA's own profile asks of jobs. */
export interface OwnNeed {
  readonly ask: JobAsk;
  readonly week: readonly WeekSpan[];
  readonly hoursMin: number | null;
  readonly hoursMax: number | null;
  readonly travelModes: readonly string[];
}

export const NOTHING_ASKED: JobAsk = {
  near: null,
  radiusMiles: USUAL_RADIUS,
  hours: [],
  kind: 'awake',
  liveIn: null,
  tasks: [],
  trainingTasks: [],
  neverTasks: [],
  experience: [],
  values: [],
  languages: [],
  employment: [],
  minPay: null,
  startsBy: null,
  q: '',
};

/** A search that asks for nothing and takes nothing from a profile: every open job, best first. */
export const EVERY_JOB: JobSearch = {
  ...NOTHING_ASKED,
  week: [],
  said: [],
  profile: null,
  ignoreProfile: false,
  sort: 'best',
  page: 1,
  pageSize: USUAL_PAGE_SIZE,
};
