import { HideLists, Representatives } from '@pa/accounts';
import { PlacesService } from '@pa/places';
import { MailboxMailer, Outbox, OutboxRelay, UnitOfWork } from '@pa/platform';
import { registerEvents } from '@pa/register';
import { recruitmentEvents, type VacancyEntity } from '@pa/recruitment';
import { SearchWorkerModule } from '@pa/search/search-worker.module';
import { Client } from 'pg';
import { v7 as newId } from 'uuid';
import { ContactDetailsService } from '../../libs/accounts/src/contact-details/contact-details.service';
import { VacanciesRepository } from '../../libs/recruitment/src/vacancies/vacancies.repository';
import { AlertCalendar } from '../../libs/search/src/alerts/alert-calendar.service';
import { ReachRenewal } from '../../libs/search/src/alerts/reach-renewal.service';
import { startTestApp, type TestApp } from '../support/app';
import { dialler, type Dial } from '../support/dial';
import { TestPeople, type TestPerson } from '../support/people';
import { letAct } from '../support/peopled-representatives';
import { addTwoRegisters, type TestRegister } from '../support/registers';

const DAY_MS = 86_400_000;

let server: TestApp;
let dial: Dial;
let hangUp: () => void;
let superuser: Client;
let north: TestRegister;
let people: TestPeople;
let pa: TestPerson;
let employer: TestPerson;

beforeAll(async () => {
  let registers: TestRegister[] = [];
  server = await startTestApp({
    beside: [SearchWorkerModule],
    prepare: async (database) => void (registers = await addTwoRegisters(database)),
  });
  [north] = registers as [TestRegister];
  ({ dial, hangUp } = dialler(server.port));
  superuser = new Client({ connectionString: server.database.superUrl });
  await superuser.connect();
  people = new TestPeople(server, dial);
  employer = await people.add(north, ['employer']);
});

beforeEach(async () => {
  await superuser.query('DELETE FROM saved_searches');
  await superuser.query('DELETE FROM vacancies');
  pa = await people.add(north, ['pa']);
});

afterAll(async () => {
  hangUp?.();
  await superuser?.end();
  await server?.close();
});

interface Call {
  readonly token?: string;
  readonly actingFor?: string;
  readonly body?: object;
}

async function call(method: string, path: string, { token, actingFor, body }: Call = {}) {
  const headers: Record<string, string> = {
    ...(token && { authorization: `Bearer ${token}` }),
    ...(actingFor && { 'x-acting-for': actingFor }),
    ...(body && { 'content-type': 'application/json' }),
  };
  const sent = body ? { body: JSON.stringify(body) } : {};
  const answer = await dial({ method, host: north.host, path: `/api/v1/${path}`, headers, ...sent });
  return { status: answer.status, text: answer.text, body: JSON.parse(answer.text || 'null') };
}

async function save(how: string, query = 'near=CH1&radiusMiles=10'): Promise<string> {
  const given = { side: 'jobs', name: 'Near home', query, how };
  const { status, body } = await call('POST', 'me/saved-searches', { token: pa.token, body: given });
  expect(status).toBe(201);
  return (body as { id: string }).id;
}

async function advertise(change: Partial<VacancyEntity> = {}): Promise<string> {
  const id = newId();
  const at = new Date();
  const row = {
    id,
    personId: employer.actor.personId,
    state: 'published' as const,
    title: 'Words of an advert',
    hours: [{ day: 0, start: 420, minutes: 120, kind: 'awake', weeks: 'every', termTimeOnly: false } as const],
    tasksRequired: ['washing'],
    payPence: 1300,
    district: 'CH1',
    closesOn: new Date(at.getTime() + 90 * DAY_MS).toISOString().slice(0, 10),
    publishedAt: at,
    ...change,
  };
  await server.app.get(UnitOfWork).run(north.id, async (tx) => {
    await server.app.get(VacanciesRepository).add(tx, [row]);
    await server.app.get(Outbox).add(tx, { topic: recruitmentEvents.vacancyPublished, subjectId: id });
  });
  return id;
}

