import { Client } from 'pg';
import { PersonDeeds } from '../../libs/accounts/src/staff/person-deeds.service';
import { startTestApp, type TestApp } from '../support/app';
import { dialler, formOf, type Answer, type Dial } from '../support/dial';
import { TestPeople, type TestBrowser, type TestPerson } from '../support/people';
import { addTwoRegisters, type TestRegister } from '../support/registers';

/**
 * A page that is slow, and a session that ends meanwhile: the page's own writing of the session, which comes last, must not
 * bring it back. Seen red with the store's `set` as it comes: it adds the row again.
 */
describe('A session that ended while a page was slow', () => {
  let server: TestApp;
  let dial: Dial;
  let hangUp: () => void;
  let register: TestRegister;
  let people: TestPeople;
  let superuser: Client;
  let manager: TestPerson;

  beforeAll(async () => {
    server = await startTestApp({ prepare: async (database) => void ([register] = await addTwoRegisters(database)) });
    ({ dial, hangUp } = dialler(server.port));
    people = new TestPeople(server, dial);
    manager = await people.add(register, ['manager']);
    superuser = new Client({ connectionString: server.database.superUrl });
    await superuser.connect();
  });

  afterAll(async () => {
    hangUp?.();
    await superuser?.end();
    await server?.close();
  });

  const post = (path: string, browser: TestBrowser, fields: Record<string, string> = {}): Promise<Answer> => {
    const form = formOf({ ...fields, _csrf: browser.csrf });
    const headers = { ...form.headers, cookie: browser.cookie };
    return dial({ method: 'POST', host: register.host, path, ...form, headers });
  };
  const get = (path: string, { cookie }: TestBrowser) =>
    dial({ method: 'GET', host: register.host, path, headers: { cookie } });

  const sessionsOf = async ({ actor }: TestPerson) =>
    (await superuser.query(`SELECT 1 FROM sessions WHERE sess #>> '{person,id}' = $1`, [actor.personId])).rowCount;

  async function untilSomebodyWaits(): Promise<void> {
    const waiting = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    for (;;) if ((await superuser.query(waiting)).rowCount !== 0) return;
  }

  /** Hides from somebody, which leaves a notice for the next page, and does `meanwhile` before it is done. */
  async function hideSlowly({ browser }: TestPerson, meanwhile: () => Promise<unknown>): Promise<Answer> {
    await superuser.query('BEGIN');
    await superuser.query('LOCK TABLE hides IN EXCLUSIVE MODE');
    const hiding = post('/account/hide-from', browser, { way: 'name', value: 'Nosy Parker' });
    await untilSomebodyWaits();
    await meanwhile();
    await superuser.query('COMMIT');
    return hiding;
  }

  const deeds = () => server.app.get(PersonDeeds);
  const endings: Array<[string, (pa: TestPerson) => Promise<unknown>]> = [
    ['by signing out in another window', ({ browser }) => post('/sign-out', browser)],
    ['by staff', ({ actor }) => deeds().endSessions(manager.actor, actor.personId)],
    [
      'by suspension',
      ({ actor }) => deeds().suspend(manager.actor, actor.personId, { reason: 'safety', words: 'A worry' }),
    ],
  ];

  it.each(endings)('%s stays ended', async (_how, end) => {
    const pa = await people.add(register, ['pa']);
    const answer = await hideSlowly(pa, () => end(pa));
    expect(answer.status).toBe(303);
    expect(await sessionsOf(pa)).toBe(0);
    expect((await get('/account', pa.browser)).status).toBe(401);
    expect(await sessionsOf(pa)).toBe(0);
  });

  it('goes on where nobody ended it, with what the page had to say', async () => {
    const pa = await people.add(register, ['pa']);
    await hideSlowly(pa, () => Promise.resolve());
    expect((await get('/account/hide-from', pa.browser)).text).toContain('Done. If they are here, or join later');
    expect(await sessionsOf(pa)).toBe(1);
  });
});
