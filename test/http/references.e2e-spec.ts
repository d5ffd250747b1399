import { OwnReferences, ReferenceCircle, ReferenceLinks } from '@pa/accreditation';
import { Blocks } from '@pa/messaging';
import { startTestApp, type TestApp } from '../support/app';
import { dialler, formOf, jsonOf, type Answer, type Dial } from '../support/dial';
import { fillMessaging } from '../support/peopled-messaging';
import { fillShownReferences } from '../support/peopled-shown-references';
import { TestPeople, type TestPerson } from '../support/people';
import { addTwoRegisters, type TestRegister } from '../support/registers';
import { ANSWERS, ANSWERS_FORM } from '../support/route-rows/references.rows';

const ASKED = {
  name: 'Jo Bell',
  relation: 'employer',
  knownFrom: '2023-05-01',
  way: 'email',
  email: 'jo.bell@example.com',
};
const CALLED = { ...ASKED, way: 'telephone', email: undefined, telephone: '0151 496 0142' };
const TODAY = new Date().toISOString().slice(0, 10);

describe('References, by page and by API', () => {
  let server: TestApp;
  let hangUp: () => void;
  let dial: Dial;
  let north: TestRegister;
  let south: TestRegister;
  let pa: TestPerson;
  let staff: TestPerson;

  beforeAll(async () => {
    let registers: readonly TestRegister[] = [];
    server = await startTestApp({ prepare: async (database) => void (registers = await addTwoRegisters(database)) });
    [north, south] = registers as [TestRegister, TestRegister];
    ({ dial, hangUp } = dialler(server.port));
    const people = new TestPeople(server, dial);
    pa = await people.add(north, ['pa']);
    staff = await people.add(north, ['co-ordinator']);
  }, 120_000);

  afterAll(async () => {
    hangUp?.();
    await server?.close();
  });

  /** `call`: "GET /references", with "south" after it for the other register. */
  function api(person: TestPerson | null, call: string, body?: object): Promise<Answer> {
    const [method = '', path = '', there] = call.split(' ');
    const { host } = there ? south : north;
    const json = body ? jsonOf(body) : undefined;
    const bearer: Record<string, string> = person ? { authorization: `Bearer ${person.token}` } : {};
    return dial({ method, host, path: `/api/v1${path}`, ...json, headers: { ...json?.headers, ...bearer } });
  }
  const page = (person: TestPerson, path: string) =>
    dial({ method: 'GET', host: north.host, path, headers: { cookie: person.browser.cookie } });
  function send(person: TestPerson, path: string, answers: Record<string, string>): Promise<Answer> {
    const form = formOf({ ...answers, _csrf: person.browser.csrf });
    const headers = { ...form.headers, cookie: person.browser.cookie };
    return dial({ method: 'POST', host: north.host, path, ...form, headers });
  }
  const newest = async () => (await server.app.get(OwnReferences).list(pa.actor))[0]!;
  const ask = async (body: object = ASKED) => {
    const answer = await api(pa, 'POST /me/references', body);
    return { status: answer.status, id: (JSON.parse(answer.text) as { id: string }).id };
  };
  const linkOf = (id: string, linkRound = 1) => server.app.get(ReferenceLinks).tokenFor(north.id, { id, linkRound });
  const takeOut = async () => {
    const { id, version } = await newest();
    return api(pa, `DELETE /me/references/${id}?version=${version}`);
  };

  it('goes from asking to counting by programs alone', async () => {
    const { status, id } = await ask();
    expect(status).toBe(201);
    const token = linkOf(id);
    const look = () => api(null, `GET /reference-links/${token}`);
    expect(JSON.parse((await look()).text)).toEqual({ paName: 'Northcanary K.', stage: 'asked', version: 1 });
    expect((await api(null, `GET /reference-links/${token} south`)).status).toBe(404);
    const wrong = await api(null, `PUT /reference-links/${token}`, { ...ANSWERS, agrees: false, version: 1 });
    expect([wrong.status, wrong.text.includes('agrees')]).toEqual([422, true]);
    expect((await api(null, `PUT /reference-links/${token}`, { ...ANSWERS, version: 1 })).status).toBe(204);
    expect(JSON.parse((await look()).text)).toMatchObject({ stage: 'answered', answers: { again: 'yes' } });
    const board = await api(staff, 'GET /references');
    expect(JSON.parse(board.text)).toMatchObject({ total: 1, items: [{ id, conflicts: ['same-device'] }] });
    expect(board.text).not.toContain('Kind at all hours');
    const opened = JSON.parse((await api(staff, `GET /references/${id}`)).text) as object;
    expect(opened).toMatchObject({ referee: { name: 'Jo Bell' }, isRelative: false, answers: { private: 'not-seen' } });
    const settled = await api(staff, `POST /references/${id}/decisions`, { decision: 'accept', version: 2 });
    expect(settled.status).toBe(204);
    const own = JSON.parse((await api(pa, 'GET /me/references')).text) as object;
    expect(own).toMatchObject({
      items: [{ state: 'accepted', hasRunOut: false, answers: { words: 'Kind at all hours' } }],
    });
    expect((await api(null, `DELETE /reference-links/${token}`)).status).toBe(204);
    expect((await newest()).state).toBe('withdrawn');
  });

  it('makes a new link, which ends the one before, and takes out what the PA wants gone', async () => {
    const { id } = await ask({ ...ASKED, email: 'second@example.com' });
    expect((await api(pa, `POST /me/references/${id}/renewals`, { version: 1 })).status).toBe(204);
    expect((await api(null, `GET /reference-links/${linkOf(id)}`)).status).toBe(404);
    expect((await api(null, `GET /reference-links/${linkOf(id, 2)}`)).status).toBe(200);
    expect((await takeOut()).status).toBe(204);
  });

  it('is taken by telephone', async () => {
    const { id } = await ask(CALLED);
    const said = { ...ANSWERS, mayBeRead: false, mayBeShown: false, version: 1, spokenOn: TODAY };
    expect((await api(staff, `PUT /references/${id}/telephone-answers`, said)).status).toBe(204);
    expect(JSON.parse((await api(staff, `GET /references/${id}`)).text)).toMatchObject({ spokenOn: TODAY });
    const own = JSON.parse((await api(pa, 'GET /me/references')).text) as { items: object[] };
    expect(own.items[0]).not.toHaveProperty('answers');
    const { text } = await page(pa, '/pa/references');
    expect(text).toContain('They chose that only our staff read it.');
    expect(text).not.toContain('Kind at all hours');
    await takeOut();
  });

  it('opens to nobody else', async () => {
    const { id } = await ask({ ...ASKED, email: 'fourth@example.com' });
    for (const call of ['GET /references', `GET /references/${id}`]) expect((await api(pa, call)).status).toBe(403);
    expect((await api(staff, 'GET /me/references')).status).toBe(403);
    for (const path of ['/staff/references/not-an-id', `/staff/references/${pa.actor.personId}`])
      expect((await page(staff, path)).status).toBe(404);
    expect((await dial({ method: 'GET', host: south.host, path: `/reference/${linkOf(id)}` })).status).toBe(404);
    await takeOut();
  });

  it('says on the page what is missing, and keeps what was chosen', async () => {
    const blank = await send(pa, '/pa/references/new', { name: 'Jo', email: 'jo' });
    expect(blank.status).toBe(422);
    expect(blank.text).toContain('Choose how they know you');
    expect(blank.text).toContain('value="Jo"');
    const { id } = await ask(CALLED);
    const call = await send(staff, `/staff/references/${id}/telephone`, { kind: 'always', version: '1' });
    expect([call.status, call.text.includes('Enter the day on which you spoke to them')]).toEqual([422, true]);
    const [year = '', month = '', day = ''] = TODAY.split('-');
    const on = { 'spokenOn-day': day, 'spokenOn-month': month, 'spokenOn-year': year };
    expect((await send(staff, `/staff/references/${id}/telephone`, { ...ANSWERS_FORM, ...on })).status).toBe(303);
    expect((await send(staff, `/staff/references/${id}/decision`, { version: '2' })).status).toBe(422);
    const refusal = { decision: 'refuse', why: 'too-little', version: '2' };
    expect((await send(staff, `/staff/references/${id}/decision`, refusal)).status).toBe(303);
    expect((await send(staff, `/staff/references/${id}/decision`, refusal)).status).toBe(422);
    expect((await page(staff, '/staff/references?list=looked-at&page=2')).text).toContain('Not usable');
    expect((await page(pa, '/pa/references')).text).toContain('It says too little about your work.');
  });

  it('can be shown to an employer whom the PA writes to, without numbers in it, until one blocks the other', async () => {
    const people = new TestPeople(server, dial);
    const [employer, other] = [await people.add(north, ['employer']), await people.add(north, ['employer'])];
    const pair = { register: north, pa: pa.actor, employer: employer.actor };
    const { conversationId } = await fillMessaging(server, pair);
    const { shownReferenceId: id, shownId } = await fillShownReferences(server, { ...pair, staff: staff.actor });
    expect((await page(pa, '/pa/references')).text).toContain('1 employer may read it.');
    const audience = await page(pa, `/pa/references/${id}/employers`);
    expect(audience.text).toContain('They have not read it yet.');
    expect(audience.text).not.toContain(other.actor.personId);
    const opened = await page(employer, `/references/${shownId}`);
    expect(opened.text).toContain('We know who wrote it');
    expect((await page(employer, '/references')).text).toContain(`/references/${shownId}`);
    const api1 = JSON.parse((await api(employer, `GET /me/shown-references/${shownId}`)).text) as object;
    expect(api1).toMatchObject({ id: shownId, answers: { reliable: 'always' }, isRelative: false });
    expect((await page(pa, `/pa/references/${id}/employers`)).text).toContain('They opened it 2 times');
    expect((await page(other, `/references/${shownId}`)).status).toBe(404);
    expect((await api(other, `PUT /me/references/${id}/employers/${other.actor.personId}`)).status).toBe(403);
    const refused = await api(pa, `PUT /me/references/${id}/employers/${other.actor.personId}`);
    expect(refused.status).toBe(409);
    await server.app.get(Blocks).block(employer.actor, conversationId);
    expect((await page(employer, `/references/${shownId}`)).status).toBe(404);
    expect(JSON.parse((await api(employer, 'GET /me/shown-references')).text)).toEqual({ items: [] });
  });

  it('shows no number or address that its writer put into the words', () => {
    const words = server.app.get(ReferenceCircle).withoutWaysToReach('Kind. Call 07700 900123 or jo@example.com.');
    expect(words).toBe('Kind. Call [telephone number held back] or [email address held back].');
  });
});
