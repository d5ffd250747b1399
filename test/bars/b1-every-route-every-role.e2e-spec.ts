import { Identities } from '@pa/accounts';
import { AccessGuard, PLATFORM_ID, REGISTER_ROLES, UnitOfWork, type RegisterRole } from '@pa/platform';
import {
  attemptRoute,
  credentialsOfRole,
  expectedOf,
  credentialsFor,
  ownNaming,
  type Credentials,
  type RoleAt,
  shows,
  Try,
  verdictOf,
} from '../support/access-tries';
import { Ids, PeopledApp, PeopledRegister, startPeopledApp } from '../support/peopled';
import { fillLogo } from '../support/peopled-logos';
import { actingFor } from '../support/acting';
import { listExpressRoutes, walkRoutes } from '../support/route-walk';
import { ALSO_ON_PLATFORM, OPERATOR_ROUTES } from '../support/route-rows/operator.rows';
import { OPEN_TO_ACTING } from '../support/route-rows/representatives.rows';
import { isPage, ROUTES, RouteRow } from '../support/routes';
import { SAMPLE_ROWS } from '../support/tenant-rows';

const isForPrograms = (route: string): boolean => route.includes(' /api/');
const NAMES = Object.keys(ROUTES).toSorted();
const rowOf = (route: string): RouteRow => ROUTES[route]!;

/** Every id that can stand in an address or a form, with the role that may use its own. */
const NAMING = NAMES.filter((route) => rowOf(route).naming).map((route) => {
  const { who } = rowOf(route);
  return { route, role: typeof who === 'string' ? ('visitor' as const) : who[0]! };
});

/** Where operators are at home. */
const PLATFORM = { id: PLATFORM_ID, host: 'localhost', canary: 'Platformcanary' };

/** What who acts for an employer meets, with all scopes. */
function expectedOfActing(route: string) {
  if (!OPEN_TO_ACTING.includes(route)) return 'not allowed';
  return rowOf(route).isPas ? 'not found' : 'let in';
}

/** There are many routes and tables, and a busy machine is slow. */
jest.setTimeout(240_000);

/**
 * B1. Seen red with each guard off and each licensee left out that stand at the end; a route that has no row, or a row that
 * is wrong, fails the tries themselves.
 */
