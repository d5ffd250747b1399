import type { NeedRings, WeekRings } from './week-facts';

/** Packed keys of a taxonomy: any number of bytes, the same on both sides. */
export type Bits = Uint8Array;

/** Five points between the two ends of each working-style pair, 1 to 5; 0 where nothing was said. */
export type StylePoints = readonly number[];

/** All that ranking knows of one PA. Whatever engine ranks, it ranks on exactly these. */
export interface RankingFacts extends WeekRings {
  /** From the place of the search, in whole hundredths of a mile; null when no place was given. */
  readonly distanceHundredths: number | null;
  readonly tasksWill: Bits;
  readonly tasksTraining: Bits;
  readonly experience: Bits;
  readonly values: Bits;
  readonly style: StylePoints;
  /** Whole days since the PA last confirmed the profile. */
  readonly confirmedDaysAgo: number;
  /** How many of the words that were asked for the PA says as they were written. Counted elsewhere; left out: none. */
  readonly wordsSaid?: number;
}

/**
 * What a search asks for, as ranking reads it. Must-haves (required tasks: "will do" only; languages, checks and so on)
 * are filters and do not stand here. Tasks that are "never" part of the job do not either: they are information for
 * the PA, and neither exclude nor score anyone.
 */
export interface MatchQuery extends NeedRings {
  /** Tasks that would be good to have. Required ones are left out: every match has them. */
  readonly optionalTasks: Bits;
  readonly experience: Bits;
  readonly values: Bits;
  readonly style: StylePoints;
  /** The searcher's radius in whole hundredths of a mile; null when no place was given. */
  readonly radiusHundredths: number | null;
  /** How many words of their own the searcher wrote. Who says none of them is no match; left out: none were written. */
  readonly wordsAsked?: number;
}
