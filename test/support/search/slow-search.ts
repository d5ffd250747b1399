import { compareMatches, coverWeek, packNeed, packWeek, scoreMatch, type Ranked } from '@pa/matching';
import { bitsOf, taxonomies, type PaCardFacts } from '@pa/register';
import type { PaSearch } from '../../../libs/search/src/query/pa-search';
import { TODAY } from './random-pas';

/** District → hundredths of a mile from the place of the search; null when no place was given. */
export type Distances = ReadonlyMap<string, number> | null;

export interface SlowMatch extends Ranked {
  readonly hundredths: number | null;
  readonly publishedAt: Date;
}

/** The obvious way: everyone against every rule, one by one, in the order that the rules give. */
export function slowSearch(everyone: readonly PaCardFacts[], search: PaSearch, distances: Distances): SlowMatch[] {
  return everyone
    .filter((pa) => passes(pa, search, distances))
    .map((pa) => ({
      id: pa.id,
      score: scoreMatch(matchQueryOf(search, distances !== null), rankingFactsOf(pa, distances)).score,
      confirmedDaysAgo: daysSince(pa.confirmedAt),
      hundredths: distances === null ? null : (distances.get(pa.district) ?? null),
      publishedAt: pa.publishedAt,
    }))
    .sort(inOrder(search));
}

function inOrder({ sort }: PaSearch): (one: SlowMatch, other: SlowMatch) => number {
  if (sort === 'distance') return (a, b) => (a.hundredths ?? 0) - (b.hundredths ?? 0) || compareMatches(a, b);
  if (sort === 'newest') return (a, b) => b.publishedAt.getTime() - a.publishedAt.getTime() || compareMatches(a, b);
  return compareMatches;
}

function passes(pa: PaCardFacts, search: PaSearch, distances: Distances): boolean {
  const all = (asked: readonly string[], has: readonly string[]) => asked.every((key) => has.includes(key));
  return (
    isInReach(pa, search, distances) &&
    all(search.tasks, pa.tasksWill) &&
    all(search.tasksOrTraining, [...pa.tasksWill, ...pa.tasksTraining]) &&
    all(search.languages, pa.languages) &&
    all(search.interests, pa.interests) &&
    all(search.employment, pa.employment) &&
    all(search.checks, pa.checks) &&
    (['drives', 'liveIn', 'shortNotice', 'accredited'] as const).every((flag) => !search[flag] || pa[flag]) &&
    says(pa, search.q) &&
    (search.hours.length === 0 || coverWeek(search.hours, pa.week).coveredMinutes > 0)
  );
}

function isInReach(pa: PaCardFacts, { radiusMiles }: PaSearch, distances: Distances): boolean {
  if (distances === null) return true;
  const hundredths = distances.get(pa.district);
  return hundredths !== undefined && hundredths <= radiusMiles * 100 && hundredths <= pa.travelMiles * 100;
}

/** The words of these tests are whole words of a headline, or the value "Calm". */
function says(pa: PaCardFacts, q: string): boolean {
  const labels = pa.values.map((key) => taxonomies.values.find((value) => value.key === key)?.label ?? '');
  return q === '' || [pa.headline, ...labels].join(' ').toLowerCase().includes(q);
}

/** As matching reads a search, packed by the register's own packing. */
export function matchQueryOf(search: PaSearch, hasPlace: boolean, style: readonly number[] = []) {
  const optional = [...new Set([...search.optionalTasks, ...search.tasksOrTraining])];
  return {
    ...packNeed(search.hours),
    optionalTasks: bitsOf(taxonomies.tasks, optional),
    experience: bitsOf(taxonomies.experience, search.experience),
    values: bitsOf(taxonomies.values, search.values),
    style,
    radiusHundredths: hasPlace ? Math.round(search.radiusMiles * 100) : null,
    wordsAsked: search.q === '' ? 0 : 1,
  };
}

/** As matching reads a PA. */
export function rankingFactsOf(pa: PaCardFacts, distances: Distances) {
  return {
    ...packWeek(pa.week),
    distanceHundredths: distances === null ? null : (distances.get(pa.district) ?? null),
    tasksWill: bitsOf(taxonomies.tasks, pa.tasksWill),
    tasksTraining: bitsOf(taxonomies.tasks, pa.tasksTraining),
    experience: bitsOf(taxonomies.experience, pa.experience),
    values: bitsOf(taxonomies.values, pa.values),
    style: taxonomies.workingStylePairs.map(({ key }) => (key in pa.style ? (pa.style[key] ?? 0) + 3 : 0)),
    confirmedDaysAgo: daysSince(pa.confirmedAt),
    // Whom these tests find by their one word says it as it was written.
    wordsSaid: 1,
  };
}

export function daysSince(date: Date): number {
  return Math.round((TODAY.getTime() - date.getTime()) / 86_400_000);
}
