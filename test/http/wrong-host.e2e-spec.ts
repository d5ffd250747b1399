import { Client } from 'pg';
import { EmailTokensRepository } from '../../libs/accounts/src/email-tokens.repository';
import { UnitOfWork } from '@pa/platform';
import { startTestApp, type TestApp } from '../support/app';
import { dialler, formOf, jsonOf, type Answer, type Dial } from '../support/dial';
import { PASSWORD, TestPeople, type TestPerson } from '../support/people';
import { addTwoRegisters, type TestRegister } from '../support/registers';
import { captureLog } from '../support/sensitive-canaries';

const NOBODY = 'nobody@example.com';
const FORWARDED = ['X-Forwarded-Host', 'Forwarded', 'X-Host', 'X-Original-Host', 'X-Forwarded-Server'] as const;

/**
 * Somebody of North West at South West's address, with everything right but the host. To South West they are nobody: the
 * answers are those to an unknown address, nothing is set or sent, and the refusal is in the log without a name. Seen red
 * with the host taken from X-Forwarded-Host.
 */
describe('The wrong host with the right email address', () => {
  let server: TestApp;
  let dial: Dial;
  let hangUp: () => void;
  let people: TestPeople;
  let north: TestRegister;
  let south: TestRegister;
  let pa: TestPerson;
  let superuser: Client;

  beforeAll(async () => {
    let registers: TestRegister[] = [];
    server = await startTestApp({ prepare: async (database) => void (registers = await addTwoRegisters(database)) });
    [north, south] = registers as [TestRegister, TestRegister];
    ({ dial, hangUp } = dialler(server.port));
    people = new TestPeople(server, dial);
    pa = await people.add(north, ['pa']);
    superuser = new Client({ connectionString: server.database.superUrl });
    await superuser.connect();
  });

  afterAll(async () => {
    hangUp?.();
    await superuser?.end();
    await server?.close();
  });

  /** Headers by which somebody would have the server take them for a visitor of North West. */
  const claims = (name: (typeof FORWARDED)[number]) => ({
    [name]: name === 'Forwarded' ? `host=${north.host}` : north.host,
  });

  async function post(
    path: string,
    fields: Record<string, string>,
    more: Record<string, string> = {},
  ): Promise<Answer> {
    const visitor = await people.visit(south.host);
    const form = formOf({ ...fields, _csrf: visitor.csrf });
    const headers = { ...form.headers, ...more, cookie: visitor.cookie };
    return dial({ method: 'POST', host: south.host, path, ...form, headers });
  }

  const api = (path: string, body: object, more: Record<string, string> = {}) => {
    const sent = jsonOf(body);
    const headers = { ...sent.headers, ...more };
    return dial({ method: 'POST', host: south.host, path: `/api/v1${path}`, ...sent, headers });
  };

  /** What can be told from an answer, without the address that was sent and the secrets of its forms. */
  const told = ({ status, headers, text }: Answer, email: string) => ({
    status,
    cookies: [headers['set-cookie'] ?? []].flat().map((cookie) => cookie.split('=')[0]),
    location: headers['location'],
    text: text
      .replaceAll(email, '')
      .replace(/value="[^"]{60,}"/g, '')
      .replace(/"instance":"[^"]*"/, ''),
  });

  /** Rows that signing in leaves. */
  async function rows(): Promise<unknown> {
    const { rows: counts } = await superuser.query(
      `SELECT (SELECT count(*) FROM sessions) AS cookies, (SELECT count(*) FROM browser_sessions) AS sessions,
              (SELECT count(*) FROM access_tokens) AS tokens, (SELECT count(*) FROM half_sign_ins) AS halves,
              (SELECT count(*) FROM known_devices) AS devices`,
    );
    return counts[0];
  }

  /** What the log says meanwhile. */
  async function logged(deed: () => Promise<unknown>): Promise<string> {
    const log = captureLog();
    try {
      await deed();
    } finally {
      log.stop();
    }
    return log.text();
  }

  const signIns: Array<[string, (email: string) => Promise<Answer>]> = [
    ['by the page', (email) => post('/sign-in', { email, password: PASSWORD, next: '' })],
    ['by the API', (email) => api('/sessions', { email, password: PASSWORD })],
    ...FORWARDED.flatMap((name): Array<[string, (email: string) => Promise<Answer>]> => [
      [`by the page with ${name}`, (email) => post('/sign-in', { email, password: PASSWORD, next: '' }, claims(name))],
      [`by the API with ${name}`, (email) => api('/sessions', { email, password: PASSWORD }, claims(name))],
    ]),
  ];

  it.each(signIns)('is nobody who signs in %s', async (_how, signIn) => {
    const before = await rows();
    let answers: Answer[] = [];
    const log = await logged(async () => (answers = [await signIn(pa.email), await signIn(NOBODY)]));
    const [right, unknown] = answers as [Answer, Answer];
    expect(told(right, pa.email)).toEqual(told(unknown, NOBODY));
    expect(right.status).toBe(422);
    expect(told(right, '').cookies).not.toContain('session');
    expect(await rows()).toEqual(before);
    expect(log.match(/Signing in with a password was refused/g)).toHaveLength(2);
    expect(log).toContain(south.id);
    for (const secret of [pa.email, PASSWORD, pa.actor.personId, north.id]) expect(log).not.toContain(secret);
  });

  it.each([
    ['a link to sign in', '/sign-in/link', '/sign-in-links'],
    ['a new password', '/forgot-password', '/password-resets'],
  ])('is nobody who asks for %s', async (_what, path) => {
    await superuser.query('DELETE FROM outbox');
    const [right, unknown] = [await post(path, { email: pa.email }), await post(path, { email: NOBODY })];
    expect(told(right, pa.email)).toEqual(told(unknown, NOBODY));
    const { rows: waiting } = await superuser.query('SELECT 1 FROM outbox WHERE subject_id = $1', [pa.actor.personId]);
    expect(waiting).toEqual([]);
  });

  it('does nothing with a link of the other register, which goes on working there', async () => {
    const token = await server.app
      .get(UnitOfWork)
      .run(north.id, (tx) =>
        server.app
          .get(EmailTokensRepository)
          .issue(tx, { personId: pa.actor.personId, purpose: 'sign-in', expiresAt: new Date(Date.now() + 60_000) }),
      );
    expect((await post(`/sign-in-link/${token}`, {})).status).toBe(422);
    const visitor = await people.visit(north.host);
    const form = formOf({ _csrf: visitor.csrf });
    const headers = { ...form.headers, cookie: visitor.cookie };
    const opened = await dial({ method: 'POST', host: north.host, path: `/sign-in-link/${token}`, ...form, headers });
    expect(opened.status).toBe(303);
  });

  it.each([...FORWARDED, 'Host' as const])(
    'lets no token and no session of the other register in, told by %s',
    async (by) => {
      const more = by === 'Host' ? {} : claims(by);
      const ask = (path: string, headers: Record<string, string>) =>
        dial({ method: 'GET', host: south.host, path, headers: { ...headers, ...more } });
      const log = await logged(async () => {
        expect((await ask('/api/v1/me', { authorization: `Bearer ${pa.token}` })).status).toBe(401);
        expect((await ask('/account', { cookie: pa.browser.cookie })).status).toBe(401);
      });
      expect(log).toContain('A token was refused');
      expect(log).toContain('A session of another register was refused');
      expect(log).not.toContain(pa.token);
    },
  );

  it('leaves a line in the log, without what was sent, when a host, a session or a way on is made up', async () => {
    const evil = 'zqx.example';
    const forged = await logged(async () => {
      const page = { method: 'GET', path: '/' };
      expect((await dial({ ...page, host: evil })).status).toBe(421);
      const cookie = `session=s%3A${evil}.c2lnbmF0dXJl`;
      expect((await dial({ ...page, host: south.host, headers: { cookie } })).status).toBe(200);
      const visitor = await people.visit(north.host);
      const away = { email: pa.email, password: PASSWORD, next: `https://${evil}/`, _csrf: visitor.csrf };
      const form = formOf(away);
      const headers = { ...form.headers, cookie: visitor.cookie };
      const answer = await dial({ method: 'POST', host: north.host, path: '/sign-in', ...form, headers });
      expect([answer.status, answer.headers['location']]).toEqual([303, '/account']);
    });
    expect(forged).toContain('A request to an address of no register was refused');
    expect(forged).toContain('A session cookie that we did not sign was refused');
    expect(forged).toContain('A way to another site was refused');
    expect(forged).not.toContain('zqx');
    const usual = await logged(async () => {
      const { cookie } = pa.browser;
      await dial({ method: 'GET', host: north.host, path: '/account', headers: { cookie } });
    });
    expect(usual).not.toContain('A session cookie');
  });
});
