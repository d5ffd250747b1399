import fc from 'fast-check';
import { Client } from 'pg';
import { UnitOfWork } from '@pa/platform';
import type { PaCardFacts } from '@pa/register';
import { PaIndexer } from '@pa/search';
import { ProjectionRepository } from '../../libs/search/src/projection/projection.repository';
import { projectPa } from '../../libs/search/src/projection/projected-pa';
import { startTestApp, type TestApp } from '../support/app';
import { dialler, type Dial } from '../support/dial';
import { until } from '../support/live/until';
import { TestPeople } from '../support/people';
import { addTwoRegisters, type TestRegister } from '../support/registers';
import { randomPa } from '../support/search/random-pas';

const HOW_MANY = 60;
const QUERY = 'near=CH1&radiusMiles=50&hours=mon 07:00-09:00,tue 22:00-07:00 sleep-in&values=calm,kind&pageSize=50';

let server: TestApp;
let dial: Dial;
let hangUp: () => void;
let superuser: Client;
let north: TestRegister;
let south: TestRegister;
let tokens: Record<'employer' | 'pa' | 'southern', string>;

beforeAll(async () => {
  let registers: TestRegister[] = [];
  server = await startTestApp({ prepare: async (database) => void (registers = await addTwoRegisters(database)) });
  [north, south] = registers as [TestRegister, TestRegister];
  ({ dial, hangUp } = dialler(server.port));
  superuser = new Client({ connectionString: server.database.superUrl });
  await superuser.connect();
  const people = new TestPeople(server, dial);
  tokens = {
    employer: (await people.add(north, ['employer'])).token,
    pa: (await people.add(north, ['pa'])).token,
    southern: (await people.add(south, ['employer'])).token,
  };
  await fill(north, HOW_MANY, 7);
  await fill(south, 5, 8);
});

afterAll(async () => {
  hangUp?.();
  await superuser?.end();
  await server?.close();
});

/** Random PAs on a register, their names its canary. */
async function fill(register: TestRegister, howMany: number, seed: number): Promise<void> {
  const ids = fc.sample(fc.uuid({ version: 7 }), { numRuns: howMany, seed });
  const pas = fc.sample(randomPa, { numRuns: howMany, seed }).map((pa, index) => ({
    ...pa,
    id: ids[index] as string,
    displayName: `${register.canary} ${index}`,
    headline: `${register.canary} headline`,
  }));
  await superuser.query('SET session_replication_role = replica');
  await superuser.query(
    `INSERT INTO pa_profiles (licensee_id, id, person_id, state, district, travel_miles, age_band, confirmed_at, published_at)
     SELECT $1, id, id, 'published', 'CH1', 10, 'adult', now(), now() FROM unnest($2::uuid[]) AS id`,
    [register.id, ids],
  );
  const projection = server.app.get(ProjectionRepository, { strict: false });
  await server.app.get(UnitOfWork).run(register.id, (tx) =>
    projection.put(
      tx,
      pas.map((pa) => projectPa(pa as PaCardFacts)),
    ),
  );
}

async function get(path: string, token?: string, register = north) {
  const headers: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {};
  const path_ = `/api/v1/${path}`.replaceAll(' ', '%20');
  const answer = await dial({ method: 'GET', host: register.host, path: path_, headers });
  return {
    status: answer.status,
    text: answer.text,
    type: answer.headers['content-type'],
    body: JSON.parse(answer.text),
  };
}

describe('GET /api/v1/search-words', () => {
  it('offers what begins as typed, and refuses what is no text or too many', async () => {
    const { status, body } = await get('search-words?q=calm hoi');
    expect([status, body]).toEqual([
      200,
      { items: [{ label: 'Using a hoist', about: 'Task', q: 'calm Using a hoist' }] },
    ]);
    expect((await get('search-words?q=ca&limit=2')).body.items).toHaveLength(2);
    for (const wrong of ['', '?q=a&limit=0', '?q=a&limit=21', `?q=${'a'.repeat(201)}`, '?q=a&q=b'])
      expect((await get(`search-words${wrong}`)).status).toBe(400);
  });
});

