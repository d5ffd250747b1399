import fc from 'fast-check';
import { taxonomies, type PaCardFacts, type WeekSpan } from '@pa/register';
import { TRAVEL_LIMITS, type NeedSpan } from '@pa/matching';
import { EMPTY_SEARCH, type PaSearch } from '../../../libs/search/src/query/pa-search';

/** A toy map: districts in a row, with made-up distances from the place of a search. */
export const DISTRICTS = ['CH1', 'CH2', 'CH3', 'L1', 'L2', 'M14', 'WA1', 'PR2'] as const;

/** Only a few keys of each list, so that random people and random wishes meet. */
const keysOf = (list: readonly { key: string }[], first = 6) => fc.subarray(list.slice(0, first).map(({ key }) => key));

const kind = fc.constantFrom('awake', 'waking-night', 'sleep-in');

const needSpan: fc.Arbitrary<NeedSpan> = fc.record({
  day: fc.integer({ min: 0, max: 6 }),
  start: fc.integer({ min: 0, max: 47 }).map((slot) => slot * 30),
  minutes: fc.integer({ min: 1, max: 24 }).map((slots) => slots * 30),
  kind,
});

const weekSpan: fc.Arbitrary<WeekSpan> = fc
  .tuple(needSpan, fc.constantFrom('every', 'every', 'a', 'b'), fc.boolean())
  .map(([span, weeks, termTimeOnly]) => ({ ...span, weeks, termTimeOnly }));

/** Somebody who may be shown; without an id. */
export const randomPa: fc.Arbitrary<Omit<PaCardFacts, 'id'>> = fc
  .record({
    district: fc.constantFrom(...DISTRICTS),
    travelMiles: fc.constantFrom(...TRAVEL_LIMITS),
    week: fc.array(weekSpan, { maxLength: 6 }),
    tasksWill: keysOf(taxonomies.tasks),
    tasksTraining: keysOf(taxonomies.tasks),
    experience: keysOf(taxonomies.experience),
    languages: keysOf(taxonomies.languages, 3),
    values: keysOf(taxonomies.values),
    style: styles(),
    interests: keysOf(taxonomies.interests, 3),
    employment: keysOf(taxonomies.employment, 3),
    checks: keysOf(taxonomies.checks, 2),
    liveIn: fc.boolean(),
    shortNotice: fc.boolean(),
    drives: fc.boolean(),
    accredited: fc.boolean(),
    headline: fc.constantFrom('Calm and patient', 'Early riser', 'Loves gardens', ''),
    confirmedDaysAgo: fc.integer({ min: -1, max: 90 }),
    publishedDaysAgo: fc.integer({ min: 0, max: 400 }),
  })
  .map(({ confirmedDaysAgo, publishedDaysAgo, ...facts }) => ({
    ...facts,
    displayName: 'Amira K.',
    about: '',
    travelModes: [],
    training: [],
    communicationMethods: [],
    confirmedAt: daysBefore(confirmedDaysAgo),
    publishedAt: daysBefore(publishedDaysAgo),
  }));

/** Noon, so that no clock change moves a day. */
export const TODAY = new Date('2026-03-18T12:00:00Z');

function daysBefore(days: number): Date {
  return new Date(TODAY.getTime() - days * 86_400_000);
}

function styles(): fc.Arbitrary<Record<string, number>> {
  const pairs = taxonomies.workingStylePairs.map(({ key }) => [key, fc.integer({ min: -2, max: 2 })] as const);
  return fc.record(Object.fromEntries(pairs), { requiredKeys: [] }) as fc.Arbitrary<Record<string, number>>;
}

/** Mostly few wishes, so that somebody is left; `near` is set by whoever runs the search. */
export const randomSearch: fc.Arbitrary<PaSearch> = fc
  .record({
    radiusMiles: fc.constantFrom(0.5, 3, 5, 10, 12.5, 40),
    hours: fc.oneof(fc.constant([]), fc.array(needSpan, { minLength: 1, maxLength: 4 })),
    tasks: few(taxonomies.tasks),
    tasksOrTraining: few(taxonomies.tasks),
    optionalTasks: keysOf(taxonomies.tasks),
    experience: keysOf(taxonomies.experience),
    languages: few(taxonomies.languages, 3),
    values: keysOf(taxonomies.values),
    interests: few(taxonomies.interests, 3),
    employment: few(taxonomies.employment, 3),
    checks: few(taxonomies.checks, 2),
    drives: rarely(),
    liveIn: rarely(),
    shortNotice: rarely(),
    accredited: rarely(),
    q: fc.constantFrom('', '', '', 'calm', 'gardens'),
    sort: fc.constantFrom('best', 'distance', 'newest'),
  })
  .map((wishes) => ({ ...EMPTY_SEARCH, ...wishes }));

function few(list: readonly { key: string }[], first = 6): fc.Arbitrary<string[]> {
  const keys = list.slice(0, first).map(({ key }) => key);
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant<string[]>([]) },
    { weight: 1, arbitrary: fc.subarray(keys, { maxLength: 2 }) },
  );
}

function rarely(): fc.Arbitrary<boolean> {
  return fc.integer({ min: 0, max: 5 }).map((die) => die === 0);
}
