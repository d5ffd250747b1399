import { MOST_MEMBERS } from '../../../libs/search/src/engines/search-engine';
import { EMPTY_SEARCH } from '../../../libs/search/src/query/pa-search';
import { NORTH, searchBed, type SearchBed } from '../../support/search/search-bed';

const REACH = { districts: ['CH1', 'CH2'], hundredths: [0, 150] };
const PAGE = 50;

/** Seen red with the cut at 5,000 taken out. */
describe('a search that more than 5,000 PAs fit', () => {
  let bed: SearchBed;

  beforeAll(async () => {
    bed = await searchBed();
    await bed.behind(PEOPLE, [NORTH, MOST_MEMBERS + 1]);
    await bed.behind(PROFILES, [NORTH]);
  });

  afterAll(() => bed?.close());

  it('keeps the nearest 5,000, says so, and pages through all of them once', async () => {
    const seen = new Set<string>();
    for (let page = 1; page <= MOST_MEMBERS / PAGE; page++) {
      const found = await find(page);
      expect([found.total, found.truncated, found.rows.length]).toEqual([MOST_MEMBERS, true, PAGE]);
      for (const { id } of found.rows) seen.add(id);
    }
    expect(seen.size).toBe(MOST_MEMBERS);
    expect((await find(MOST_MEMBERS / PAGE + 1)).rows).toEqual([]);
    const [farthest] = (await bed.behind(
      `SELECT id FROM search.search_pas WHERE district = 'CH2' ORDER BY id DESC LIMIT 1`,
    )) as { id: string }[];
    expect(seen.has(farthest?.id ?? '')).toBe(false);
  });

  it('says nothing of the kind when exactly 5,000 fit', async () => {
    await bed.behind(`DELETE FROM search.search_pas WHERE id = (SELECT id FROM search.search_pas LIMIT 1)`);
    const found = await find(1);
    expect([found.total, found.truncated]).toEqual([MOST_MEMBERS, false]);
  });

  function find(page: number) {
    const search = { ...EMPTY_SEARCH, near: 'CH1', page, pageSize: PAGE };
    return bed.list.page({ licenseeId: NORTH, search, reach: REACH, hidden: [] }, '2026-03-18');
  }
});

const PEOPLE = `
  INSERT INTO search.search_pas
  SELECT $1, ('01890000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, CASE WHEN n % 2 = 0 THEN 'CH1' ELSE 'CH2' END,
         1000, repeat('0', 384)::bit(384), repeat('0', 1344)::bit(1344), date '2026-03-18' - n % 7, now(), '', '{"name":"A","headline":"","week":[]}'
    FROM generate_series(1, $2::integer) n`;

const PROFILES = `
  INSERT INTO pa_profiles (licensee_id, id, person_id, state, district, travel_miles, age_band, confirmed_at, published_at)
  SELECT licensee_id, id, id, 'published', district, 10, 'adult', now(), now() FROM search.search_pas WHERE licensee_id = $1`;