describe('GET /api/v1/pas', () => {
  it('answers an employer with names, reasons, facets and where the search was', async () => {
    const { status, body } = await get(`pas?${QUERY}`, tokens.employer);
    expect(status).toBe(200);
    expect(body).toMatchObject({ truncated: false, page: 1, pageSize: 50, place: { near: 'CH1' } });
    expect(body.items).toHaveLength(body.total);
    expect(body.items[0]).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      displayName: expect.stringContaining(north.canary),
      headline: expect.any(String),
      district: expect.any(String),
      distanceMiles: expect.any(Number),
      match: { score: expect.any(Number), reasons: expect.any(Array) },
      said: [],
    });
    expect(body.facets.languages).toEqual(expect.any(Object));
    expect(body).not.toHaveProperty('suggestions');
  });

  it('gives a visitor, and a PA, the same total, order and facets, and nothing that says who anyone is', async () => {
    const named = await get(`pas?${QUERY}`, tokens.employer);
    for (const token of [undefined, tokens.pa]) {
      const { status, body, text } = await get(`pas?${QUERY}`, token);
      expect(status).toBe(200);
      expect({ total: body.total, facets: body.facets }).toEqual({
        total: named.body.total,
        facets: named.body.facets,
      });
      const bare = ({ district, distanceMiles, match }: Record<string, unknown>) => ({
        district,
        distanceMiles,
        match,
      });
      expect(body.items.map(bare)).toEqual(named.body.items.map(bare));
      for (const item of body.items) expect(Object.keys(item)).toEqual(['id', 'district', 'distanceMiles', 'match']);
      expect(text).not.toContain(north.canary);
      for (const item of named.body.items) expect(text).not.toContain(item.id);
    }
  });

  it('gives visitors ids that open nothing', async () => {
    const { body } = await get(`pas?${QUERY}`);
    expect((await get(`pas/${body.items[0].id}`, tokens.employer)).status).toBe(404);
    expect((await get(`pas/${body.items[0].id}`)).status).toBe(401);
  });

  it('never answers with another register’s PAs', async () => {
    const { body, text } = await get('pas?pageSize=50', tokens.southern, south);
    expect(body.total).toBe(5);
    expect(text).not.toContain(north.canary);
    expect((await get('pas?pageSize=50', tokens.southern)).text).not.toContain(north.canary);
  });

  it('pages through everybody once, and says which page is the last', async () => {
    const seen: string[] = [];
    for (let page = 1; page <= 9; page++)
      seen.push(
        ...(await get(`pas?pageSize=7&page=${page}`, tokens.employer)).body.items.map(({ id }: { id: string }) => id),
      );
    expect(new Set(seen).size).toBe(HOW_MANY);
    expect(seen).toHaveLength(HOW_MANY);
    const { status, body, type } = await get('pas?pageSize=7&page=10');
    expect([status, type]).toEqual([422, expect.stringContaining('application/problem+json')]);
    expect(body).toMatchObject({
      code: 'page-beyond-end',
      errors: [{ field: 'page', message: 'There are 9 pages. The last is page 9.' }],
    });
  });

  it.each([
    ['taks=hoist', 'taks', 'Did you mean tasks?'],
    ['tasks=hosit', 'tasks', 'Did you mean hoist?'],
    ['languages=Polnish', 'languages', 'Did you mean polish?'],
    ['hours=mon 07:10-09:00', 'hours', '07:00-09:00'],
    ['hours=mon 07:00-07:00', 'hours', '07:00-07:30'],
    ['hours=someday 07:00-09:00', 'hours', 'is not a day'],
    ['kind=sleepin', 'kind', 'Did you mean sleep-in?'],
    ['near=CH1&radiusMiles=0.1', 'radiusMiles', '0.5 to 100'],
    ['near=CH1&radiusMiles=99999', 'radiusMiles', '0.5 to 100'],
    ['near=CH1&radiusMiles=ten', 'radiusMiles', '0.5 to 100'],
    ['near=Chestr', 'near', 'Did you mean Chester'],
    ['near=CH1&near=L1', 'near', 'Give near once'],
    ['near[a]=CH1', 'near[a]', 'Did you mean near?'],
    ['drives=maybe', 'drives', 'drives=true'],
    ['sort=nearest', 'sort', 'best, distance, newest'],
    ['sort=distance', 'near', 'a town or a postcode'],
    ['page=0', 'page', 'from 1'],
    ['page=-1', 'page', 'from 1'],
    ['page=1e9', 'page', 'from 1'],
    ['pageSize=51', 'pageSize', 'from 1 to 50'],
    ['tasks=hoist&neverTasks=hoist', 'neverTasks', 'Choose one'],
  ])('refuses %s with the nearest right one', async (query, field, words) => {
    for (const path of ['pas', 'pas/count']) {
      const { status, body, type } = await get(`${path}?${query}`);
      expect([status, type]).toEqual([400, expect.stringContaining('application/problem+json')]);
      expect(body.errors).toEqual(expect.arrayContaining([{ field, message: expect.stringContaining(words) }]));
    }
  });

  it('refuses more than anyone can mean', async () => {
    const hours = Array.from({ length: 201 }, () => 'mon 07:00-09:00').join(',');
    expect((await get(`pas?hours=${hours}`)).body.errors).toEqual([
      { field: 'hours', message: 'Choose 200 times or fewer.' },
    ]);
    expect((await get(`pas?q=${'a'.repeat(201)}`)).body.errors).toEqual([
      { field: 'q', message: 'q must have 200 characters or fewer.' },
    ]);
  });

  it.each(['near=CH1 2AB', 'near=CH12AB', 'near=12 High Street, Chester ch1 2ab'])(
    'cuts %s to its outward code before anything',
    async (query) => {
      const { status, body, text } = await get(`pas?${query}`);
      expect(status).toBe(200);
      expect(body.place.near).toBe('CH1');
      // Made-up ids may hold these letters by chance.
      expect(text.replaceAll(/"id":"[^"]*"/g, '')).not.toMatch(/2ab/i);
    },
  );

  it('offers small changes with live counts when nobody fits, each of which finds that many', async () => {
    const { body } = await get(
      'pas?near=CH1&radiusMiles=0.5&tasks=washing,dressing,toileting,continence&languages=english,welsh,polish&checks=dbs-basic',
    );
    expect(body.total).toBe(0);
    expect(body.suggestions.length).toBeGreaterThan(0);
    for (const { query, count } of body.suggestions) {
      expect(count).toBeGreaterThan(0);
      expect((await get(`pas/count?${query}`)).body.total).toBe(count);
    }
  });

  it('counts what it lists, for anyone', async () => {
    const { body } = await get(`pas?${QUERY}`);
    expect((await get(`pas/count?${QUERY}`)).body).toEqual({ total: body.total, totalText: body.totalText });
    const few = await get('pas/count?tasks=washing,dressing,toileting,continence,eating-and-drinking&liveIn=true');
    expect([1, 2, 3, 4]).toContain(few.body.total);
    expect(few.body.totalText).toBe('fewer than 5 PAs');
  });

  it('is documented, with every parameter and answer', async () => {
    const answer = await dial({ method: 'GET', host: north.host, path: '/api/openapi.json' });
    const body = JSON.parse(answer.text);
    const { get: operation } = body.paths['/api/v1/pas'];
    expect(operation.parameters.map(({ name }: { name: string }) => name)).toEqual(
      expect.arrayContaining([
        'near',
        'radiusMiles',
        'hours',
        'kind',
        'liveIn',
        'shortNotice',
        'tasks',
        'optionalTasks',
        'neverTasks',
        'experience',
        'languages',
        'values',
        'interests',
        'drives',
        'employment',
        'accredited',
        'checks',
        'q',
        'sort',
        'page',
        'pageSize',
      ]),
    );
    expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(['200', '400', '422']));
    expect(Object.keys(operation.responses['400'].content)).toEqual(['application/problem+json']);
  });
});