async function changed(subjectId: string): Promise<void> {
  const topic = recruitmentEvents.vacancyChanged;
  await server.app.get(UnitOfWork).run(north.id, (tx) => server.app.get(Outbox).add(tx, { topic, subjectId }));
}

/** Mails to somebody, newest first, after everything that waits was carried out. */
async function mails(person = pa) {
  while ((await server.app.get(OutboxRelay).relay(north.id)) > 0);
  return (await server.app.get(MailboxMailer).list(north.id)).filter(({ to }) => to === person.email);
}

const morning = () => server.app.get(AlertCalendar, { strict: false }).goRoundRegister(north.id);

describe('searches that somebody keeps for an employer they act for', () => {
  let represented: TestPerson;
  let representative: TestPerson;
  let representationId: string;

  beforeEach(async () => {
    represented = await people.add(north, ['employer']);
    representative = await people.add(north, ['representative']);
    representationId = await letAct({ server, people }, { employer: represented.actor, representative }, ['look']);
  });

  const acting = (method: string, path: string, body?: object) =>
    call(method, path, { token: representative.token, actingFor: representationId, ...(body && { body }) });
  const keepForThem = async () => {
    const given = { side: 'pas', name: 'Near home', query: 'near=CH1&radiusMiles=10', how: 'instant' };
    const { status, body } = await acting('POST', 'me/saved-searches', given);
    expect(status).toBe(201);
    return (body as { id: string }).id;
  };
  /** A PA near by comes onto the register. */
  const news = async () => {
    const { personId } = pa.actor;
    await superuser.query(
      `INSERT INTO pa_profiles (licensee_id, id, person_id, state, district, travel_miles, age_band, confirmed_at, published_at)
       VALUES ($1, $2, $2, 'published', 'CH1', 10, 'adult', now(), now())`,
      [north.id, personId],
    );
    const event = { topic: registerEvents.profileChanged, subjectId: personId };
    await server.app.get(UnitOfWork).run(north.id, (tx) => server.app.get(Outbox).add(tx, event));
  };
  const own = async (person: TestPerson) =>
    (await call('GET', 'me/saved-searches', { token: person.token })).body as { items: Record<string, unknown>[] };

  it('are the employer’s, tell who acts, and are on record with both names', async () => {
    const id = await keepForThem();
    expect((await own(represented)).items).toMatchObject([{ id, isToldToYou: false, stoppedAt: null }]);
    expect((await acting('GET', 'me/saved-searches')).body).toMatchObject({ items: [{ id, isToldToYou: true }] });
    expect((await call('GET', 'me/saved-searches', { token: representative.token })).status).toBe(403);
    await news();
    const [mail, ...others] = await mails(representative);
    expect(others).toEqual([]);
    expect(mail?.text).toContain('start acting for them first');
    expect(await mails(represented)).toEqual([]);
    const { rows } = await superuser.query(
      `SELECT doer_id, for_id FROM audit_entries WHERE act = 'search.search-saved' AND subject_id = $1`,
      [id],
    );
    expect(rows).toEqual([{ doer_id: representative.actor.personId, for_id: represented.actor.personId }]);
  });

  it('tell the employer from the moment the employer says how often', async () => {
    const id = await keepForThem();
    const { token } = represented;
    expect((await call('PATCH', `me/saved-searches/${id}`, { token, body: { how: 'instant' } })).status).toBe(204);
    await news();
    expect(await mails(represented)).toHaveLength(1);
    expect(await mails(representative)).toEqual([]);
    expect((await acting('POST', `me/saved-searches/${id}/stop`)).status).toBe(204);
    expect((await acting('DELETE', `me/saved-searches/${id}`)).status).toBe(204);
    expect((await own(represented)).items).toEqual([]);
  });

  it('stop when who kept them acts no more, and what waited is told when the employer starts them again', async () => {
    const id = await keepForThem();
    await server.app.get(Representatives).end(represented.actor, representationId);
    await mails(represented);
    await news();
    const told = (list: Awaited<ReturnType<typeof mails>>) =>
      list.filter(({ subject }) => /fits your search/.test(subject));
    expect(told(await mails(representative))).toEqual([]);
    expect((await own(represented)).items[0]?.['stoppedAt']).not.toBeNull();
    const body = { how: 'daily' };
    await call('PATCH', `me/saved-searches/${id}`, { token: represented.token, body });
    await morning();
    expect(told(await mails(represented))).toHaveLength(1);
    expect(told(await mails(representative))).toEqual([]);
  });
});

