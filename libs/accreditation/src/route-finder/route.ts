import type { TaskClass, WorksWith } from './task-classes';

export const NATIONS = ['england', 'wales', 'scotland', 'northern-ireland'] as const;
export type Nation = (typeof NATIONS)[number];

export const WORKS_AS = ['employed', 'self-employed'] as const;
export type WorksAs = (typeof WORKS_AS)[number];

/** What a way to a check depends on. */
export interface RouteFacts {
  readonly nation: Nation;
  readonly worksWith: WorksWith;
  readonly tasks: TaskClass;
  /** Once a week or more, on four days or more in thirty, or at night between 2 and 6. */
  readonly often: boolean;
  readonly worksAs: WorksAs;
}

/** What may be asked for. `ask`: the facts do not settle it; an umbrella body or the nation's service says. */
export const ROUTE_LEVELS = [
  'basic',
  'enhanced-adult-list',
  'enhanced-child-list',
  'enhanced-both-lists',
  'pvg',
  'ask',
] as const;
export type RouteLevel = (typeof ROUTE_LEVELS)[number];

/** Who sends the application off. */
export type WhoApplies = 'pa' | 'umbrella-body' | 'pa-scotland' | 'ask-umbrella-body' | 'ask-accessni';

export interface RouteSource {
  readonly title: string;
  readonly url: string;
}

/** One row of the decision table. A fact that is left out may be anything; the first row that holds decides. */
export interface RouteRow {
  readonly id: string;
  readonly when: {
    readonly nation?: readonly Nation[];
    readonly worksWith?: readonly WorksWith[];
    readonly tasks?: readonly TaskClass[];
    readonly often?: boolean;
    readonly worksAs?: readonly WorksAs[];
  };
  readonly level: RouteLevel;
  readonly whoApplies: WhoApplies;
  /** Keys of the costs that come together. */
  readonly costs: readonly CostKey[];
  /** How long it takes, in words. */
  readonly takes: string;
  /** Why, in a sentence. */
  readonly because: string;
  readonly source: RouteSource;
  /** YYYY-MM-DD: by then somebody must have looked whether it still holds. */
  readonly reviewBy: string;
}

export const COST_KEYS = [
  'dbs-basic',
  'dbs-enhanced',
  'dbs-update-service',
  'scotland-basic',
  'pvg-join',
  'accessni-basic',
  'accessni-enhanced',
] as const;
export type CostKey = (typeof COST_KEYS)[number];