describe('rebuilding the projection', () => {
  it('leaves exactly those whom the register shows', async () => {
    await superuser.query(
      `UPDATE pa_profiles SET hidden = true WHERE licensee_id = $1 AND id = (SELECT min(id::text)::uuid FROM pa_profiles WHERE licensee_id = $1)`,
      [south.id],
    );
    expect(await server.app.get(PaIndexer).rebuild(south.id)).toBe(4);
    const { rows } = await superuser.query('SELECT id FROM search.search_pas WHERE licensee_id = $1', [south.id]);
    expect(rows).toHaveLength(4);
    expect((await get('pas', undefined, south)).body.total).toBe(4);
  });

  /** Seen red with a rebuild that reads PAs before it has locked them. */
  it('never writes over what changed meanwhile with what was', async () => {
    const indexer = server.app.get(PaIndexer);
    const { rows } = await superuser.query('SELECT id FROM search.search_pas WHERE licensee_id = $1 LIMIT 1', [
      south.id,
    ]);
    const { id } = rows[0] as { id: string };
    const [written, commit] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const change = server.app.get(UnitOfWork).run(south.id, async (tx) => {
      await tx.query('UPDATE pa_profiles SET travel_miles = 30 WHERE licensee_id = $1 AND id = $2', [south.id, id]);
      await indexer.index(tx, id);
      written.resolve();
      await commit.promise;
    });
    await written.promise;
    const rebuilding = indexer.rebuild(south.id);
    await until(
      'the rebuild waits',
      async () => (await superuser.query('SELECT 1 FROM pg_locks WHERE NOT granted')).rows.length > 0,
    );
    commit.resolve();
    await Promise.all([change, rebuilding]);
    const after = await superuser.query('SELECT travel_hundredths FROM search.search_pas WHERE id = $1', [id]);
    expect(after.rows).toEqual([{ travel_hundredths: 3000 }]);
  });
});
