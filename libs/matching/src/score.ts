import { countBits, countCommon, union, without } from './week-ring';
import type { MatchQuery, RankingFacts, StylePoints } from './ranking-facts';
import { STALE_DAYS, STYLE_STEPS, TASK_POINTS, WEIGHTS, type ScorePart } from './weights';

/** How much of a part is met, as two whole numbers: met of asked. Asked 0 means nobody asked. */
export interface Fraction {
  readonly met: number;
  readonly asked: number;
}

export interface MatchScore {
  /** 0 to 100. */
  readonly score: number;
  /** Of 10,000, for each part that was asked for. */
  readonly parts: Readonly<Partial<Record<ScorePart, number>>>;
}

const FULL = 10_000;
const PARTS = Object.keys(WEIGHTS) as ScorePart[];

/**
 * The score of a match, in whole numbers only, so that SQL gives the same to the last bit. With integer division (what
 * is left over is dropped):
 *
 *     part(p)  = 10000 * met(p) / asked(p)                        for each part p with asked(p) > 0
 *     points   = Σ weight(p) * part(p),   weights = Σ weight(p)   over the same parts
 *     score    = (points + 50 * weights) / (100 * weights)        that is, 100 * points / (10000 * weights), rounded
 *
 * Parts nobody asked for so share their weight among the rest. What is met of what, for each part:
 *
 *     hours      bits(needAwake & awakeA) + bits(needAsleep & (awakeA | asleepA)) + the same for B,
 *                of 2 * (bits(needAwake) + bits(needAsleep))
 *     tasks      2 * bits(optionalTasks & tasksWill) + bits(optionalTasks & tasksTraining & ~tasksWill)
 *                + 2 * bits(experience asked & had),   of 2 * (bits(optionalTasks) + bits(experience))
 *     distance   max(0, radius - distance) of radius, in hundredths of a mile
 *     values     4 * bits(values asked & had) + Σ (4 - |asked - said|) over the style pairs asked (said 0 counts 0),
 *                of 4 * (bits(values) + pairs asked)
 *     freshness  60 - min(60, max(0, days since confirmed)),   of 60; always asked
 *     words      words said as they were written, of words asked
 */
export function scoreMatch(query: MatchQuery, facts: RankingFacts): MatchScore {
  return scoreOf({
    hours: hoursMet(query, facts),
    tasks: tasksMet(query, facts),
    distance: distanceMet(query.radiusHundredths, facts.distanceHundredths),
    values: valuesMet(query, facts),
    freshness: freshnessMet(facts.confirmedDaysAgo),
    words: { met: facts.wordsSaid ?? 0, asked: query.wordsAsked ?? 0 },
  });
}

/** The score of parts that were counted elsewhere, for example the hours of a dated need. */
export function scoreOf(fractions: Readonly<Partial<Record<ScorePart, Fraction>>>): MatchScore {
  const parts: Partial<Record<ScorePart, number>> = {};
  let [points, weights] = [0, 0];
  for (const part of PARTS) {
    const { met, asked } = fractions[part] ?? { met: 0, asked: 0 };
    if (asked === 0) continue;
    const share = Math.floor((FULL * met) / asked);
    parts[part] = share;
    points += WEIGHTS[part] * share;
    weights += WEIGHTS[part];
  }
  return { score: weights === 0 ? 0 : Math.floor((points + 50 * weights) / (100 * weights)), parts };
}

/** Who covers none of the asked half-hours is no match. True when no hours were asked for. */
export function coversAnyHour(query: MatchQuery, facts: RankingFacts): boolean {
  const { met, asked } = hoursMet(query, facts);
  return asked === 0 || met > 0;
}

function hoursMet(query: MatchQuery, facts: RankingFacts): Fraction {
  const { needAwake, needAsleep } = query;
  const asleep = countBits(needAsleep);
  const metAwake = countCommon(needAwake, facts.awakeA) + countCommon(needAwake, facts.awakeB);
  // Most needs have no sleep-in, and joining the rings of thousands of jobs for nothing was most of a search's time.
  const metAsleep =
    asleep === 0
      ? 0
      : countCommon(needAsleep, union(facts.awakeA, facts.asleepA)) +
        countCommon(needAsleep, union(facts.awakeB, facts.asleepB));
  return { met: metAwake + metAsleep, asked: 2 * (countBits(needAwake) + asleep) };
}

function tasksMet({ optionalTasks, experience }: MatchQuery, facts: RankingFacts): Fraction {
  const withTraining = without(facts.tasksTraining, facts.tasksWill);
  const met =
    TASK_POINTS.will * (countCommon(optionalTasks, facts.tasksWill) + countCommon(experience, facts.experience)) +
    TASK_POINTS.withTraining * countCommon(optionalTasks, withTraining);
  return { met, asked: TASK_POINTS.will * (countBits(optionalTasks) + countBits(experience)) };
}

function distanceMet(radius: number | null, distance: number | null): Fraction {
  if (radius === null || distance === null) return { met: 0, asked: 0 };
  return { met: Math.max(0, radius - distance), asked: radius };
}

function valuesMet({ values, style }: MatchQuery, facts: RankingFacts): Fraction {
  const likeness = style.reduce((sum, point, pair) => sum + alike(point, facts.style[pair] ?? 0), 0);
  const pairsAsked = style.filter((point) => point > 0).length;
  return {
    met: STYLE_STEPS * countCommon(values, facts.values) + likeness,
    asked: STYLE_STEPS * (countBits(values) + pairsAsked),
  };
}

function alike(asked: StylePoints[number], said: StylePoints[number]): number {
  return asked === 0 || said === 0 ? 0 : STYLE_STEPS - Math.abs(asked - said);
}

/** Freshness is always asked for. A clock that is ahead counts as today. */
export function freshnessMet(confirmedDaysAgo: number): Fraction {
  return { met: STALE_DAYS - Math.min(STALE_DAYS, Math.max(0, confirmedDaysAgo)), asked: STALE_DAYS };
}

/** The hours of a coverage as a fraction for `scoreOf`: a dated need, or a weekly one that was not packed. */
export function hoursCovered({
  coveredMinutes,
  askedMinutes,
}: {
  coveredMinutes: number;
  askedMinutes: number;
}): Fraction {
  return { met: coveredMinutes / 15, asked: askedMinutes / 15 };
}
