import { UnitOfWork, type Actor } from '@pa/platform';
import { Client } from 'pg';
import { v7 as newId } from 'uuid';
import { HideLists } from '@pa/accounts';
import { PaProfiles } from '../../libs/register/src/pa-profiles.service';
import { PaWeeks } from '../../libs/register/src/pa-weeks.service';
import { VacanciesRepository } from '../../libs/recruitment/src/vacancies/vacancies.repository';
import type { VacancyEntity } from '@pa/recruitment';
import { mondayMorning, wholeAnswers } from '../integration/register/answers';
import { startTestApp, type TestApp } from '../support/app';
import { dialler, type Dial } from '../support/dial';
import { TestPeople, type TestPerson } from '../support/people';
import { addTwoRegisters, type TestRegister } from '../support/registers';

const EVERY = 'ignoreProfile=true';

let server: TestApp;
let dial: Dial;
let hangUp: () => void;
let superuser: Client;
let north: TestRegister;
let south: TestRegister;
let pa: TestPerson;
let employer: TestPerson;
let other: TestPerson;
let jobs: string[];

beforeAll(async () => {
  let registers: TestRegister[] = [];
  server = await startTestApp({ prepare: async (database) => void (registers = await addTwoRegisters(database)) });
  [north, south] = registers as [TestRegister, TestRegister];
  ({ dial, hangUp } = dialler(server.port));
  superuser = new Client({ connectionString: server.database.superUrl });
  await superuser.connect();
  const people = new TestPeople(server, dial);
  pa = await people.add(north, ['pa']);
  employer = await people.add(north, ['employer']);
  other = await people.add(north, ['employer'], 'Zebedee');
  const southern = await people.add(south, ['employer']);
  await completeProfile(pa.actor);
  jobs = [
    await advertise(north, employer.actor, { title: 'Mornings, Northcanary', payPence: 1400 }),
    await advertise(north, employer.actor, { title: 'Evenings', hours: [{ ...MORNING, start: 1080 }] }),
    await advertise(north, other.actor, { title: 'Hoist work', tasksRequired: ['hoist', 'stoma'], district: 'CH2' }),
    await advertise(north, employer.actor, { title: 'Not open', state: 'draft' }),
  ];
  await advertise(south, southern.actor, { title: 'Southcanary job' });
});

afterAll(async () => {
  hangUp?.();
  await superuser?.end();
  await server?.close();
});

const MORNING = { day: 0, start: 420, minutes: 120, kind: 'awake', weeks: 'every', termTimeOnly: false } as const;

async function completeProfile(actor: Actor): Promise<void> {
  const { app } = server;
  await app.get(PaProfiles).saveSections(actor, wholeAnswers);
  await app.get(PaWeeks).saveWeek(actor, [mondayMorning]);
}

async function advertise(register: TestRegister, { personId }: Actor, change: Partial<VacancyEntity>): Promise<string> {
  const id = newId();
  const at = new Date();
  const row = {
    id,
    personId,
    state: 'published' as const,
    about: 'Help to get up and ready.',
    hours: [MORNING],
    tasksRequired: ['washing'],
    employment: ['employed'],
    payPence: 1300,
    district: 'CH1',
    closesOn: new Date(at.getTime() + 30 * 86_400_000).toISOString().slice(0, 10),
    publishedAt: at,
    ...change,
  };
  await server.app.get(UnitOfWork).run(register.id, (tx) => server.app.get(VacanciesRepository).add(tx, [row]));
  return id;
}

async function ask(path: string, { token, method = 'GET' }: { token?: string; method?: string } = {}) {
  const headers: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {};
  const answer = await dial({ method, host: north.host, path: `/api/v1/${path}`.replaceAll(' ', '%20'), headers });
  return { status: answer.status, text: answer.text, body: JSON.parse(answer.text || 'null') };
}

const titles = ({ body }: { body: { items: { title: string }[] } }) => body.items.map(({ title }) => title).sort();

