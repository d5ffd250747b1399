import { startTestApp, type TestApp } from '../support/app';
import { dialler, formOf, jsonOf, type Call, type Dial } from '../support/dial';
import { TestPeople, type TestPerson } from '../support/people';
import { addTwoRegisters, type TestRegister } from '../support/registers';

const HERE = 'north-west.localhost';
const ACCOUNT = {
  firstName: 'Amira',
  lastName: 'Khan',
  email: 'amira@example.com',
  password: 'three words here',
  role: 'pa',
  is16OrOver: true,
  agreesToTerms: true,
};

describe('A refusal', () => {
  let server: TestApp;
  let hangUp: () => void;
  let dial: Dial;
  let pa: TestPerson;

  beforeAll(async () => {
    let registers: readonly TestRegister[] = [];
    server = await startTestApp({ prepare: async (database) => void (registers = await addTwoRegisters(database)) });
    ({ dial, hangUp } = dialler(server.port));
    pa = await new TestPeople(server, dial).add(registers[0]!, ['pa']);
  });

  afterAll(async () => {
    hangUp?.();
    await server?.close();
  });

  type Asked = Partial<Call> & Pick<Call, 'path'>;
  const ask = (call: Asked) => dial({ method: 'GET', host: HERE, ...call });
  const bearer = () => ({ authorization: `Bearer ${pa.token}` });
  const big = 'x'.repeat(120 * 1024);

  /** Status, what the API is asked, what a page is asked. A function: the tokens are known only later. */
  const refusals: Array<[number, () => Asked, () => Asked]> = [
    [400, () => ({ path: '/api/v1/pas?q=%00' }), () => ({ path: '/find?q=%00' })],
    [401, () => ({ path: '/api/v1/me' }), () => ({ path: '/account' })],
    [
      403,
      () => ({ path: '/api/v1/register/brand', method: 'PUT', ...withBearer(jsonOf({})) }),
      () => ({ path: '/staff/brand', headers: { cookie: pa.browser.cookie } }),
    ],
    [404, () => ({ path: '/api/v1/nothing?near=CH1' }), () => ({ path: '/nothing?near=CH1' })],
    [405, () => ({ path: '/api/v1/register', method: 'DELETE' }), () => ({ path: '/account', ...post({}) })],
    [
      413,
      () => ({ path: '/api/v1/accounts', method: 'POST', ...jsonOf({ ...ACCOUNT, firstName: big }) }),
      () => ({ path: '/join/pa', ...post({ firstName: big }) }),
    ],
    [
      415,
      () => ({ path: '/api/v1/accounts', method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{}' }),
      () => ({ path: '/join/pa', method: 'POST', ...jsonOf({}) }),
    ],
    [
      422,
      () => ({
        path: '/api/v1/accounts',
        method: 'POST',
        ...jsonOf({ ...ACCOUNT, email: 'x', password: ' '.repeat(20) }),
      }),
      () => ({ path: '/join/pa', ...post({ firstName: 'Amira', email: 'x' }) }),
    ],
  ];

  const withBearer = (part: Partial<Call>) => ({ ...part, headers: { ...part.headers, ...bearer() } });

  function post(fields: Record<string, string>): Pick<Call, 'method' | 'headers' | 'body'> {
    const form = formOf({ ...fields, _csrf: pa.browser.csrf });
    return { method: 'POST', ...form, headers: { ...form.headers, cookie: pa.browser.cookie } };
  }

  it.each(refusals)(
    '%i is the same on the API, as problem+json, and on a page, in words',
    async (status, api, page) => {
      const problem = await ask(api());
      expect(problem.headers['content-type']).toBe('application/problem+json; charset=utf-8');
      const said = JSON.parse(problem.text) as Record<string, unknown>;
      expect(said).toMatchObject({ type: 'about:blank', status, title: expect.any(String), code: expect.any(String) });
      expect(said['detail']).not.toMatch(/CH1|Cannot|Exception|undefined|entity/);
      const shown = await ask(page());
      expect([problem.status, shown.status]).toEqual([status, status]);
      expect(shown.headers['content-type']).toBe('text/html; charset=utf-8');
      expect(shown.text).toContain('<html');
      expect(shown.text).not.toMatch(/Cannot |Exception|CH1/);
      expect([problem.headers['cache-control'], shown.headers['cache-control']]).toEqual(['no-store', 'no-store']);
    },
  );

  it('401 says how to sign in: a header for programs, a link back for people', async () => {
    expect((await ask({ path: '/api/v1/me' })).headers['www-authenticate']).toMatch(/^Bearer /);
    expect((await ask({ path: '/account' })).text).toContain('href="/sign-in?next=%2Faccount"');
  });

  it('405 names what the address does, and OPTIONS and HEAD do too', async () => {
    expect((await ask({ path: '/api/v1/register', method: 'DELETE' })).headers['allow']).toBe('GET, HEAD');
    expect((await ask({ path: '/api/v1/accounts', method: 'OPTIONS' })).headers['allow']).toBe('POST');
    const head = await ask({ path: '/api/v1/register', method: 'HEAD' });
    expect([head.status, head.text]).toEqual([200, '']);
  });

  it('422 names every field on the API, and on the page links to it and keeps what was given', async () => {
    const problem = await ask({
      path: '/api/v1/accounts',
      method: 'POST',
      ...jsonOf({ ...ACCOUNT, email: 'x', extra: 1 }),
    });
    const { errors } = JSON.parse(problem.text) as { errors: Array<{ field: string }> };
    expect(errors.map(({ field }) => field).sort()).toEqual(['email', 'extra']);
    const page = (await ask({ path: '/join/pa', ...post({ firstName: 'Amira', email: 'x' }) })).text;
    expect(page).toMatch(/<title>\s*Error:/);
    expect(page).toContain('href="#email"');
    expect(page).toContain('value="Amira"');
    expect(page).not.toContain('type="password" value=');
  });

  it.each([
    ['cut short', { 'content-type': 'application/json' }, '{"email":'],
    ['no object', { 'content-type': 'application/json' }, '[1]'],
    ['in another alphabet’s coding', { 'content-type': 'application/json; charset=utf-7' }, '{}'],
    ['squeezed in an unknown way', { 'content-type': 'application/json', 'content-encoding': 'zip' }, '{}'],
    ['nested without end', { 'content-type': 'application/json' }, `${'['.repeat(5_000)}${']'.repeat(5_000)}`],
    ['after the prototype', { 'content-type': 'application/json' }, '{"__proto__":{"role":"manager"}}'],
  ])('of a body that is %s is 4xx and says why', async (_what, headers, body) => {
    const answer = await ask({ path: '/api/v1/sessions', method: 'POST', headers, body });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    const { detail } = JSON.parse(answer.text) as { detail: string };
    expect(detail).toMatch(/^.{10,}\.$/);
    expect(detail).not.toMatch(/token|entity|charset|position/);
  });

  it('of the API’s paths is not walked around by writing them otherwise', async () => {
    for (const path of ['/API/v1/me', '/Api/v1/me', '//api/v1/me', '/%61pi/v1/me', '/api//v1/me'])
      expect((await ask({ path, headers: { cookie: pa.browser.cookie } })).status).toBe(404);
    expect((await ask({ path: '/api/v1/me', headers: { cookie: pa.browser.cookie } })).status).toBe(401);
  });
});

describe('With the limits of every day', () => {
  let server: TestApp;

  beforeAll(async () => {
    server = await startTestApp({
      settings: { RATE_LIMITS: 'normal' },
      prepare: async (database) => void (await addTwoRegisters(database)),
    });
  });

  afterAll(() => server?.close());

  it('429 says when to try again, on API and page alike', async () => {
    const body = { email: 'amira@example.com', password: 'a wrong guess' };
    for (let guess = 0; guess < 10; guess++) await server.post(HERE, '/api/v1/sessions').send(body).expect(422);
    const refused = await server.post(HERE, '/api/v1/sessions').send(body).expect(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(refused.body).toMatchObject({ code: 'too-many-tries', detail: expect.stringContaining('Wait') });
    const visitor = server.visitor(HERE);
    const page = (await visitor.get('/sign-in')).text;
    const csrf = /name="_csrf" value="([^"]+)"/.exec(page)?.[1];
    const shown = await visitor
      .post('/sign-in')
      .type('form')
      .send({ ...body, _csrf: csrf })
      .expect(429);
    expect(shown.text).toContain('Too many tries');
    await server.post('south-west.localhost', '/api/v1/sessions').send(body).expect(422);
  });
});
