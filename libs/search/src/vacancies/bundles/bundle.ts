import type { NeedSpan } from '@pa/matching';

/** A job that could be a part of somebody's week. */
export interface BundleJob {
  readonly id: string;
  /** Outward code. */
  readonly district: string;
  readonly hours: readonly NeedSpan[];
  /** A week. */
  readonly minutes: number;
  /** How well it fits, 0 to 100. */
  readonly score: number;
}

/** What a week may be. */
export interface BundleLimits {
  /** Minutes a week; a week below the least is only offered where none reaches it. */
  readonly least: number;
  readonly most: number;
  /** Minutes on the way between two districts. */
  readonly way: (from: string, to: string) => number;
}

/** The way from one job to the next on one day. */
export interface Leg {
  /** 0 is Monday. */
  readonly day: number;
  readonly from: string;
  readonly to: string;
  readonly minutes: number;
}

/** Jobs that go together. */
export interface Bundle {
  /** Ids, in the order in which their first hours come in the week. */
  readonly jobs: readonly string[];
  /** Work, a week. */
  readonly minutes: number;
  /** On the way between jobs, a week. */
  readonly wayMinutes: number;
  readonly legs: readonly Leg[];
  readonly worth: number;
}

/** Who has longer than this between two jobs goes home, or does something else: no way between them is counted. */
export const GOES_HOME_AFTER = 240;

/** What one job adds to a week: its minutes, whole where it fits in everything, half where it fits in nothing. */
export function worthOf({ minutes, score }: Pick<BundleJob, 'minutes' | 'score'>): number {
  return Math.round((minutes * (100 + score)) / 200);
}
