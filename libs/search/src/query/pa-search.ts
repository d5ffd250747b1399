import type { Kind, NeedSpan } from '@pa/matching';

export const SORTS = ['best', 'distance', 'newest'] as const;
export type Sort = (typeof SORTS)[number];

export const LEAST_RADIUS = 0.5;
export const MOST_RADIUS = 100;
export const USUAL_RADIUS = 10;
export const MOST_PAGE_SIZE = 50;
export const USUAL_PAGE_SIZE = 20;

/** What is asked of a search for PAs. Lists hold taxonomy keys that are known to be right, each once. */
export interface PaSearch {
  /** As it may be kept: never a full postcode. Null: the whole register. */
  readonly near: string | null;
  readonly radiusMiles: number;
  readonly hours: readonly NeedSpan[];
  /** The kind of those hours that name none. */
  readonly kind: Kind;
  /** Must do all of these now. */
  readonly tasks: readonly string[];
  /** Must do all of these now or with training. */
  readonly tasksOrTraining: readonly string[];
  readonly optionalTasks: readonly string[];
  /** Not part of the job: neither excludes nor scores anyone. */
  readonly neverTasks: readonly string[];
  readonly experience: readonly string[];
  readonly languages: readonly string[];
  readonly values: readonly string[];
  readonly interests: readonly string[];
  readonly employment: readonly string[];
  readonly checks: readonly string[];
  readonly drives: boolean;
  readonly liveIn: boolean;
  readonly shortNotice: boolean;
  readonly accredited: boolean;
  /** Free text; '' for none. */
  readonly q: string;
  readonly sort: Sort;
  readonly page: number;
  readonly pageSize: number;
}

/** A search that asks for nothing: the whole register, best first. */
export const EMPTY_SEARCH: PaSearch = {
  near: null,
  radiusMiles: USUAL_RADIUS,
  hours: [],
  kind: 'awake',
  tasks: [],
  tasksOrTraining: [],
  optionalTasks: [],
  neverTasks: [],
  experience: [],
  languages: [],
  values: [],
  interests: [],
  employment: [],
  checks: [],
  drives: false,
  liveIn: false,
  shortNotice: false,
  accredited: false,
  q: '',
  sort: 'best',
  page: 1,
  pageSize: USUAL_PAGE_SIZE,
};
