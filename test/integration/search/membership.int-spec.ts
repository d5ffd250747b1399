import fc from 'fast-check';
import type { PaCardFacts } from '@pa/register';
import { SearchEngine, type Membership, type MembershipQuery } from '../../../libs/search/src/engines/search-engine';
import type { PaSearch } from '../../../libs/search/src/query/pa-search';
import { countFacets, type FacetName } from '../../../libs/search/src/ranking/facets';
import type { RankedList } from '../../../libs/search/src/ranking/ranked-list';
import { BARE, placed, population, randomDistances, reachOf, within } from '../../support/search/random-places';
import { DISTRICTS, randomSearch, TODAY } from '../../support/search/random-pas';
import { NORTH, searchBed, SOUTH, type SearchBed } from '../../support/search/search-bed';
import { slowSearch, type Distances } from '../../support/search/slow-search';

const TODAY_TEXT = TODAY.toISOString().slice(0, 10);
const POPULATION = 150;
const RUNS = 400;

/** Seen red with `>=` of the travel limit turned into `>`, and with the ORDER BY left without its id. */
describe('who is found, and in which order', () => {
  let bed: SearchBed;
  let everyone: PaCardFacts[];

  beforeAll(async () => {
    bed = await searchBed();
    everyone = population(1, POPULATION);
    await bed.fill(NORTH, everyone);
    await bed.fill(SOUTH, population(2, 40));
  });

  afterAll(() => bed?.close());

  it('is what going through everyone one by one gives, for random people and searches', async () => {
    await fc.assert(
      fc.asyncProperty(randomSearch, randomDistances, async (wishes, distances) => {
        const search = placed(wishes, distances);
        const expected = slowSearch(everyone, search, within(search, distances));
        const found = await page(bed.list, { ...search, pageSize: 50 }, distances);
        expect(found.total).toBe(expected.length);
        expect(found.truncated).toBe(false);
        expect(found.rows.map(({ id, score, hundredths }) => ({ id, score, hundredths }))).toEqual(
          expected.slice(0, 50).map(({ id, score, hundredths }) => ({ id, score, hundredths })),
        );
      }),
      { numRuns: RUNS },
    );
  });

  it('is the same when another engine says who passes', async () => {
    const engine = new SlowEngine(everyone);
    const slow = bed.listWith(engine);
    await fc.assert(
      fc.asyncProperty(randomSearch, randomDistances, async (wishes, distances) => {
        const search = placed(wishes, distances);
        engine.asking(search);
        const one = await page(bed.list, search, distances);
        const other = await page(slow, search, distances);
        expect({ ...other, everyone: countFacets(other.everyone) }).toEqual({
          ...one,
          everyone: countFacets(one.everyone),
        });
      }),
      { numRuns: 100 },
    );
  });

  it('is counted as it is listed', async () => {
    await fc.assert(
      fc.asyncProperty(randomSearch, randomDistances, async (wishes, distances) => {
        const search = placed(wishes, distances);
        const [count] = await bed.list.counts(
          NORTH,
          [{ search, reach: reachOf(search, distances), hidden: [] }],
          TODAY_TEXT,
        );
        expect(count).toBe((await page(bed.list, search, distances)).total);
      }),
      { numRuns: 100 },
    );
  });

  it('goes on from page to page without a gap and without anyone twice', async () => {
    for (const sort of ['best', 'distance', 'newest'] as const) {
      const distances = new Map(DISTRICTS.map((district, index) => [district as string, index * 90]));
      const search = placed({ ...BARE, radiusMiles: 40, sort, pageSize: 7 }, distances);
      const expected = slowSearch(everyone, search, distances).map(({ id }) => id);
      const seen: string[] = [];
      for (let number = 1; seen.length < expected.length; number++)
        seen.push(...(await page(bed.list, { ...search, page: number }, distances)).rows.map(({ id }) => id));
      expect(seen).toEqual(expected);
    }
  });

  it('counts in each facet what choosing it finds', async () => {
    const search = { ...BARE, tasks: ['washing'] };
    const facets = countFacets((await page(bed.list, search, null)).everyone);
    const choices = FILTERS.flatMap(([name, field]) =>
      Object.entries(facets[name]).map(([key, count]) => ({
        count,
        search: { ...search, [field]: [...new Set([...search[field], key])] },
      })),
    );
    const counts = await bed.list.counts(
      NORTH,
      choices.map((choice) => ({ search: choice.search, reach: null, hidden: [] })),
      TODAY_TEXT,
    );
    expect(choices.length).toBeGreaterThan(12);
    expect(counts).toEqual(choices.map(({ count }) => count));
  });

  it('leaves out at once whom the register no longer shows, whatever the projection says', async () => {
    const [gone] = everyone as [PaCardFacts];
    await bed.behind(`UPDATE pa_profiles SET hidden = true WHERE id = $1`, [gone.id]);
    const found = await page(bed.list, BARE, null);
    expect(found.total).toBe(POPULATION - 1);
    expect(countFacets(found.everyone).tasks['washing']).toBe(
      everyone.filter((pa) => pa !== gone && pa.tasksWill.includes('washing')).length,
    );
    await bed.behind(`UPDATE pa_profiles SET hidden = false WHERE id = $1`, [gone.id]);
  });

  it('leaves out whoever is hidden from the one who looks, in list, facets and count alike, and only for them', async () => {
    const [gone] = everyone as [PaCardFacts];
    const asked = { licenseeId: NORTH, search: BARE, reach: null, hidden: [gone.id] };
    const found = await bed.list.page(asked, TODAY_TEXT);
    expect(found.total).toBe(POPULATION - 1);
    expect(found.rows.map(({ id }) => id)).not.toContain(gone.id);
    expect(countFacets(found.everyone).tasks['washing'] ?? 0).toBe(
      everyone.filter((pa) => pa !== gone && pa.tasksWill.includes('washing')).length,
    );
    expect(await bed.list.counts(NORTH, [asked, { ...asked, hidden: [] }], TODAY_TEXT)).toEqual([
      POPULATION - 1,
      POPULATION,
    ]);
    expect(await bed.list.one(gone.id, asked, TODAY_TEXT)).toBeNull();
  });

  function page(list: RankedList, search: PaSearch, distances: Distances) {
    return list.page({ licenseeId: NORTH, search, reach: reachOf(search, distances), hidden: [] }, TODAY_TEXT);
  }
});

/** Facets that filter, and the parameter that each is chosen by. */
const FILTERS = [
  ['tasks', 'tasks'],
  ['languages', 'languages'],
  ['interests', 'interests'],
  ['employment', 'employment'],
  ['checks', 'checks'],
] as const satisfies ReadonlyArray<readonly [FacetName, keyof PaSearch]>;

/** Answers ids as an engine beside PostgreSQL would, by going through everyone. */
class SlowEngine extends SearchEngine {
  private search: PaSearch | null = null;

  constructor(private readonly everyone: readonly PaCardFacts[]) {
    super();
  }

  async members({ reach }: MembershipQuery): Promise<Membership> {
    const distances =
      reach && new Map(reach.districts.map((district, index) => [district, reach.hundredths[index] ?? 0]));
    const ids = slowSearch(this.everyone, this.search as PaSearch, distances).map(({ id }) => id);
    return { kind: 'ids', ids, truncated: false };
  }

  asking(search: PaSearch): void {
    this.search = search;
  }
}
