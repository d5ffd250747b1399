import fc from 'fast-check';
import { v7 as newId } from 'uuid';
import type { PaCardFacts } from '@pa/register';
import { MatchingRepository } from '../../../libs/search/src/alerts/matching.repository';
import { packJob, packJobSearch, packPaSearch, type PackedSearch } from '../../../libs/search/src/alerts/packed-search';
import type { Side } from '../../../libs/search/src/alerts/saved-search';
import { SavedSearchesRepository } from '../../../libs/search/src/alerts/saved-searches.repository';
import { projectPa } from '../../../libs/search/src/projection/projected-pa';
import { SearchReachesRepository } from '../../../libs/search/src/alerts/search-reaches.repository';
import type { PaSearch } from '../../../libs/search/src/query/pa-search';
import { openJobOf } from '../../../libs/search/src/vacancies/ranking/open-job';
import { rankJobs } from '../../../libs/search/src/vacancies/ranking/rank-jobs';
import { randomJobSearch, randomVacancy } from '../../support/search/random-jobs';
import { DISTRICTS, randomPa, randomSearch, TODAY } from '../../support/search/random-pas';
import { NORTH, searchBed, SOUTH, type SearchBed } from '../../support/search/search-bed';

const OWNER = '01890000-0000-7000-8000-0000000000aa';
const SEARCHER = '01890000-0000-7000-8000-0000000000bb';
const TODAY_TEXT = '2026-03-18';
const SEARCHES = 120;
/** Words of a profile, another form of one, a slip of the keyboard, and words that mean the same. */
const WORDS = fc.constantFrom('', '', '', 'calm', 'garden', 'gardns', 'bath', 'very calm', 'sligns');

/** Each district is 450 hundredths of a mile further away than the one before. */
function reachOf(radiusMiles: number) {
  const within = DISTRICTS.map((district, at) => ({ district, hundredths: at * 450 })).filter(
    ({ hundredths }) => hundredths <= radiusMiles * 100,
  );
  return { districts: within.map(({ district }) => district), hundredths: within.map(({ hundredths }) => hundredths) };
}