describe('alerts of saved searches', () => {
  it('tell at once of an advert that fits, with a count, district and hours, and none of its words', async () => {
    await save('instant');
    await advertise();
    await advertise({ district: 'M14' });
    const [mail, ...others] = await mails();
    expect(others).toEqual([]);
    expect(mail?.subject).toMatch(/^1 new job fits your search\./);
    expect(mail?.text).toContain('CH1: 2 hours a week');
    expect(mail?.text).not.toMatch(/Words of an advert|Near home/);
    expect(mail?.actionUrl).toContain('/jobs?near=CH1');
  });

  it('tell of one advert once, however often it changes and whatever comes twice', async () => {
    await save('instant');
    const id = await advertise();
    await changed(id);
    expect(await mails()).toHaveLength(1);
    await changed(id);
    await changed(id);
    expect(await mails()).toHaveLength(1);
  });

  it('tell of an advert that comes to fit by a change', async () => {
    await save('instant', 'near=CH1&minPay=14');
    const id = await advertise();
    expect(await mails()).toEqual([]);
    await superuser.query('UPDATE vacancies SET pay_pence = 1450, version = version + 1 WHERE id = $1', [id]);
    await changed(id);
    expect(await mails()).toHaveLength(1);
  });

  it('put a day together, and say nothing on a day without news', async () => {
    await save('daily');
    await advertise();
    await advertise();
    expect(await mails()).toEqual([]);
    expect((await morning()).due).toBe(1);
    expect((await morning()).due).toBe(1);
    expect((await mails()).map(({ subject }) => subject)).toEqual([
      expect.stringMatching(/^2 new jobs fit your search\./),
    ]);
    expect((await morning()).due).toBe(0);
  });

  it('leave out what is not open any more, and whom one hides from by then', async () => {
    await save('daily');
    const gone = await advertise();
    await advertise();
    await mails();
    await superuser.query(`UPDATE vacancies SET withheld = true, version = version + 1 WHERE id = $1`, [gone]);
    await server.app.get(HideLists).addValue(pa.actor, { way: 'email', value: employer.email });
    await morning();
    expect(await mails()).toEqual([]);
  });

  it('stop by one press on the link in the mail, without signing in, and start again', async () => {
    const id = await save('instant');
    await advertise();
    const [mail] = await mails();
    const token = /stop-alerts\/([\w-]{64})/.exec(mail?.text ?? '')?.[1] ?? '';
    expect((await call('GET', `alert-links/${token}`)).body).toEqual({
      side: 'jobs',
      isStopped: false,
      isAsked: false,
    });
    for (const _press of [1, 2])
      expect((await call('POST', `alert-links/${token}/stop`)).body).toMatchObject({ isStopped: true });
    await advertise();
    expect(await mails()).toHaveLength(1);
    const start = await call('PATCH', `me/saved-searches/${id}`, { token: pa.token, body: { how: 'instant' } });
    expect(start.status).toBe(204);
    await advertise();
    expect(await mails()).toHaveLength(2);
    expect((await call('POST', `alert-links/${'A'.repeat(64)}/stop`)).status).toBe(404);
  });

  it('ask after 60 days whether one is still looking, and stop after 14 more unless one answers', async () => {
    const [answers, silent] = [await save('weekly'), await save('weekly')];
    await age('confirmed_at', 60);
    expect(await morning()).toMatchObject({ asked: 2, stopped: 0 });
    expect(await morning()).toMatchObject({ asked: 0, stopped: 0 });
    const asked = (await mails()).filter(({ subject }) => subject.startsWith('Are you still looking?'));
    expect(asked).toHaveLength(2);
    const tokens = asked.map(({ actionUrl }) => actionUrl?.split('/').at(-1) ?? '');
    const token = tokens.find(
      (one) => Buffer.from(one, 'base64url').subarray(0, 16).toString('hex') === hexOf(answers),
    );
    await call('POST', `alert-links/${token}/keep`);
    await age('asked_at', 14);
    expect(await morning()).toMatchObject({ stopped: 1 });
    const { body } = await call('GET', 'me/saved-searches', { token: pa.token });
    const stopped = (body as { items: { id: string; stoppedAt: string | null }[] }).items.filter(
      (one) => one.stoppedAt,
    );
    expect(stopped.map(({ id }) => id)).toEqual([silent]);
  });

  it('send a text message, too, to who asked for it and gave a number', async () => {
    const given = { side: 'jobs', name: 'Near home', query: 'near=CH1', how: 'instant', byText: true };
    expect((await call('POST', 'me/saved-searches', { token: pa.token, body: given })).status).toBe(201);
    const texts = async () =>
      (await server.app.get(MailboxMailer).list(north.id)).filter(({ subject }) => subject === 'Text message');
    await advertise();
    expect(await mails()).toHaveLength(1);
    expect(await texts()).toEqual([]);
    const contact = { firstName: 'Amira', lastName: 'Khan', telephone: '07700 900123', address: '' };
    await server.app.get(ContactDetailsService).save(pa.actor, contact);
    await advertise();
    expect(await mails()).toHaveLength(2);
    const [text, ...others] = await texts();
    expect(others).toEqual([]);
    expect(text?.to.replaceAll(' ', '')).toMatch(/7700900123$/);
    expect(text?.text).toMatch(/^.+: new jobs fit a search that you saved\. Look in your email, or sign in\.$/);
  });

  it('are each person’s own', async () => {
    const id = await save('daily');
    const stranger = await people.add(north, ['pa']);
    for (const [method, path, body] of [
      ['PATCH', `me/saved-searches/${id}`, { how: 'weekly' }],
      ['POST', `me/saved-searches/${id}/stop`, undefined],
      ['DELETE', `me/saved-searches/${id}`, undefined],
    ] as const)
      expect((await call(method, path, { token: stranger.token, ...(body && { body }) })).status).toBe(404);
    const others = { side: 'pas', name: 'PAs', query: '', how: 'daily' };
    expect((await call('POST', 'me/saved-searches', { token: pa.token, body: others })).status).toBe(403);
    const wrong = { side: 'jobs', name: ' ', query: 'nearby=CH1', how: 'daily' };
    expect((await call('POST', 'me/saved-searches', { token: pa.token, body: wrong })).status).toBe(422);
    expect((await call('DELETE', `me/saved-searches/${id}`, { token: pa.token })).status).toBe(204);
  });
});

const hexOf = (id: string) => id.replaceAll('-', '');

async function age(column: 'confirmed_at' | 'asked_at', days: number): Promise<void> {
  await superuser.query(
    `UPDATE saved_searches SET ${column} = now() - make_interval(days => $1, mins => 5) WHERE ${column} IS NOT NULL`,
    [days],
  );
}

describe('saved searches after an import of places', () => {
  it('reach what is near by the new centres, without being saved again', async () => {
    await save('instant');
    const centre = server.app.get(PlacesService).centroid('CH1');
    await superuser.query(
      `INSERT INTO places_outward_centroids (outward_code, latitude, longitude, postcodes, source, imported_at)
       VALUES ('M14', $1, $2, 1, 'tests', now())`,
      [centre?.latitude, centre?.longitude],
    );
    await advertise({ district: 'M14' });
    expect(await mails()).toEqual([]);
    expect(await server.app.get(ReachRenewal, { strict: false }).goRound()).toBeGreaterThan(0);
    await advertise({ district: 'M14' });
    expect((await mails()).map(({ subject }) => subject)).toEqual([
      expect.stringMatching(/^1 new job fits your search\./),
    ]);
  });
});
