import fc from 'fast-check';
import { DEFINERS } from '@pa/platform';
import { projectPa } from '../../../libs/search/src/projection/projected-pa';
import { EMPTY_SEARCH } from '../../../libs/search/src/query/pa-search';
import { randomPa } from '../../support/search/random-pas';
import { NORTH, searchBed, SOUTH, type SearchBed } from '../../support/search/search-bed';

const ID = '01890000-0000-7000-8000-000000000001';
const ZERO = '0'.repeat(1344);
const NO_FACTS = `repeat('0', 384)::bit(384)`;
/** The order and the arguments of the score, for a search that asks for nothing. */
const HOW = `'best', '2026-03-18', 0, 40, ${NO_FACTS}, ${NO_FACTS}, 0, 25, 0, 15, ${NO_FACTS}, ${NO_FACTS}, 0, 15, 60, 5, 5`;
/** The words that were written, and what they count. */
const WORDS = `ARRAY['calm'::tsquery], 5`;
const NOBODY = '01890000-0000-7000-8000-0000000000ff';

/** Seen red with the test of the transaction's licensee taken out of one function, and with EXECUTE left to PUBLIC. */
describe('the search projection', () => {
  let bed: SearchBed;

  beforeAll(async () => {
    bed = await searchBed();
    const [pa] = fc.sample(randomPa, { numRuns: 1, seed: 3 });
    await bed.fill(NORTH, [{ ...pa, id: ID } as Parameters<SearchBed['fill']>[1][number]]);
  });

  afterAll(() => bed?.close());

  it('is found from its own register alone', async () => {
    const found = async (licenseeId: string) =>
      (await bed.list.page({ licenseeId, search: EMPTY_SEARCH, reach: null, hidden: [] }, '2026-03-18')).total;
    expect(await found(NORTH)).toBe(1);
    expect(await found(SOUTH)).toBe(0);
  });

  it.each([
    [
      'members',
      `SELECT id FROM search.members($1, NULL, NULL, repeat('0', 384)::bit(384), repeat('0', 384)::bit(384), '${ZERO}', NULL, 10)`,
    ],
    ['facts_of', `SELECT id FROM search.facts_of($1, NULL, NULL, '${ZERO}', ARRAY['${ID}']::uuid[])`],
    [
      'rank_members',
      `SELECT ids FROM search.rank_members($1, NULL, NULL, ${NO_FACTS}, ${NO_FACTS}, '${ZERO}', NULL, 10, ${HOW})`,
    ],
    [
      'named_members',
      `SELECT id FROM search.named_members($1, NULL, NULL, ${NO_FACTS}, ${NO_FACTS}, '${ZERO}', ARRAY['${ID}']::uuid[], 10)`,
    ],
    [
      'rank_named',
      `SELECT ids FROM search.rank_named($1, NULL, NULL, ${NO_FACTS}, ${NO_FACTS}, '${ZERO}', ARRAY['${ID}']::uuid[], 10, ${HOW})`,
    ],
    [
      'rank_members_by_words',
      `SELECT ids FROM search.rank_members_by_words($1, NULL, NULL, ${NO_FACTS}, ${NO_FACTS}, '${ZERO}', NULL, 10, ${HOW}, ${WORDS})`,
    ],
    [
      'rank_named_by_words',
      `SELECT ids FROM search.rank_named_by_words($1, NULL, NULL, ${NO_FACTS}, ${NO_FACTS}, '${ZERO}', ARRAY['${ID}']::uuid[], 10, ${HOW}, ${WORDS})`,
    ],
    [
      'rank_ids_by_words',
      `SELECT ids FROM search.rank_ids_by_words($1, NULL, NULL, '${ZERO}', ARRAY['${ID}']::uuid[], ${HOW}, ${WORDS})`,
    ],
    ['rank_ids', `SELECT ids FROM search.rank_ids($1, NULL, NULL, '${ZERO}', ARRAY['${ID}']::uuid[], ${HOW})`],
    [
      'page',
      `SELECT cards FROM search.page($1, ARRAY['${ID}']::uuid[], ARRAY['${ID}']::uuid[], ARRAY[0], ARRAY[0], ARRAY[0], '\\x', 0, 1)`,
    ],
    ['ids', 'SELECT id FROM search.ids($1) AS id'],
  ])('gives nothing by search.%s to a transaction that names another register, or none', async (_name, sql) => {
    expect(await bed.unitOfWork.run(NORTH, (tx) => tx.query(sql, [NORTH]))).toHaveLength(1);
    expect(await bed.unitOfWork.run(SOUTH, (tx) => tx.query(sql, [NORTH]))).toEqual([]);
    expect(await bed.unitOfWork.run(NOBODY, (tx) => tx.query(sql, [NORTH]))).toEqual([]);
  });

  it('takes no row, and loses none, for a register that the transaction does not name', async () => {
    const [pa] = fc.sample(randomPa, { numRuns: 1, seed: 4 });
    const row = projectPa({ ...pa, id: NOBODY } as Parameters<typeof projectPa>[0]);
    await bed.unitOfWork.run(SOUTH, async (tx) => {
      await tx.query('SELECT search.put_pas($1, $2::jsonb)', [NORTH, JSON.stringify([row])]);
      await tx.query('SELECT search.remove_pas($1, $2::uuid[])', [NORTH, [ID]]);
    });
    expect(await bed.behind('SELECT licensee_id, id FROM search.search_pas')).toEqual([{ licensee_id: NORTH, id: ID }]);
  });

  /** Seen red with one column left out of what is compared. */
  it('leaves a row alone that is as it was, and writes it when anything of it is another', async () => {
    const [pa] = fc.sample(randomPa, { numRuns: 1, seed: 5 });
    const row = projectPa({ ...pa, id: ID } as Parameters<typeof projectPa>[0]);
    const version = async (change: object) => {
      await bed.unitOfWork.run(NORTH, (tx) =>
        tx.query('SELECT search.put_pas($1, $2::jsonb)', [NORTH, JSON.stringify([{ ...row, ...change }])]),
      );
      const [stands] = await bed.behind('SELECT xmin FROM search.search_pas WHERE id = $1', [ID]);
      return (stands as { xmin: string }).xmin;
    };
    const changes = [
      { district: 'ZZ99' },
      { travel_hundredths: 1 },
      { facts: '1'.repeat(384) },
      { week: '1'.repeat(1344) },
      { confirmed_on: '2020-02-02' },
      { published_at: '2020-02-02T00:00:00Z' },
      { words: 'entirely others' },
      { card: '{}' },
    ];
    for (const change of changes) {
      const first = await version({});
      expect(await version({})).toBe(first);
      expect([change, await version(change)]).not.toEqual([change, first]);
    }
  });

  it('cannot be touched by the app past its functions', async () => {
    for (const sql of [
      'SELECT * FROM search.search_pas',
      'DELETE FROM search.search_pas',
      'CREATE TABLE search.mine (id int)',
    ])
      await expect(bed.unitOfWork.run(NORTH, (tx) => tx.query(sql))).rejects.toThrow('permission denied');
  });

  it('has no function with its owner’s rights but those that are listed with a reason, each with its path pinned', async () => {
    const rows = (await bed.behind(`
      SELECT n.nspname || '.' || p.proname AS name, p.proconfig, pg_get_userbyid(p.proowner) AS owner,
             has_function_privilege('public', p.oid, 'EXECUTE') AS public, p.proargnames[1] AS first
        FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE p.prosecdef AND n.nspname <> 'pgboss'
    `)) as { name: string; proconfig: string[]; owner: string; public: boolean; first: string }[];
    expect(rows.map(({ name }) => name).sort()).toEqual(Object.keys(DEFINERS).sort());
    for (const row of rows)
      expect(row).toMatchObject({
        proconfig: ['search_path=pg_catalog, pg_temp'],
        owner: 'search_reader',
        public: false,
        first: 'p_licensee',
      });
  });
});