/** Seen red with `has_hours` turned round, and with the travel limit of a PA left out. */
describe('one advert or profile against all saved searches', () => {
  let bed: SearchBed;
  const searches = new SavedSearchesRepository();
  const reaches = new SearchReachesRepository();
  const matching = new MatchingRepository();

  beforeAll(async () => {
    bed = await searchBed();
    await bed.behind(
      `INSERT INTO people (licensee_id, id, display_name, name_sealed, email_sealed, email_index, password_hash, roles)
       VALUES ($1, $2, 'Ann B.', '', '', '', 'none', '{pa}')`,
      [NORTH, SEARCHER],
    );
  });
  afterAll(() => bed?.close());
  beforeEach(async () => void (await bed.behind('TRUNCATE saved_searches CASCADE')));

  it('finds the searches for jobs that would find the advert, and no others', async () => {
    const asked = fc.sample(randomJobSearch, { numRuns: SEARCHES, seed: 5 });
    const ids = await keep(
      'jobs',
      asked.map((search) => ({ packed: packJobSearch(search), near: search.near, radiusMiles: search.radiusMiles })),
    );
    await fc.assert(
      fc.asyncProperty(randomVacancy, async (vacancy) => {
        const job = openJobOf({ ...vacancy, id: newId(), ownerId: OWNER });
        const found = await bed.unitOfWork.run(NORTH, (tx) =>
          matching.noteJob(tx, { job, packed: packJob(job), at: TODAY }),
        );
        const told = await notedOf(job.id);
        const expected = asked.flatMap((search, at) => {
          const reach = search.near === null ? null : reachOf(search.radiusMiles);
          const isFound = rankJobs([job], { search, reach, hidden: [], today: TODAY_TEXT }).length === 1;
          return isFound ? [ids[at]] : [];
        });
        expect(told).toEqual(expected.sort());
        expect(found).toEqual({ searches: told.length, instant: told.length });
        expect(await dueOf()).toEqual(told);
      }),
      { numRuns: 40 },
    );
  });

  it('finds the searches for PAs that would find the profile, and no others', async () => {
    const asked = fc
      .sample(fc.tuple(randomSearch, fc.boolean(), WORDS), { numRuns: SEARCHES, seed: 6 })
      .map(([search, hasPlace, q]): PaSearch => ({ ...search, q, near: hasPlace ? 'CH1' : null }));
    const ids = await keep(
      'pas',
      asked.map((search) => ({ packed: packPaSearch(search), near: search.near, radiusMiles: search.radiusMiles })),
    );
    for (const made of fc.sample(randomPa, { numRuns: 8, seed: 7 })) {
      const pa = { ...made, id: newId() } as PaCardFacts;
      await bed.empty();
      await bed.fill(NORTH, [pa]);
      const found = await bed.unitOfWork.run(NORTH, (tx) =>
        matching.notePa(tx, { pa: projectPa(pa), ownerId: OWNER, at: TODAY }),
      );
      const counts = await bed.list.counts(
        NORTH,
        asked.map((search) => ({
          search,
          reach: search.near === null ? null : reachOf(search.radiusMiles),
          hidden: [],
        })),
        '2026-03-18',
      );
      const expected = ids.filter((_id, at) => counts[at] === 1);
      expect(found.searches).toBe(expected.length);
      expect(await notedOf(pa.id)).toEqual([...expected].sort());
    }
  });

  it('notes each search once, whatever comes twice or at the same time', async () => {
    const [search] = fc.sample(randomJobSearch, { numRuns: 1, seed: 1 });
    await keep('jobs', [
      { packed: packJobSearch({ ...search, ...NOTHING_LEFT_OUT } as never), near: null, radiusMiles: 10 },
    ]);
    const [vacancy] = fc.sample(randomVacancy, { numRuns: 1, seed: 1 });
    const job = openJobOf({ ...(vacancy as NonNullable<typeof vacancy>), id: newId(), ownerId: OWNER });
    const note = () =>
      bed.unitOfWork.run(NORTH, (tx) => matching.noteJob(tx, { job, packed: packJob(job), at: TODAY }));
    const noted = await Promise.all(Array.from({ length: 8 }, note));
    expect(noted.filter(({ searches: count }) => count === 1)).toHaveLength(1);
    expect(noted.filter(({ instant }) => instant === 1)).toHaveLength(1);
    const [first = ''] = await notedOf(job.id);
    const take = () => bed.unitOfWork.run(NORTH, (tx) => matching.takeWaiting(tx, first, TODAY));
    expect((await Promise.all(Array.from({ length: 8 }, take))).flat()).toEqual([job.id]);
  });

  it('tells nobody of their own, of what is stopped, or on another register', async () => {
    const [search] = fc.sample(randomJobSearch, { numRuns: 1, seed: 1 });
    const packed = packJobSearch({ ...search, ...NOTHING_LEFT_OUT } as never);
    const [id] = await keep('jobs', [{ packed, near: null, radiusMiles: 10 }]);
    const [vacancy] = fc.sample(randomVacancy, { numRuns: 1, seed: 1 });
    const noteFor = (ownerId: string, licenseeId: string) => {
      const job = openJobOf({ ...(vacancy as NonNullable<typeof vacancy>), id: newId(), ownerId });
      return bed.unitOfWork.run(licenseeId, (tx) => matching.noteJob(tx, { job, packed: packJob(job), at: TODAY }));
    };
    expect(await noteFor(SEARCHER, NORTH)).toEqual(NOBODY);
    expect(await noteFor(OWNER, SOUTH)).toEqual(NOBODY);
    expect(await noteFor(OWNER, NORTH)).toEqual({ searches: 1, instant: 1 });
    await bed.unitOfWork.run(NORTH, (tx) => searches.stop(tx, id as string, TODAY));
    expect(await noteFor(OWNER, NORTH)).toEqual(NOBODY);
  });

  it('tells the worker at once only of searches whose owners hear at once, by ids in the order of time', async () => {
    const [search] = fc.sample(randomJobSearch, { numRuns: 1, seed: 1 });
    const packed = packJobSearch({ ...search, ...NOTHING_LEFT_OUT } as never);
    const [first = '', second = ''] = await keep(
      'jobs',
      [1, 2].map(() => ({ packed, near: null, radiusMiles: 10 })),
    );
    await bed.behind(`UPDATE saved_searches SET how = 'daily' WHERE id = $1`, [second]);
    await bed.behind('TRUNCATE outbox');
    const [vacancy] = fc.sample(randomVacancy, { numRuns: 1, seed: 1 });
    const job = openJobOf({ ...(vacancy as NonNullable<typeof vacancy>), id: newId(), ownerId: OWNER });
    const before = newId();
    const note = () =>
      bed.unitOfWork.run(NORTH, (tx) => matching.noteJob(tx, { job, packed: packJob(job), at: TODAY }));
    expect(await note()).toEqual({ searches: 2, instant: 1 });
    expect(await note()).toEqual(NOBODY);
    expect(await notedOf(job.id)).toEqual([first, second].sort());
    const rows = (await bed.behind('SELECT id, topic, subject_id FROM outbox')) as { id: string }[];
    expect(rows).toEqual([{ id: expect.stringMatching(/^.{14}7/), topic: 'search.alert-due', subject_id: first }]);
    expect((rows[0]?.id ?? '').slice(0, 8) >= before.slice(0, 8)).toBe(true);
  });

  async function notedOf(subjectId: string): Promise<string[]> {
    const rows = await bed.behind('SELECT search_id AS id FROM search_alerts WHERE subject_id = $1 ORDER BY 1', [
      subjectId,
    ]);
    return (rows as { id: string }[]).map(({ id }) => id);
  }

  /** What the worker was told of, which is forgotten after. */
  async function dueOf(): Promise<string[]> {
    const rows = await bed.behind('DELETE FROM outbox RETURNING subject_id AS id');
    return (rows as { id: string }[]).map(({ id }) => id).sort();
  }

  async function keep(
    side: Side,
    asked: ReadonlyArray<{ packed: PackedSearch; near: string | null; radiusMiles: number }>,
  ): Promise<string[]> {
    return bed.unitOfWork.run(NORTH, async (tx) => {
      const ids: string[] = [];
      for (const { packed, near, radiusMiles } of asked) {
        const place = {
          near: near ?? '',
          radiusHundredths: radiusMiles * 100,
          reach: reachOf(radiusMiles),
          edition: '',
        };
        const reachId = near === null ? null : await reaches.put(tx, place);
        const row = {
          personId: SEARCHER,
          keeperId: null,
          side,
          name: 'Mine',
          query: '',
          how: 'instant' as const,
          byText: false,
        };
        ids.push(await searches.add(tx, { ...row, reachId, packed, at: TODAY }));
      }
      return ids;
    });
  }
});

const NOBODY = { searches: 0, instant: 0 };

const NOTHING_LEFT_OUT = {
  near: null,
  hours: [],
  week: [],
  liveIn: null,
  neverTasks: [],
  languages: [],
  employment: [],
  minPay: null,
  startsBy: null,
  q: '',
};