describe('GET /api/v1/vacancies', () => {
  it('shows a PA the open jobs of the register with titles, facts and reasons', async () => {
    const found = await ask(`vacancies?${EVERY}&near=CH1`, { token: pa.token });
    expect(found.status).toBe(200);
    expect(titles(found)).toEqual(['Evenings', 'Hoist work', 'Mornings, Northcanary']);
    expect(found.body.items[0]).toMatchObject({ district: expect.any(String), minutes: 120, match: { score: 100 } });
    expect(found.body.facets.requiredTasks).toEqual({ washing: 2, hoist: 1, stoma: 1 });
    expect(found.text).not.toContain('Southcanary');
  });

  it('fills the search in from the profile of the PA, and lets each part be said otherwise', async () => {
    const own = await ask('vacancies', { token: pa.token });
    expect(own.body.place).toMatchObject({ near: 'CH1' });
    expect(titles(own)).not.toContain('Evenings');
    const wider = await ask('vacancies?hours=&neverTasks=&minPay=&employment=&near=CH1', { token: pa.token });
    expect(titles(wider)).toContain('Evenings');
  });

  it('tells a PA on the page of their training what these jobs want, and nobody without a place', async () => {
    const look = async (who: TestPerson) =>
      (await dial({ method: 'GET', host: north.host, path: '/pa/training', headers: { cookie: who.browser.cookie } }))
        .text;
    const text = await look(pa);
    expect(text).toContain('near you want');
    expect(text).toContain('help with washing, dressing and using the toilet');
    expect(text).not.toContain('Southcanary');
    const newcomer = await new TestPeople(server, dial).add(north, ['pa']);
    expect(await look(newcomer)).not.toContain('near you want');
  });

  it('gives a visitor the same total, order and facets, and none of the words or ids', async () => {
    const named = await ask(`vacancies?${EVERY}&near=CH1`, { token: pa.token });
    const visitor = await ask(`vacancies?${EVERY}&near=CH1`);
    expect({ total: visitor.body.total, facets: visitor.body.facets }).toEqual({
      total: named.body.total,
      facets: named.body.facets,
    });
    for (const item of visitor.body.items) expect(item).not.toHaveProperty('title');
    for (const id of jobs) expect(visitor.text).not.toContain(id);
    expect(visitor.text).not.toContain('Northcanary');
    expect(visitor.body.items.map(({ match }: { match: object }) => match)).toEqual(
      named.body.items.map(({ match }: { match: object }) => match),
    );
  });

  it('says where an advert has the words that were asked for, to those who may open it alone', async () => {
    const { body } = await ask(`vacancies?${EVERY}&q=sling`, { token: pa.token });
    expect(body.items.map(({ said }: { said: unknown }) => said)).toEqual([
      [
        {
          where: 'wrote',
          pieces: [
            { text: 'Hoist', isMatch: true },
            { text: ' work', isMatch: false },
          ],
        },
        { where: 'chose', pieces: [{ text: 'Using a hoist', isMatch: true }] },
      ],
    ]);
    expect((await ask(`vacancies?${EVERY}&q=sling`)).text).not.toContain('"said"');
  });

  it('counts what it lists', async () => {
    const query = `${EVERY}&neverTasks=stoma`;
    expect((await ask(`vacancies/count?${query}`)).body).toEqual({ total: 2, totalText: '2 jobs' });
    expect((await ask(`vacancies?${query}`)).body.total).toBe(2);
  });

  it('refuses what it does not know, and names the nearest right one', async () => {
    const { status, body } = await ask('vacancies?minimumPay=3');
    expect(status).toBe(400);
    expect(body.detail).toContain('Did you mean minPay?');
  });

  it('says which page is the last', async () => {
    expect((await ask(`vacancies?${EVERY}&page=2`)).status).toBe(422);
    const seen = await Promise.all([1, 2, 3].map((page) => ask(`vacancies?${EVERY}&pageSize=1&page=${page}`)));
    const ids = seen.map(({ body }) => (body as { items: { id: string }[] }).items[0]?.id);
    expect(new Set(ids).size).toBe(3);
  });

  it('offers small changes that find jobs when nothing fits', async () => {
    const { body } = await ask(`vacancies?${EVERY}&near=CH1&minPay=20`);
    expect(body.total).toBe(0);
    expect(body.suggestions).toContainEqual(expect.objectContaining({ text: 'Show jobs of any pay', count: 3 }));
  });

  it('finds no job, and counts none, of somebody who hides from the PA or from whom the PA hides', async () => {
    await server.app.get(HideLists).addValue(pa.actor, { way: 'email', value: other.email });
    const found = await ask(`vacancies?${EVERY}`, { token: pa.token });
    expect(titles(found)).toEqual(['Evenings', 'Mornings, Northcanary']);
    expect((await ask(`vacancies/count?${EVERY}`, { token: pa.token })).body.total).toBe(2);
    expect((await ask(`me/saved-vacancies/${jobs[2]}`, { token: pa.token, method: 'PUT' })).status).toBe(404);
    expect((await ask(`vacancies/count?${EVERY}`)).body.total).toBe(3);
  });

  it('finds a change of an advert at once', async () => {
    await superuser.query(`UPDATE vacancies SET title = 'Early mornings', version = version + 1 WHERE id = $1`, [
      jobs[0],
    ]);
    expect(titles(await ask(`vacancies?${EVERY}`, { token: pa.token }))).toContain('Early mornings');
    await superuser.query(`UPDATE vacancies SET withheld = true, version = version + 1 WHERE id = $1`, [jobs[0]]);
    expect((await ask(`vacancies/count?${EVERY}`)).body.total).toBe(2);
    await superuser.query(`UPDATE vacancies SET withheld = false, version = version + 1 WHERE id = $1`, [jobs[0]]);
  });
});

