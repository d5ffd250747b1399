import { coverWords, freshnessWords } from './hours-words';
import type { Coverage } from './coverage';
import { distanceWords } from './distance';
import { hourGaps } from './gap-words';
import { otherKindNotes } from './kind-words';
import {
  alikeStyle,
  experienceReasons,
  taskReasons,
  valueReasons,
  type Asked,
  type MatchLabels,
  type Offered,
} from './person-words';
import type { Reason } from './reason';

/** At most this many on a card and in the API. */
export const MOST_REASONS = 4;

/** One match, as sentences need it: keys of taxonomies, never bits. */
export interface MatchToDescribe {
  readonly asked: Asked;
  readonly offered: Offered;
  /** Null when no hours were asked for. */
  readonly coverage: Coverage | null;
  /** Null when no place was given. */
  readonly distanceHundredths: number | null;
  readonly confirmedDaysAgo: number;
}

/** All that can be said of a match, and what of it goes on a card. */
export interface MatchWords {
  /** At most four: what is met first, gaps last. A gap is never left out for something met. */
  readonly reasons: readonly Reason[];
  /** Everything, in the same order, for the profile page. */
  readonly all: readonly Reason[];
  /** "About 2.5 miles away"; null without a place. */
  readonly distance: string | null;
  /** "Week confirmed 4 days ago". */
  readonly freshness: string;
}

/**
 * The sentences of a match. Matching knows no taxonomy: how a task, an experience or a value is said comes in as
 * `labels`. Nothing is said about what nobody asked for.
 */
export function describeMatch(match: MatchToDescribe, labels: MatchLabels): MatchWords {
  const { asked, offered, coverage } = match;
  const distance = match.distanceHundredths === null ? null : distanceWords(match.distanceHundredths);
  const found: Reason[] = [
    ...hourReasons(coverage),
    ...taskReasons({ asked, offered }, labels),
    ...experienceReasons({ asked, offered }, labels),
    ...valueReasons({ asked, offered }, labels),
    ...alikeStyle({ asked, offered }),
    ...(distance === null ? [] : [{ kind: 'met', part: 'distance', text: distance } as const]),
  ];
  const gaps = found.filter(({ kind }) => kind === 'gap');
  const rest = found.filter(({ kind }) => kind !== 'gap');
  return {
    reasons: pick(rest, gaps),
    all: [...rest, ...gaps],
    distance,
    freshness: freshnessWords(match.confirmedDaysAgo),
  };
}

/** One place is kept for the largest gap; more gaps are said where there is room. */
function pick(rest: readonly Reason[], gaps: readonly Reason[]): Reason[] {
  const room = Math.max(MOST_REASONS - rest.length, Math.min(1, gaps.length));
  const shownGaps = gaps.slice(0, room);
  return [...rest.slice(0, MOST_REASONS - shownGaps.length), ...shownGaps];
}

/** Where nothing is covered, one sentence says so; only that the PA would be asleep is worth another. */
function hourReasons(coverage: Coverage | null): Reason[] {
  if (!coverage || coverage.askedMinutes === 0) return [];
  const coversNone = coverage.coveredMinutes === 0;
  const gaps = hourGaps(coverage).filter(({ why }) => !coversNone || why === 'asleep');
  return [
    { kind: coversNone ? 'gap' : 'met', part: 'hours', text: coverWords(coverage) },
    ...otherKindNotes(coverage).map((text): Reason => ({ kind: 'note', part: 'hours', text })),
    ...gaps.map(({ text }): Reason => ({ kind: 'gap', part: 'hours', text })),
  ];
}