describe('B1: every route × role × licensee × place of an id', () => {
  let app: PeopledApp;

  beforeAll(async () => {
    app = await startPeopledApp();
  }, 240_000);

  afterAll(() => app?.close());
  afterEach(() => jest.restoreAllMocks());

  /** Tries that did not meet what the table says, in words. */
  async function wrongOf(tries: ReadonlyArray<Try & { expected: string; newly?: RoleAt }>): Promise<string[]> {
    const wrong: string[] = [];
    for (const one of tries) {
      // Signed in at the last moment: a try before this one may have ended all other sessions.
      const as = one.newly ? await credentialsFor(app, one.route, one.newly) : one.as;
      const answer = await attemptRoute(app, { ...one, as });
      const verdict = verdictOf(answer);
      if (verdict !== one.expected) wrong.push(`${one.route}: ${verdict} (${answer.status}), not ${one.expected}`);
      if (shows(answer, foreignTo(one.at.host))) wrong.push(`${one.route}: shows another register`);
    }
    return wrong;
  }

  const foreignTo = (host: string): PeopledRegister => (host === app.north.host ? app.south : app.north);

  function roleTries(role: RegisterRole | 'visitor', at: PeopledRegister, routes: readonly string[] = NAMES) {
    const inOrder = routes.toSorted((one, other) => Number(rowOf(one).last ?? 0) - Number(rowOf(other).last ?? 0));
    return inOrder.map((route) => ({
      route,
      at,
      as: credentialsOfRole(at, role),
      ...(rowOf(route).ends && { newly: { role, register: at } }),
      naming: ownNaming(route, at),
      expected: expectedOf(rowOf(route), role),
    }));
  }

  /** One after the other: a code of an app signs in once. */
  async function credentialsOf(routes: readonly string[], of: RoleAt): Promise<Map<string, Credentials>> {
    const found = new Map<string, Credentials>();
    for (const route of routes) found.set(route, await credentialsFor(app, route, of));
    return found;
  }

  /** All that a register keeps: what nobody of another one may change. */
  async function rowsOf({ id }: PeopledRegister): Promise<string> {
    const texts: string[] = [];
    for (const table of Object.keys(SAMPLE_ROWS)) {
      const { rows } = await app.superuser.query(
        `SELECT t::text AS row FROM ${table} t WHERE licensee_id = $1 ORDER BY 1`,
        [id],
      );
      texts.push(`${table} ${JSON.stringify(rows)}`);
    }
    return texts.join('\n');
  }

  /** Ids that are not one's own, tried by somebody who may use their own: none may be found. */
  async function foreignIds(ids: (at: PeopledRegister) => Ids, only: (row: RouteRow) => boolean) {
    const tries = NAMING.filter(({ route }) => only(rowOf(route))).map(({ route, role }) => ({
      route,
      at: app.north,
      as: credentialsOfRole(app.north, role),
      naming: rowOf(route).naming!(ids(app.north)),
    }));
    const letIn: string[] = [];
    for (const one of tries) {
      const answer = await attemptRoute(app, one);
      // A link that is not known is told on its own page (422); everything else is not found.
      const isRefused = answer.status === 404 || (rowOf(one.route).whose === 'secret' && answer.status === 422);
      if (!isRefused || shows(answer, app.south)) letIn.push(`${one.route}: ${answer.status}`);
    }
    return { tried: tries.length, letIn: letIn };
  }

  it('has a row for every route and a route for every row, each with a rule', () => {
    const walked = walkRoutes(app.server.app);
    const known = [...NAMES, ...Object.keys(OPERATOR_ROUTES)].toSorted();
    expect(walked.map(({ name }) => name).toSorted()).toEqual(known);
    expect(walked.filter(({ rule }) => rule === undefined)).toEqual([]);
    const inExpress = listExpressRoutes(app.server.app).filter((name) => !name.includes('splat'));
    expect(inExpress.toSorted()).toEqual(known);
  });

  it('finds no id and no secret of another register, and changes nothing there', async () => {
    const before = await rowsOf(app.south);
    const { tried, letIn } = await foreignIds(
      () => app.south.strangers,
      () => true,
    );
    expect(letIn).toEqual([]);
    expect(tried).toBeGreaterThanOrEqual(12);
    expect(
      (
        await foreignIds(
          () => app.south.own,
          () => true,
        )
      ).letIn,
    ).toEqual([]);
    expect(await rowsOf(app.south)).toBe(before);
  });

  it('finds no id of another person of the same register where ids are one’s own', async () => {
    const { tried, letIn } = await foreignIds(
      (at) => at.strangers,
      ({ whose }) => whose === 'person',
    );
    expect({ tried: tried >= 2, letIn }).toEqual({ tried: true, letIn: [] });
  });

  it.each(['visitor', ...REGISTER_ROLES] as const)(
    'answers a %s on their own register as the table says',
    async (role) => {
      expect(await wrongOf(roleTries(role, app.north))).toEqual([]);
      // A manager took the logo away, last of all, and those who come next are to find one.
      if (role === 'manager') await fillLogo(app.server, app.north.people.manager.actor);
    },
    240_000,
  );

  it('lets who acts for an employer do what is open to acting, and nothing else, by page and by API', async () => {
    const acting = await actingFor(app, app.north);
    const tries = NAMES.filter((route) => Array.isArray(rowOf(route).who)).map((route) => ({
      route,
      at: app.north,
      as: acting,
      naming: ownNaming(route, app.north),
      expected: expectedOfActing(route),
    }));
    expect(await wrongOf(tries)).toEqual([]);
    const look = await actingFor(app, app.north, ['look']);
    const route = 'POST /employer/profile';
    expect(verdictOf(await attemptRoute(app, { route, at: app.north, as: look }))).toBe('not allowed');
  }, 240_000);

  it.each(REGISTER_ROLES)(
    'takes the session and the token of a %s of another register for nothing',
    async (role) => {
      const routes = NAMES.filter((route) => !/\/health\/|openapi/.test(route));
      const as = await credentialsOf(routes, { role, register: app.south });
      const tries = routes.map((route) => ({
        route,
        at: app.north,
        as: as.get(route)!,
        naming: ownNaming(route, app.north),
        expected: isForPrograms(route) ? 'sign in first' : expectedOf(rowOf(route), 'visitor'),
      }));
      expect(await wrongOf(tries)).toEqual([]);
    },
    240_000,
  );

  it.each(['00000000-0000-7000-8000-000000000000', 'not-an-id', '%00', "' OR 1=1 --", 'ünïcode'])(
    'meets %s in the place of an id with a refusal',
    async (id) => {
      const ids = Object.fromEntries(Object.keys(app.north.own).map((name) => [name, id])) as unknown as Ids;
      const letIn: string[] = [];
      for (const { route, role } of NAMING) {
        const naming = rowOf(route).naming!(ids);
        const path = naming.path === undefined ? {} : { path: encodeURI(naming.path).replace('%2500', '%00') };
        const as = credentialsOfRole(app.north, role);
        const { status } = await attemptRoute(app, { route, at: app.north, as, naming: { ...naming, ...path } });
        if (![400, 404, 409, 422].includes(status)) letIn.push(`${route}: ${status}`);
      }
      expect(letIn).toEqual([]);
    },
  );

  it('answers no register’s routes on the platform’s own host, and nothing at all on an unknown one', async () => {
    const on = (host: string, expected: (row: RouteRow, route: string) => string) =>
      wrongOf(
        NAMES.map((route) => ({
          route,
          at: { host },
          as: credentialsOfRole(app.north, 'visitor'),
          naming: ownNaming(route, app.north),
          expected: expected(rowOf(route), route),
        })),
      );
    const onPlatform = (row: RouteRow, route: string) => {
      if (row.who === 'any host') return 'let in';
      return ALSO_ON_PLATFORM.test(route) ? expectedOf(row, 'visitor') : 'not found';
    };
    expect(await on('localhost', onPlatform)).toEqual([]);
    expect(
      await on('nobody.localhost', (_row, route) => (/\/health\//.test(route) ? 'let in' : 'no register')),
    ).toEqual([]);
  });

  const operatorTries = (at: { host: string }, as: Credentials, expected: string) =>
    Object.entries(OPERATOR_ROUTES).map(([route, pathAt]) => ({
      route,
      at,
      as,
      naming: { path: pathAt(app.north) },
      expected,
    }));

  it('has the operators’ pages for operators alone, and on no register at all', async () => {
    const operator = await app.people.add(PLATFORM, ['operator']);
    expect(await wrongOf(operatorTries(PLATFORM, operator, 'let in'))).toEqual([]);
    const visitor = { browser: await app.people.visit(PLATFORM.host) };
    expect(await wrongOf(operatorTries(PLATFORM, visitor, 'sign in first'))).toEqual([]);
    for (const role of ['visitor', ...REGISTER_ROLES] as const)
      expect(await wrongOf(operatorTries(app.north, credentialsOfRole(app.north, role), 'not found'))).toEqual([]);
  }, 240_000);

  it('shows an operator nothing of a register’s people, on the platform or on a register', async () => {
    const operator = await app.people.add(PLATFORM, ['operator']);
    const at = (host: string, expected: (row: RouteRow) => string) =>
      NAMES.filter((route) => !ALSO_ON_PLATFORM.test(route) && rowOf(route).who !== 'any host').map((route) => ({
        route,
        at: { host },
        as: operator,
        naming: ownNaming(route, app.north),
        expected: expected(rowOf(route)),
      }));
    expect(await wrongOf(at(PLATFORM.host, () => 'not found'))).toEqual([]);
    const onRegister = at(app.north.host, (row) => expectedOf(row, 'visitor'));
    expect(await wrongOf(onRegister.filter(({ route }) => isPage(route)))).toEqual([]);
    for (const [route, pathAt] of Object.entries(OPERATOR_ROUTES)) {
      const answer = await attemptRoute(app, {
        route,
        at: PLATFORM,
        as: operator,
        naming: { path: pathAt(app.north) },
      });
      expect([route, shows(answer, app.north) || shows(answer, app.south)]).toEqual([route, false]);
    }
  }, 240_000);

  it('takes no form that does not carry the secret of the page it stood on', async () => {
    const { manager, pa } = app.north.people;
    for (const route of NAMES.filter((name) => name.startsWith('POST') && isPage(name))) {
      const { who } = rowOf(route);
      const person = Array.isArray(who) && who.includes('pa') ? pa : manager;
      const as = { browser: { ...person.browser, csrf: '' } };
      const { status } = await attemptRoute(app, { route, at: app.north, as, naming: ownNaming(route, app.north) });
      expect({ route, status }).toEqual({ route, status: 403 });
    }
  });

  it('lets nobody in who is suspended, by session or by token', async () => {
    const person = await app.people.add(app.north, ['pa']);
    await app.superuser.query('UPDATE people SET suspended_at = now() WHERE id = $1', [person.actor.personId]);
    for (const route of ['GET /pa/profile', 'GET /api/v1/me/pa-profile'])
      expect(verdictOf(await attemptRoute(app, { route, at: app.north, as: person }))).toBe('sign in first');
  });

  it('goes red with one guard off', async () => {
    const guard = AccessGuard.prototype.canActivate;
    jest.spyOn(AccessGuard.prototype, 'canActivate').mockImplementation(function (this: AccessGuard, context) {
      return context.getClass().name === 'ModerationApiController' || guard.call(this, context);
    });
    const wrong = await wrongOf(roleTries('pa', app.north, ['GET /api/v1/moderation/pa-profiles']));
    expect(wrong).toEqual(['GET /api/v1/moderation/pa-profiles: let in (200), not not allowed']);
  });

  it('goes red when the licensee is left out of a look at a token', async () => {
    const identities = app.server.app.get(Identities);
    const rightful = identities.ofToken.bind(identities);
    jest.spyOn(identities, 'ofToken').mockImplementation(async (licenseeId, token) => {
      const actor = await rightful(app.south.id, token);
      return actor && { ...actor, licenseeId };
    });
    const route = 'GET /api/v1/me';
    const tries = [{ route, at: app.north, as: app.south.people.pa, expected: 'sign in first' }];
    expect(await wrongOf(tries)).toContain('GET /api/v1/me: shows another register');
  });

  it('goes red when the licensee is left out of a transaction', async () => {
    const { run } = UnitOfWork.prototype;
    const route = 'GET /api/v1/moderation/pa-profiles/:id';
    const naming = rowOf(route).naming!(app.south.own);
    const as = app.north.people.manager;
    // The person is found with the licensee, by a way of its own; the profile without.
    jest.spyOn(UnitOfWork.prototype, 'run').mockImplementation(function (this: UnitOfWork, _licenseeId, work) {
      return run.call(this, app.south.id, work);
    });
    expect(await wrongOf([{ route, at: app.north, as, naming, expected: 'not found' }])).toContain(
      `${route}: shows another register`,
    );
  });
});
