import { Clock } from '@pa/platform';
import { startTestApp, type TestApp } from '../support/app';
import { dialler, formOf, jsonOf, type Answer, type Dial } from '../support/dial';
import { PASSWORD, TestPeople, type TestBrowser, type TestPerson } from '../support/people';
import { addTwoRegisters, type TestRegister } from '../support/registers';

const PAST_THE_PROOF = 10 * 60_000;
const sessionIn = (cookie: string) => /(?:^|; )session=([^;]*)/.exec(cookie)?.[1];

describe('Where one is signed in', () => {
  let server: TestApp;
  let dial: Dial;
  let hangUp: () => void;
  let people: TestPeople;
  let north: TestRegister;
  let south: TestRegister;

  beforeAll(async () => {
    let registers: TestRegister[] = [];
    server = await startTestApp({ prepare: async (database) => void (registers = await addTwoRegisters(database)) });
    [north, south] = registers as [TestRegister, TestRegister];
    ({ dial, hangUp } = dialler(server.port));
    people = new TestPeople(server, dial);
  });

  afterAll(async () => {
    hangUp?.();
    await server?.close();
  });
  afterEach(() => jest.restoreAllMocks());

  const get = (path: string, { cookie }: TestBrowser, host = north.host) =>
    dial({ method: 'GET', host, path, headers: { cookie } });

  async function post(path: string, browser: TestBrowser, fields: Record<string, string> = {}): Promise<Answer> {
    const form = formOf({ ...fields, _csrf: browser.csrf });
    return dial({
      method: 'POST',
      host: north.host,
      path,
      ...form,
      headers: { ...form.headers, cookie: browser.cookie },
    });
  }

  const api = (
    method: string,
    path: string,
    { token, body, host = north.host }: { token: string; body?: object; host?: string },
  ) => {
    const sent = body ? jsonOf(body) : { headers: {} };
    return dial({ method, host, path, ...sent, headers: { ...sent.headers, authorization: `Bearer ${token}` } });
  };

  /** From now on the server's clock stands so much later. */
  function later(milliseconds: number): void {
    const at = new Date(Date.now() + milliseconds);
    jest.spyOn(server.app.get(Clock), 'now').mockImplementation(() => new Date(at));
  }

  async function twoBrowsers(): Promise<{ pa: TestPerson; other: TestBrowser }> {
    const pa = await people.add(north, ['pa']);
    return { pa, other: await people.signIn(north.host, pa.email) };
  }

  it('is a list in which one browser can sign out the others, at once', async () => {
    const { pa, other } = await twoBrowsers();
    const list = await get('/account/sessions', pa.browser);
    expect(list.text.match(/\(this one\)/g)).toHaveLength(1);
    const [path] = /\/account\/sessions\/[0-9a-f-]{36}\/end/.exec(list.text)!;
    expect((await post(path, pa.browser)).status).toBe(303);
    expect((await get('/account', other)).status).toBe(401);
    expect((await get('/account/sessions', pa.browser)).text).toContain('That device is signed out.');
    expect((await post(path, pa.browser)).status).toBe(404);
    const third = await people.signIn(north.host, pa.email);
    expect((await post('/account/sessions/end-others', pa.browser)).status).toBe(303);
    expect([(await get('/account', third)).status, (await get('/account', pa.browser)).status]).toEqual([401, 200]);
  });

  it('is nobody else’s to end', async () => {
    const [mine, theirs] = [await twoBrowsers(), await twoBrowsers()];
    const [path] = /\/account\/sessions\/[0-9a-f-]{36}\/end/.exec(
      (await get('/account/sessions', theirs.pa.browser)).text,
    )!;
    expect((await post(path, mine.pa.browser)).status).toBe(404);
    expect((await get('/account', theirs.other)).status).toBe(200);
  });

  it('is the same list by the API', async () => {
    const { pa, other } = await twoBrowsers();
    const { text } = await api('GET', '/api/v1/browser-sessions', pa);
    const { items } = JSON.parse(text) as { items: Array<{ id: string; device: string }> };
    expect(items).toHaveLength(2);
    expect((await api('DELETE', `/api/v1/browser-sessions/${items[0]!.id}`, pa)).status).toBe(204);
    expect((await api('DELETE', `/api/v1/browser-sessions/${items[0]!.id}`, pa)).status).toBe(404);
    expect((await api('DELETE', '/api/v1/browser-sessions', pa)).status).toBe(204);
    for (const browser of [pa.browser, other]) expect((await get('/account', browser)).status).toBe(401);
    expect((await api('GET', '/api/v1/me', pa)).status).toBe(200);
  });

  it('ends when it was not used for twelve hours', async () => {
    const pa = await people.add(north, ['pa']);
    later(12 * 3_600_000 + 60_000);
    expect((await get('/account', pa.browser)).status).toBe(401);
  });

  describe('a page that needs a fresh proof', () => {
    it('leads to where it is given, and then on, under a new id', async () => {
      const pa = await people.add(north, ['pa']);
      expect((await get('/account/tokens/new', pa.browser)).status).toBe(200);
      later(PAST_THE_PROOF);
      const led = await get('/account/tokens/new', pa.browser);
      expect([led.status, led.headers['location']]).toEqual([303, '/account/prove-it?next=%2Faccount%2Ftokens%2Fnew']);
      const wrong = await post('/account/prove-it', pa.browser, {
        way: 'password',
        password: 'wrong',
        next: '/account/tokens/new',
      });
      expect([wrong.status, wrong.text]).toEqual([422, expect.stringContaining('That is not your password')]);
      const right = await post('/account/prove-it', pa.browser, {
        way: 'password',
        password: PASSWORD,
        next: '/account/tokens/new',
      });
      expect([right.status, right.headers['location']]).toEqual([303, '/account/tokens/new']);
      const cookie = [right.headers['set-cookie'] ?? []].flat().join('; ');
      expect(sessionIn(cookie)).toBeDefined();
      expect(sessionIn(cookie)).not.toBe(sessionIn(pa.browser.cookie));
      expect((await get('/account', pa.browser)).status).toBe(401);
      expect((await get('/account/tokens/new', { cookie: `session=${sessionIn(cookie)}`, csrf: '' })).status).toBe(200);
    });

    it('takes its form along when there is none', async () => {
      const pa = await people.add(north, ['pa']);
      later(PAST_THE_PROOF);
      const led = await post('/account/tokens/new', pa.browser, { name: 'x', days: '7' });
      const place = '/account/prove-it?at=%2Faccount%2Ftokens%2Fnew&next=%2Faccount%2Ftokens%2Fnew';
      expect([led.status, led.headers['location']]).toEqual([307, place]);
    });

    it.each([
      '//evil.example',
      'https://evil.example',
      '/\\evil.example',
      '/a?b=//c',
      'javascript:x',
      '/%09/evil.example',
    ])('never leads to another site: %s', async (next) => {
      const { browser } = await people.add(north, ['pa']);
      const page = await get(`/account/prove-it?next=${encodeURIComponent(next)}`, browser);
      expect(page.text).not.toContain('evil.example');
      const right = await post('/account/prove-it', browser, { way: 'password', password: PASSWORD, next });
      expect(right.headers['location']).toBe('/account');
    });

    it('is told to programs by a code, and a token can prove it again', async () => {
      const { token } = await people.add(north, ['pa']);
      const body = { name: 'Payroll', scopes: ['register:read'], days: 7 };
      later(PAST_THE_PROOF);
      const refused = await api('POST', '/api/v1/tokens', { token, body });
      expect([refused.status, JSON.parse(refused.text)]).toEqual([
        403,
        expect.objectContaining({ code: 'step-up-needed' }),
      ]);
      const wrong = await api('POST', '/api/v1/sessions/current/proofs', { token, body: { password: 'wrong' } });
      expect(wrong.status).toBe(422);
      const right = await api('POST', '/api/v1/sessions/current/proofs', { token, body: { password: PASSWORD } });
      expect(right.status).toBe(204);
      expect((await api('POST', '/api/v1/tokens', { token, body })).status).toBe(201);
    });
  });

  describe('a token that a person makes', () => {
    async function made(scopes: string[]): Promise<{ pa: TestPerson; token: string; id: string }> {
      const pa = await people.add(north, ['pa']);
      const { text } = await api('POST', '/api/v1/tokens', {
        token: pa.token,
        body: { name: 'Payroll', scopes, days: 7 },
      });
      return { pa, ...(JSON.parse(text) as { token: string; id: string }) };
    }

    it('does what its scopes say and nothing more, on its own register alone', async () => {
      const { token } = await made(['register:read']);
      expect((await api('GET', '/api/v1/me/pa-profile', { token })).status).toBe(200);
      expect((await api('GET', '/api/v1/me/pa-profile', { token, host: south.host })).status).toBe(401);
      for (const [method, path] of [
        ['POST', '/api/v1/me/pa-profile/hide'],
        ['GET', '/api/v1/me'],
        ['GET', '/api/v1/tokens'],
      ] as const)
        expect((await api(method, path, { token, ...(method === 'POST' && { body: {} }) })).status).toBe(403);
    });

    it('can make no other, not even with a proof', async () => {
      const { pa, token } = await made(['accounts:read', 'accounts:write']);
      const proof = await api('POST', '/api/v1/sessions/current/proofs', { token, body: { password: PASSWORD } });
      expect(proof.status).toBe(403);
      const body = { name: 'Another', scopes: ['register:read'], days: 7 };
      expect((await api('POST', '/api/v1/tokens', { token, body })).status).toBe(403);
      expect((await api('GET', '/api/v1/tokens', pa)).text).not.toContain('Another');
    });

    it('stops at once when it is taken back, and is shown only once', async () => {
      const { pa, token, id } = await made(['register:read']);
      expect((await api('GET', '/api/v1/tokens', pa)).text).not.toContain(token);
      expect((await api('DELETE', `/api/v1/tokens/${id}`, pa)).status).toBe(204);
      expect((await api('GET', '/api/v1/me/pa-profile', { token })).status).toBe(401);
    });

    it('is offered only what the person’s roles have', async () => {
      const pa = await people.add(north, ['pa']);
      const { text } = await api('GET', '/api/v1/tokens/scopes', pa);
      const scopes = (JSON.parse(text) as { items: Array<{ scope: string; words: string }> }).items;
      expect(scopes.map(({ scope }) => scope)).toEqual(
        expect.arrayContaining(['accounts:read', 'register:read', 'register:write']),
      );
      expect(scopes.map(({ scope }) => scope)).not.toContain('licensing:write');
      const body = { name: 'Payroll', scopes: ['licensing:write'], days: 7 };
      expect((await api('POST', '/api/v1/tokens', { token: pa.token, body })).status).toBe(422);
    });

    it('is made on a page too, shown there once, and taken back there', async () => {
      const { browser } = await people.add(north, ['pa']);
      const wrong = await post('/account/tokens/new', browser, { name: '', days: '7' });
      expect([wrong.status, wrong.text]).toEqual([422, expect.stringContaining('Choose at least one thing')]);
      const right = await post('/account/tokens/new', browser, { name: 'Rota', scopes: 'register:read', days: '7' });
      const [, token = ''] = /<code[^>]*>([\w-]{43})</.exec(right.text) ?? [];
      expect((await api('GET', '/api/v1/me/pa-profile', { token })).status).toBe(200);
      const list = (await get('/account/tokens', browser)).text;
      expect(list).toContain('Rota');
      expect(list).not.toContain(token);
      for (const [path] of list.matchAll(/\/account\/tokens\/[0-9a-f-]{36}\/revoke/g)) await post(path, browser);
      expect((await api('GET', '/api/v1/me/pa-profile', { token })).status).toBe(401);
    });
  });
});
