import { CONFIG, type Config } from '@pa/platform';
import { FallbackEngine } from '../../../libs/search/src/engines/fallback.engine';
import { JobWordsEngine } from '../../../libs/search/src/engines/job-words.engine';
import { Meili } from '../../../libs/search/src/engines/meilisearch/meili';
import type { MembershipQuery } from '../../../libs/search/src/engines/search-engine';
import { SearchHealth } from '../../../libs/search/src/health/search-health.service';
import { ForgottenRegisters } from '../../../libs/search/src/indexing/forgotten-registers';
import { IndexRebuild, RebuildRunsError } from '../../../libs/search/src/indexing/index-rebuild.service';
import { IndexReconcile } from '../../../libs/search/src/indexing/index-reconcile.service';
import { IndexStatesRepository } from '../../../libs/search/src/indexing/index-states.repository';
import { keyOf } from '../../../libs/search/src/indexing/index-description';
import { IndexNewsRepository } from '../../../libs/search/src/indexing/index-news.repository';
import { IndexPump } from '../../../libs/search/src/indexing/index-pump';
import { PA_INDEX, PaIndex } from '../../../libs/search/src/indexing/pa-index';
import { ReconcileIndexesJob } from '../../../libs/search/src/indexing/reconcile-indexes.job';
import { SearchIndexes } from '../../../libs/search/src/indexing/search-indexes';
import { SearchKeys } from '../../../libs/search/src/indexing/search-keys';
import { EQUAL, IndexBed } from '../../support/search/index-bed';

const CEILING_MS = 300_000;
const A_LOOK_MS = 1_050;