describe('GET /api/v1/vacancies/bundles', () => {
  it('puts jobs together that do not overlap, within the hours that are wanted', async () => {
    const query = `${EVERY}&near=CH1&hoursMin=1&hoursMax=4&travelBy=own-car`;
    const { status, body } = await ask(`vacancies/bundles?${query}`, { token: employer.token });
    expect(status).toBe(200);
    expect(body).toMatchObject({ considered: 3, hoursMin: 1, hoursMax: 4, travelBy: 'own-car' });
    expect(body.items[0]).toMatchObject({ title: 'Two jobs, 4 hours a week', minutes: 240, wayMinutes: 0, legs: [] });
    expect(titles({ body: { items: body.items[0].jobs } })).toContain('Evenings');
  });

  it('shows a visitor no titles and no ids, and refuses what it does not know', async () => {
    const { text } = await ask(`vacancies/bundles?${EVERY}&near=CH1`);
    for (const id of jobs) expect(text).not.toContain(id);
    expect(text).not.toContain('Evenings');
    expect((await ask('vacancies/bundles?travelBy=horse')).body.detail).toContain('Did you mean');
    expect((await ask('vacancies/bundles?hoursMin=9&hoursMax=3')).status).toBe(400);
  });
});

describe('saved jobs', () => {
  it('are a list of the PA’s own, each once, and say how many are not open any more', async () => {
    const save = (id: string) => ask(`me/saved-vacancies/${id}`, { token: pa.token, method: 'PUT' });
    expect((await save(jobs[0] as string)).status).toBe(204);
    expect((await save(jobs[0] as string)).status).toBe(204);
    expect((await save(jobs[3] as string)).status).toBe(404);
    const { body } = await ask('me/saved-vacancies', { token: pa.token });
    expect(body).toMatchObject({ items: [{ id: jobs[0] }], gone: 0 });
    expect((await ask('me/saved-vacancies', { token: employer.token })).status).toBe(403);
    await superuser.query(`UPDATE vacancies SET withheld = true, version = version + 1 WHERE id = $1`, [jobs[0]]);
    expect((await ask('me/saved-vacancies', { token: pa.token })).body).toEqual({ items: [], gone: 1 });
    const remove = () => ask(`me/saved-vacancies/${jobs[0]}`, { token: pa.token, method: 'DELETE' });
    expect([(await remove()).status, (await remove()).status]).toEqual([204, 404]);
  });
});
