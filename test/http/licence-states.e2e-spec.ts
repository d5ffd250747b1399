import { LicenseeDirectory, type RegisterRole } from '@pa/platform';
import { ALWAYS_OPEN, CLOSED_AT_THE_END, LicenceGuard } from '@pa/licensing';
import { LiveDeeds } from '../../libs/messaging/src/live/live-deeds.service';
import { attemptRoute, credentialsOfRole, ownNaming, type Credentials } from '../support/access-tries';
import type { Answer } from '../support/dial';
import { until } from '../support/live/until';
import { startPeopledApp, type PeopledApp } from '../support/peopled';
import { ROUTES } from '../support/routes';

const OPEN = Object.values(ALWAYS_OPEN).flat();
const CHANGES = Object.keys(ROUTES).filter((route) => !route.startsWith('GET '));
const WAITING = CHANGES.filter((route) => !OPEN.includes(route) && ROUTES[route]!.who !== 'any host');
const NOTICE = 'This register takes no changes at the moment. You can still sign in';
/** In the words of the refusal, which no notice above a page says. */
const REFUSAL = 'You can still read, report or block someone';

/** Goes red without the guard of licences, as its last test shows. */
describe('A register whose licence does not stand as it should', () => {
  let app: PeopledApp;

  beforeAll(async () => {
    app = await startPeopledApp();
  }, 240_000);

  afterAll(() => app?.close());

  async function become(state: string): Promise<void> {
    const graced = state === 'past-due' ? '2026-12-31T12:00:00Z' : null;
    await app.superuser.query('UPDATE licensees SET licence_state = $2, graced_until = $3 WHERE id = $1', [
      app.north.id,
      state,
      graced,
    ]);
    const directory = app.server.app.get(LicenseeDirectory);
    await until(
      `the licence is ${state}`,
      async () => (await directory.findById(app.north.id))?.licence?.state === state,
    );
  }

  /** By somebody who may, with nothing in it: in all other states the answers would be looked at. */
  async function attempt(route: string): Promise<Answer> {
    const { who } = ROUTES[route]!;
    const role: RegisterRole | 'visitor' = typeof who === 'string' ? 'visitor' : who[0]!;
    const as: Credentials = credentialsOfRole(app.north, role);
    return attemptRoute(app, { route, at: app.north, as, naming: ownNaming(route, app.north) });
  }

  const get = (path: string, as: Credentials) =>
    app.dial({ method: 'GET', host: app.north.host, path, headers: { cookie: as.browser.cookie } });

  it('names only routes that there are', () => {
    expect(OPEN.filter((route) => !(route in ROUTES))).toEqual([]);
    expect(new Set(OPEN).size).toBe(OPEN.length);
    const starts = Object.keys(ROUTES).map((route) => route.split(' ')[1]!);
    expect(CLOSED_AT_THE_END.filter((path) => !starts.some((start) => start.startsWith(path)))).toEqual([]);
  });

  it('works as usual when its fee is late, and tells staff alone', async () => {
    await become('past-due');
    expect((await get('/account', app.north.people.manager)).text).toContain('The fee for this register is late');
    expect((await get('/account', app.north.people.pa)).text).not.toContain('The fee for this register');
    const { status } = await attempt('PATCH /api/v1/me/pa-profile');
    expect(status).toBeLessThan(300);
  });

  it('takes no change when it is suspended, by page or by API, and says why', async () => {
    await become('suspended');
    const taken: string[] = [];
    for (const route of WAITING) {
      const { status, text } = await attempt(route);
      const isRefused = status === 403 && text.includes(REFUSAL);
      if (!isRefused) taken.push(`${route}: ${status}`);
    }
    expect(taken).toEqual([]);
    expect(WAITING.length).toBeGreaterThan(100);
  }, 120_000);

  it('can be read when it is suspended, and tells everyone what they can still do', async () => {
    for (const [path, as] of [
      ['/find', app.north.people.employer],
      ['/account', app.north.people.pa],
      ['/', { browser: app.north.visitor }],
    ] as const) {
      const { status, text } = await get(path, as);
      expect({ path, status, says: text.includes(NOTICE) }).toEqual({ path, status: 200, says: true });
    }
  });

  it('agrees to share nothing when it is suspended, and lets what was shared be taken back', async () => {
    const route = 'POST /api/v1/conversations/:id/sharing/:shareId';
    const { path } = ownNaming(route, app.north);
    const as = app.north.people.employer;
    const move = async (deed: string) =>
      (await attemptRoute(app, { route, at: app.north, as, naming: { ...(path && { path }), body: { deed } } })).text;
    expect(await move('agree')).toContain('register-is-read-only');
    expect(await move('end')).not.toContain('register-is-read-only');
  });

  it('takes no message over a socket when it is suspended', async () => {
    const frame = { conversationId: app.north.own.conversationId, clientId: app.north.id, kind: 'text', body: 'Hello' };
    const sending = app.server.app.get(LiveDeeds).send(app.north.people.employer.actor, frame as never);
    await expect(sending).rejects.toMatchObject({ code: 'register-is-read-only' });
  });

  it('goes on with all that people’s safety and rights need when it is suspended', async () => {
    const refused: string[] = [];
    for (const route of OPEN.filter((name) => !ROUTES[name]?.ends))
      if ((await attempt(route)).text.includes(REFUSAL)) refused.push(route);
    expect(refused).toEqual([]);
  }, 120_000);

  it('shows its people to nobody any more when it has ended, and keeps everybody’s way to what is theirs', async () => {
    await become('ended');
    const employer = app.north.people.employer;
    for (const path of ['/find', '/jobs', '/join', `/pas/${app.north.strangers.profileId}`])
      expect({ path, status: (await get(path, employer)).status }).toEqual({ path, status: 403 });
    expect((await get('/sign-in', { browser: app.north.visitor })).status).toBe(200);
    for (const path of ['/', '/account', '/account/your-data', '/account/close', '/report-a-concern'])
      expect({ path, status: (await get(path, employer)).status }).toEqual({ path, status: 200 });
    expect((await get('/', { browser: app.north.visitor })).text).toContain('This register has closed');
    expect((await attempt('POST /saved-searches')).text).toContain(REFUSAL);
  });

  it('is another register’s matter only: the next one works as usual', async () => {
    const as = app.south.people.pa;
    const route = 'PATCH /api/v1/me/pa-profile';
    expect((await attemptRoute(app, { route, at: app.south, as })).status).toBeLessThan(300);
  });

  it('works again as soon as it is paid', async () => {
    await become('active');
    expect((await attempt('PATCH /api/v1/me/pa-profile')).status).toBeLessThan(300);
  });

  it('goes red without its guard', async () => {
    await become('suspended');
    const guard = jest.spyOn(LicenceGuard.prototype, 'canActivate').mockReturnValue(true);
    expect((await attempt('PATCH /api/v1/me/pa-profile')).status).toBeLessThan(300);
    guard.mockRestore();
    expect((await attempt('PATCH /api/v1/me/pa-profile')).status).toBe(403);
  });
});