/** The indexer and what stands before it, on a real database and a fake of Meilisearch. */
describe('an index beside the database', () => {
  let bed: IndexBed;
  let ids: string[];

  beforeAll(async () => {
    bed = await IndexBed.start();
    ids = await bed.addToldPas(6);
    await bed.settle();
  }, CEILING_MS);

  afterAll(() => bed?.close());

  it('is asked while it is up to date, and PostgreSQL answers whenever it cannot be', async () => {
    expect(await answeredBy()).toBe('ids');
    const troubles: [string, () => void, () => void][] = [
      ['it is down', () => (bed.fake.isDown = true), () => (bed.fake.isDown = false)],
      ['it is slow', () => (bed.fake.delay = 1_500), () => (bed.fake.delay = 0)],
      ['it answers nonsense', () => (bed.fake.answers = 'garbage'), () => (bed.fake.answers = 'right')],
      ['a page answers in its place', () => (bed.fake.answers = 'a-page'), () => (bed.fake.answers = 'right')],
    ];
    for (const [what, begin, end] of troubles) {
      begin();
      expect([what, await answeredBy()]).toEqual([what, 'filters']);
      end();
      expect([what, await answeredBy()]).toEqual([what, 'ids']);
    }
  });

  it(
    'is passed by while it is far behind, not built, or built with other settings',
    async () => {
      for (const change of ["caught_up_at = now() - interval '1 minute'", 'built_at = NULL', `format = 'other'`]) {
        await bed.superuser.query(`UPDATE search_indexes SET ${change} WHERE name = $1`, [PA_INDEX]);
        await looksAgain();
        expect([change, await answeredBy()]).toEqual([change, 'filters']);
        await bed.settle();
        await looksAgain();
        expect([change, await answeredBy()]).toEqual([change, 'ids']);
      }
    },
    CEILING_MS,
  );

  it('brings in nobody by wrong answers', async () => {
    bed.fake.answers = 'everyone';
    const named = await bed.module.get(FallbackEngine).members(everyone({ licenseeId: bed.other.id }));
    expect(named).toEqual({ kind: 'ids', ids: [], truncated: false });
    bed.fake.answers = 'right';
  });

  it(
    'sets a document aside that the engine refuses again and again, says so, and sends the others',
    async () => {
      const [bad, good] = ids as [string, string];
      bed.fake.poison.add(keyOf(bed.register.id, bad));
      for (const id of [bad, good]) await bed.change(id, `UPDATE pa_profiles SET headline = 'Changed' WHERE id = $1`);
      await bed.settle(12);
      expect(await bed.distance()).toEqual({ ...EQUAL, stale: 1 });
      expect(await entry(bad)).toMatchObject({ attempts: 8, aside: true, error: 'invalid_document_fields' });
      expect(bed.alarms).toContainEqual(expect.objectContaining({ subject: bad }));
      const refused = { code: 'invalid_document_fields', at: expect.any(Date) as Date };
      expect((await health()).indexes[0]).toMatchObject({ setAside: 1, waiting: 0, error: refused });
      bed.fake.poison.clear();
      await bed.change(bad, `UPDATE pa_profiles SET headline = 'Mended' WHERE id = $1`);
      await bed.settle();
      expect(await bed.distance()).toEqual(EQUAL);
      expect((await health()).indexes[0]).toMatchObject({ setAside: 0, error: null });
    },
    CEILING_MS,
  );

  it('is said to answer while it does, and not while it is down or answers nonsense', async () => {
    expect(await health()).toMatchObject({ hasEngine: true, fault: null, answeredBy: 'engine' });
    bed.fake.answers = 'a-page';
    expect(await health()).toMatchObject({ fault: 'wrong-answer', answeredBy: 'postgresql' });
    bed.fake.answers = 'right';
    bed.fake.isDown = true;
    expect(await health()).toMatchObject({ fault: 'unreachable', answeredBy: 'postgresql' });
    bed.fake.isDown = false;
    await looksAgain();
  });

  it('writes nothing to an engine of a version that nobody knows', async () => {
    bed.fake.version = '0.30.0';
    await bed.keeper.round();
    expect((await bed.module.get(IndexStatesRepository).find(PA_INDEX))?.error).toBe('wrong-version');
    bed.fake.version = '1.15.2';
  });

  it(
    'is held against the database at night, and what differs is sent again',
    async () => {
      const documents = bed.fake.indexes.get(PA_INDEX)?.documents;
      const [gone, wrong] = [...(documents?.keys() ?? [])] as [string, string];
      documents?.delete(gone);
      documents?.set(wrong, { ...documents.get(wrong), print: 'other' });
      documents?.set('stranger', {
        key: keyOf(bed.register.id, STRANGER),
        id: STRANGER,
        licenseeId: bed.register.id,
        print: 'x',
      });
      expect(await bed.module.get(IndexReconcile).run(bed.module.get(PaIndex))).toEqual({
        missing: 1,
        stale: 1,
        extra: 1,
      });
      documents?.delete('stranger');
      await bed.settle();
      expect(await bed.distance()).toEqual(EQUAL);
      const { all } = bed.module.get(SearchIndexes);
      const job = new ReconcileIndexesJob(
        {} as never,
        bed.module.get(Meili),
        { all } as SearchIndexes,
        bed.module.get(IndexReconcile),
      );
      await job.run();
      expect(await bed.distance()).toEqual(EQUAL);
    },
    CEILING_MS,
  );

  it('is rebuilt by one at a time, and stays as it was when that fails', async () => {
    const states = bed.module.get(IndexStatesRepository);
    await states.beginBuilding(PA_INDEX, 'other');
    await expect(bed.module.get(IndexRebuild).run(bed.module.get(PaIndex))).rejects.toThrow(RebuildRunsError);
    await states.abandon(PA_INDEX, 'other');
    bed.fake.tasks.failing = 1;
    await expect(bed.module.get(IndexRebuild).run(bed.module.get(PaIndex))).rejects.toThrow('task-failed');
    expect(await states.find(PA_INDEX)).toMatchObject({ isBuilt: true, building: null });
    expect(await bed.distance()).toEqual(EQUAL);
  });

  it('has two keys, the same each time, of which one only searches', async () => {
    bed.fake.masterKey = 'master';
    const url = bed.url;
    const master = new Meili({ url, key: 'master', timeout: 2_000, taskTimeout: 2_000 });
    const keys = await new SearchKeys(master).make();
    expect(keys.map(({ setting }) => setting)).toEqual(['MEILI_KEY', 'MEILI_INDEX_KEY']);
    expect(await new SearchKeys(master).make()).toEqual(keys);
    const search = new Meili({ url, key: keys[0]?.key, timeout: 2_000, taskTimeout: 2_000 });
    await expect(search.search(PA_INDEX, '', {})).resolves.toHaveProperty('hits');
    await expect(search.remove(PA_INDEX, ['x'])).rejects.toThrow('invalid_api_key');
    bed.fake.masterKey = undefined;
  });

  it('says nothing of words when none were asked', async () => {
    expect(await bed.module.get(JobWordsEngine).saying(bed.register.id, '')).toBeNull();
    expect(await bed.module.get(JobWordsEngine).saying(bed.register.id, 'hoist')).toEqual(new Set());
  });

  it(
    'is written as soon as a change is committed, also after the database cut the listener off',
    async () => {
      const states = bed.module.get(IndexStatesRepository);
      const news = new IndexNewsRepository(bed.module.get<Config>(CONFIG));
      const pump = new IndexPump(bed.module.get(Meili), bed.keeper, news, states);
      await pump.onApplicationBootstrap();
      for (const words of ['Heard', 'Heard again']) {
        await bed.change(ids[2] as string, 'UPDATE pa_profiles SET headline = $2 WHERE id = $1', [words]);
        await bed.relay();
        await until(async () => (await bed.distance()).stale === 0);
        await bed.superuser.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE datname = current_database() AND query = 'LISTEN search_index'`);
      }
      await pump.onApplicationShutdown();
      const none = new Meili({ url: undefined, key: undefined, timeout: 1, taskTimeout: 1 });
      await new IndexPump(none, bed.keeper, news, states).onApplicationBootstrap();
      expect(await states.find(PA_INDEX)).toMatchObject({ isBuilt: false, secondsBehind: null });
      await expect(none.checkVersion()).rejects.toThrow('not-set');
    },
    CEILING_MS,
  );

  it('holds nothing of a register that is erased', async () => {
    const held = () => bed.module.get(Meili).listPrints(PA_INDEX, bed.register.id, { offset: 0, limit: 10 });
    expect(await held()).not.toEqual([]);
    await bed.module.get(ForgottenRegisters).forget(bed.register.id);
    expect(await held()).toEqual([]);
    const { rows } = await bed.superuser.query('SELECT id FROM search.search_pas WHERE licensee_id = $1', [
      bed.register.id,
    ]);
    expect(rows).toEqual([]);
  });

  /** Asks over and over; the test's own time limit ends it. */
  async function until(isSo: () => Promise<boolean>): Promise<void> {
    for (let tries = 0; tries < 1_000 && !(await isSo()); tries++) await bed.superuser.query('SELECT pg_sleep(0.02)');
    expect(await isSo()).toBe(true);
  }

  /** As somebody reads it who was the first to ask for a second. */
  async function health() {
    await looksAgain();
    return bed.module.get(SearchHealth).look();
  }

  async function answeredBy(): Promise<string> {
    return (await bed.module.get(FallbackEngine).members(everyone())).kind;
  }

  function everyone(own: Partial<MembershipQuery> = {}): MembershipQuery {
    const licenseeId = bed.register.id;
    return { licenseeId, reach: null, must: {}, tasksOrTraining: [], need: '0'.repeat(1344), words: null, ...own };
  }

  async function entry(id: string): Promise<unknown> {
    const { rows } = await bed.superuser.query<Record<string, unknown>>(
      `SELECT attempts, set_aside_at IS NOT NULL AS aside, error FROM search_index_entries WHERE subject_id = $1`,
      [id],
    );
    return rows[0];
  }

  /** The gate looks at the notes once a second at most; the database waits, so that no timer is needed. */
  async function looksAgain(): Promise<void> {
    await bed.superuser.query('SELECT pg_sleep($1)', [A_LOOK_MS / 1000]);
  }
});

const STRANGER = '01890000-0000-7000-8000-0000000000ee';
