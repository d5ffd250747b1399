import { countBits, packNeed, STALE_DAYS, STYLE_STEPS, TASK_POINTS, WEIGHTS } from '@pa/matching';
import type { MembershipQuery, Reach } from '../engines/search-engine';
import { bitText, packFacts, styleKeys } from '../projection/packed-facts';
import type { PaSearch } from '../query/pa-search';
import { saidQueriesOf } from '../text/text-query';

/** What the members' function is asked. */
export function membershipOf(licenseeId: string, search: PaSearch, reach: Reach | null): MembershipQuery {
  const flags = {
    drives: search.drives,
    'live-in': search.liveIn,
    'short-notice': search.shortNotice,
    accredited: search.accredited,
  };
  return {
    licenseeId,
    reach,
    must: {
      tasksWill: search.tasks,
      languages: search.languages,
      interests: search.interests,
      employment: search.employment,
      checks: search.checks,
      flags: Object.entries(flags).flatMap(([key, isAsked]) => (isAsked ? [key] : [])),
    },
    tasksOrTraining: search.tasksOrTraining,
    need: needText(search),
    words: search.q === '' ? null : search.q,
  };
}

/** The need as four rings in a row: up in weeks A and B, asleep in weeks A and B. */
export function needText({ hours }: Pick<PaSearch, 'hours'>): string {
  const { needAwake, needAsleep } = packNeed(hours);
  const [awake, asleep] = [bitText(needAwake), bitText(needAsleep)];
  return awake + awake + asleep + asleep;
}

/** The arguments of search.score beside a member's own columns. */
export interface Ask {
  readonly hoursAsked: number;
  readonly fullMarks: string;
  readonly halfMarks: string;
  readonly tasksAsked: number;
  readonly radius: number;
  readonly valueMarks: string;
  readonly styleMarks: string;
  readonly valuesAsked: number;
  /** Each word that was written, as to_tsquery takes it; empty when none was. */
  readonly words: readonly string[];
  readonly weightsAsked: number;
}

export type Preferences = Pick<
  PaSearch,
  'hours' | 'optionalTasks' | 'tasksOrTraining' | 'experience' | 'values' | 'radiusMiles' | 'q'
> & { readonly style?: readonly number[]; readonly hasPlace: boolean };

/**
 * Packs what is preferred. Tasks that may be learnt count as preferences too: who does them now stands before who would
 * learn them.
 */
export function askOf(preferences: Preferences): Ask {
  const { experience, values, style = [], radiusMiles, hasPlace } = preferences;
  const tasks = preferredTasks(preferences);
  const { needAwake, needAsleep } = packNeed(preferences.hours);
  const asked = {
    hoursAsked: 2 * (countBits(needAwake) + countBits(needAsleep)),
    tasksAsked: TASK_POINTS.will * (tasks.length + experience.length),
    radius: hasPlace ? Math.round(radiusMiles * 100) : 0,
    valuesAsked: STYLE_STEPS * (values.length + style.filter((point) => point > 0).length),
    words: saidQueriesOf(preferences.q),
  };
  return {
    ...asked,
    fullMarks: bitText(packFacts({ tasksWill: tasks, experience })),
    halfMarks: bitText(packFacts({ tasksTraining: tasks })),
    valueMarks: bitText(packFacts({ values })),
    styleMarks: bitText(packFacts({ style: styleKeys(style) })),
    weightsAsked: weightsOf(asked),
  };
}

/** Good to have, each once. */
export function preferredTasks(search: Pick<PaSearch, 'optionalTasks' | 'tasksOrTraining'>): string[] {
  return [...new Set([...search.optionalTasks, ...search.tasksOrTraining])];
}

/** Parts nobody asked for share their weight among the rest; freshness is always asked. */
function weightsOf(asked: Pick<Ask, 'hoursAsked' | 'tasksAsked' | 'radius' | 'valuesAsked' | 'words'>): number {
  return (
    (asked.hoursAsked > 0 ? WEIGHTS.hours : 0) +
    (asked.tasksAsked > 0 ? WEIGHTS.tasks : 0) +
    (asked.radius > 0 ? WEIGHTS.distance : 0) +
    (asked.valuesAsked > 0 ? WEIGHTS.values : 0) +
    (asked.words.length > 0 ? WEIGHTS.words : 0) +
    WEIGHTS.freshness
  );
}

/** Every argument of the score beside a member's own, in the order of the functions that rank; `today` comes first. */
export function scoreValues(ask: Ask, today: string): unknown[] {
  return [
    today,
    ask.hoursAsked,
    WEIGHTS.hours,
    ask.fullMarks,
    ask.halfMarks,
    ask.tasksAsked,
    WEIGHTS.tasks,
    ask.radius,
    WEIGHTS.distance,
    ask.valueMarks,
    ask.styleMarks,
    ask.valuesAsked,
    WEIGHTS.values,
    STALE_DAYS,
    WEIGHTS.freshness,
    ask.weightsAsked,
  ];
}

/** How many values `scoreValues` gives. */
export const SCORE_VALUES = 16;

/** What the functions that also count words take after those; nothing when no words were written. */
export function wordValues({ words }: Ask): unknown[] {
  return words.length === 0 ? [] : [words, WEIGHTS.words];
}

/** How many values `wordValues` gives when there are words. */
export const WORD_VALUES = 2;
