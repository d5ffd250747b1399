import { Client } from 'pg';
import { messagesOf } from '../support/count-messages';
import { startTestApp, type TestApp } from '../support/app';
import { dialler, formOf, type Dial } from '../support/dial';
import { PASSWORD, TestPeople, type TestBrowser, type TestPerson } from '../support/people';
import { addTwoRegisters, type TestRegister } from '../support/registers';

/**
 * The bars: a page costs three queries at most for knowing who asks and on which register, signing in four at most beyond
 * the hash. Every message to the database counts, also BEGIN and COMMIT.
 */
describe('Messages to the database', () => {
  let server: TestApp;
  let dial: Dial;
  let people: TestPeople;
  let register: TestRegister;
  let pa: TestPerson;
  let hangUp: () => void;

  beforeAll(async () => {
    const prepare = async (database: TestApp['database']) => void ([register] = await addTwoRegisters(database));
    server = await startTestApp({ prepare });
    ({ dial, hangUp } = dialler(server.port));
    people = new TestPeople(server, dial);
    pa = await people.add(register, ['pa']);
    await dial({ method: 'GET', host: register.host, path: '/' });
  });

  afterAll(async () => {
    hangUp?.();
    await server?.close();
  });

  const open = (path: string, headers: Record<string, string> = {}) =>
    messagesOf(async () => {
      const { status } = await dial({ method: 'GET', host: register.host, path, headers });
      expect(status).toBe(200);
    });

  async function signIn(visitor: TestBrowser): Promise<string[]> {
    const form = formOf({ email: pa.email, password: PASSWORD, next: '', _csrf: visitor.csrf });
    const headers = { ...form.headers, cookie: visitor.cookie };
    return messagesOf(async () => {
      const call = { method: 'POST', host: register.host, path: '/sign-in', ...form, headers };
      expect((await dial(call)).status).toBe(303);
    });
  }

  it('are none for a visitor’s page, three for a page of who is signed in: two say who it is, one what is new', async () => {
    expect(await open('/sign-in')).toEqual([]);
    const asked = await open('/account', { cookie: pa.browser.cookie });
    expect(asked).toEqual([
      expect.stringContaining('FROM "sessions"'),
      expect.stringContaining('FROM browser_sessions'),
      expect.stringContaining('AS unread FROM conversations'),
    ]);
  });

  it('are four once a minute, when the use of the session is written down', async () => {
    const { cookie } = (await people.add(register, ['pa'])).browser;
    const superuser = new Client({ connectionString: server.database.superUrl });
    await superuser.connect();
    await superuser.query(`UPDATE browser_sessions SET last_used_at = last_used_at - interval '2 minutes'`);
    await superuser.end();
    expect(await open('/account', { cookie })).toHaveLength(4);
    expect(await open('/account', { cookie })).toHaveLength(3);
  });

  it('are one for a request with a token', async () => {
    const headers = { authorization: `Bearer ${pa.token}` };
    await open('/api/v1/me', headers);
    expect(await open('/api/v1/me', headers)).toEqual([expect.stringContaining('FROM access_tokens')]);
  });

  it('are four for signing in, beyond the hash', async () => {
    expect(await signIn(await people.visit(register.host))).toEqual([
      expect.stringContaining('INTO rate_limits'),
      expect.stringContaining('FROM people'),
      expect.stringContaining('INTO browser_sessions'),
      expect.stringContaining('INTO "sessions"'),
    ]);
  });

  it('are three for signing in by the API', async () => {
    const body = JSON.stringify({ email: pa.email, password: PASSWORD });
    const headers = { 'content-type': 'application/json' };
    const sent = await messagesOf(async () => {
      const call = { method: 'POST', host: register.host, path: '/api/v1/sessions', body, headers };
      expect((await dial(call)).status).toBe(201);
    });
    expect(sent).toHaveLength(3);
  });
});
