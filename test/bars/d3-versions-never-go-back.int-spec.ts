import fc from 'fast-check';
import { EQUAL, IndexBed } from '../support/search/index-bed';
import { sizeOf } from '../support/bars';
import { PA_INDEX } from '../../libs/search/src/indexing/pa-index';

const STEPS = sizeOf({ short: 200, full: 2_000 });
const PEOPLE = 12;

type Trouble =
  'none' | 'task fails' | 'answer lost' | 'two indexers' | 'event twice' | 'events in disorder' | 'rebuild';

/** Far more than it takes on a quiet machine. */
const CEILING_MS = 600_000;

/**
 * D3. However index tasks fail, come twice or in another order, the version of a document never goes back, and in the end it is the
 * database's. The engine is a fake of Meilisearch, which writes down every version that it takes. Seen
 * red with a failed task believed.
 */
describe('D3: the version of a document never goes back', () => {
  let bed: IndexBed;
  let ids: string[];

  beforeAll(async () => {
    bed = await IndexBed.start();
    ids = await bed.addPas(PEOPLE);
    await bed.settle();
  }, CEILING_MS);

  afterAll(() => bed?.close());

  it(
    `in ${STEPS} steps with failed, repeated and reordered tasks`,
    async () => {
      // The last is one that fails and that no rebuild mends.
      const last = { who: ids.map((_, at) => at), words: 7, trouble: 'task fails' as const };
      const steps = [...fc.sample(STEP, { numRuns: STEPS - 1 }), last];
      let tried = 0;
      for (const step of steps) {
        await take(step);
        tried++;
      }
      bed.fake.tasks.failing = 0;
      bed.fake.losing = 0;
      await bed.superuser.query('UPDATE search_index_entries SET set_aside_at = NULL, attempts = 0');
      await bed.settle();
      expect(tried).toBe(STEPS);
      expect(await bed.distance()).toEqual(EQUAL);
      expect(backwards()).toEqual([]);
      expect(bed.fake.written.length).toBeGreaterThan(STEPS);
    },
    CEILING_MS,
  );

  async function take({ who, words, trouble }: { who: readonly number[]; words: number; trouble: Trouble }) {
    const chosen = [...new Set(who)].map((at) => ids[at] as string);
    for (const id of chosen)
      await bed.change(id, 'UPDATE pa_profiles SET headline = $2 WHERE id = $1', [`Words ${words}`]);
    if (trouble === 'event twice') for (const id of chosen) await again(id);
    if (trouble === 'events in disorder') for (const id of chosen.toReversed()) await again(id);
    if (trouble === 'task fails') bed.fake.tasks.failing = 1;
    if (trouble === 'answer lost') bed.fake.losing = 1;
    await bed.relay();
    await bed.superuser.query('UPDATE search_index_entries SET next_attempt_at = clock_timestamp()');
    if (trouble === 'rebuild') await bed.superuser.query('UPDATE search_indexes SET built_at = NULL');
    await Promise.all([bed.keeper.round(), ...(trouble === 'two indexers' ? [bed.keeper.round()] : [])]);
    await bed.keeper.built();
  }

  const again = (id: string) => bed.unitOfWork.run(bed.register.id, (tx) => bed.tell(tx, id));

  /** Documents of one index of which an older version came after a newer one. */
  function backwards(): string[] {
    const newest = new Map<string, number>();
    return bed.fake.written
      .filter(({ uid }) => uid.startsWith(PA_INDEX))
      .filter(({ uid, key, version }) => {
        const before = newest.get(`${uid} ${key}`) ?? 0;
        newest.set(`${uid} ${key}`, Math.max(before, version));
        return version < before;
      })
      .map(({ uid, key, version }) => `${uid} ${key} ${version}`);
  }
});

const STEP = fc.record({
  who: fc.array(fc.nat({ max: PEOPLE - 1 }), { minLength: 1, maxLength: 4 }),
  words: fc.nat({ max: 1_000 }),
  trouble: fc.constantFrom<Trouble>(
    'none',
    'task fails',
    'answer lost',
    'two indexers',
    'event twice',
    'events in disorder',
    'rebuild',
  ),
});
