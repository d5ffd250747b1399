import fc from 'fast-check';
import type { PaCardFacts } from '@pa/register';
import type { PaSearch } from '../../../libs/search/src/query/pa-search';
import { DISTRICTS, randomPa, randomSearch } from './random-pas';
import type { Distances } from './slow-search';

/** A search that asks for nothing. */
export const BARE: PaSearch = { ...fc.sample(randomSearch, { numRuns: 1, seed: 1 })[0], ...nothingAsked() } as PaSearch;

function nothingAsked(): Partial<PaSearch> {
  const lists = [
    'tasks',
    'tasksOrTraining',
    'optionalTasks',
    'experience',
    'languages',
    'values',
    'interests',
    'employment',
    'checks',
  ];
  const flags = ['drives', 'liveIn', 'shortNotice', 'accredited'];
  return {
    ...Object.fromEntries(lists.map((name) => [name, []])),
    ...Object.fromEntries(flags.map((name) => [name, false])),
    hours: [],
    q: '',
    sort: 'best',
  };
}

/** How far the districts are from the place of a search; null for a search without a place. */
export const randomDistances: fc.Arbitrary<Distances> = fc.option(
  fc
    .tuple(...DISTRICTS.map(() => fc.integer({ min: 0, max: 1500 })))
    .map(
      (hundredths) => new Map(DISTRICTS.map((district, index) => [district as string, hundredths[index] as number])),
    ),
  { nil: null },
);

/** Always the same people for one seed, with ids in random order of their making. */
export function population(seed: number, size: number): PaCardFacts[] {
  const people = fc.sample(randomPa, { numRuns: size, seed });
  const ids = fc.sample(fc.uuid({ version: 7 }), { numRuns: size, seed });
  return people.map((pa, index) => ({ ...pa, id: ids[index] as string }));
}

/** Sorting by distance needs a place. */
export function placed(search: PaSearch, distances: Distances): PaSearch {
  if (distances !== null) return { ...search, near: 'CH1' };
  return { ...search, near: null, sort: search.sort === 'distance' ? 'best' : search.sort };
}

/** What a radius reaches of them. */
export function within({ radiusMiles }: PaSearch, distances: Distances): Distances {
  if (distances === null) return null;
  return new Map([...distances].filter(([, hundredths]) => hundredths <= radiusMiles * 100));
}

/** The same as a search has it. */
export function reachOf(search: PaSearch, distances: Distances) {
  const near = within(search, distances);
  if (near === null) return null;
  const sorted = [...near].sort(([, one], [, other]) => one - other);
  return { districts: sorted.map(([district]) => district), hundredths: sorted.map(([, hundredths]) => hundredths) };
}
