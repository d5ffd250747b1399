import { Audit, AuditVerifier, STAFF_ROLES, type RegisterRole } from '@pa/platform';
import { Moderation } from '../../libs/register/src/moderation.service';
import { attemptRoute, credentialsOfRole, type Credentials } from '../support/access-tries';
import { ACTS, type PrivilegedAct } from '../support/acts';
import { OTHER_DEEDS } from '../support/other-deeds';
import { startPeopledApp, type Ids, type PeopledApp } from '../support/peopled';
import { fillParts } from '../support/peopled-parts';
import { ROUTES } from '../support/routes';

interface Line {
  readonly act: string;
  readonly doer_id: string | null;
}

/**
 * H6, the acts: each privileged act is one line, under its name; a refused one is none. Seen red with the recording switched
 * off, which stands at the end. The chain itself is H6's other half.
 */
describe('H6: one line for each privileged act', () => {
  let app: PeopledApp;

  beforeAll(async () => {
    app = await startPeopledApp();
  }, 240_000);

  afterAll(() => app?.close());
  afterEach(() => jest.restoreAllMocks());

  const linesAfter = async (number: number) =>
    (
      await app.superuser.query<Line>(
        'SELECT act, doer_id FROM audit_entries WHERE licensee_id = $1 AND number > $2 ORDER BY number',
        [app.north.id, number],
      )
    ).rows;
  const lastNumber = async () =>
    Number(
      (
        await app.superuser.query<{ n: string }>(
          'SELECT coalesce(max(number), 0) AS n FROM audit_entries WHERE licensee_id = $1',
          [app.north.id],
        )
      ).rows[0]?.n,
    );

  /** Staff are those of the register; a member is somebody new, whose own things they are. */
  async function doerOf(route: string): Promise<Credentials> {
    const { who } = ROUTES[route]!;
    if (typeof who === 'string') return credentialsOfRole(app.north, 'visitor');
    if (ACTS[route]?.alone) return app.people.add(app.north, ['manager']);
    const isMembers = who.includes('pa');
    return isMembers
      ? app.people.add(app.north, ['pa'])
      : app.north.people[who.includes('manager') ? 'manager' : who[0]!];
  }

  async function send(route: string, as: Credentials, given: { ids: Ids; act?: PrivilegedAct }): Promise<number> {
    const row = ROUTES[route]!;
    const naming = row.naming?.(given.ids) ?? {};
    const version = given.act?.ofProfile ? { version: await versionOf(given.ids, route) } : {};
    const body = { ...naming.body, ...given.act?.body, ...version };
    const path = naming.path ?? row.path?.(given.ids);
    return (await attemptRoute(app, { route, at: app.north, as, naming: { ...(path && { path }), body } })).status;
  }

  async function versionOf({ profileId }: Ids, route: string): Promise<number | string> {
    const { actor } = app.north.people.manager;
    const { version } = await app.server.app.get(Moderation).getCase(actor, profileId);
    return route.includes('/api/') ? version : String(version);
  }

  /** The ids that the rows of an act and of what comes before it name. */
  function namedBy(route: string, { first, ofProfile }: PrivilegedAct): Set<keyof Ids> {
    const named = new Set<keyof Ids>(ofProfile && ['profileId']);
    const listening = new Proxy({} as Ids, { get: (_ids, name) => (named.add(name as keyof Ids), 'x') });
    for (const row of [route, first].map((name) => name && ROUTES[name])) {
      if (!row) continue;
      row.naming?.(listening);
      row.path?.(listening);
    }
    return named;
  }

  /** Of somebody new, who has only what the act is done to: making all that a PA can have takes most of the time. */
  async function newIds(wanted: ReadonlySet<keyof Ids>): Promise<Ids> {
    const [pa, employer] = [await app.people.join(app.north, ['pa']), await app.people.join(app.north, ['employer'])];
    return fillParts({ made: app, register: app.north, pa: pa.actor, employer: employer.actor }, wanted);
  }

  /** What one deed left in the audit, and how it was answered. */
  async function deed(route: string, act: PrivilegedAct): Promise<{ status: number; acts: string[] }> {
    const ids = ROUTES[route]!.naming === undefined ? app.north.own : await newIds(namedBy(route, act));
    const as = await doerOf(route);
    if (act.first) await send(act.first, app.north.people.manager, { ids, act: ACTS[act.first]! });
    const before = await lastNumber();
    const status = await send(route, as, { ids, act });
    return { status, acts: (await linesAfter(before)).map((line) => line.act) };
  }

  it('has every deed of staff in one of its two lists', () => {
    const ofStaff = Object.entries(ROUTES).filter(
      ([route, { who }]) =>
        !route.startsWith('GET ') &&
        Array.isArray(who) &&
        who.every((role: RegisterRole) => STAFF_ROLES.includes(role)),
    );
    const listed = [...Object.keys(ACTS), ...Object.keys(OTHER_DEEDS)];
    expect(ofStaff.map(([route]) => route).filter((route) => !listed.includes(route))).toEqual([]);
    expect(Object.keys(OTHER_DEEDS).filter((route) => route in ACTS || !(route in ROUTES))).toEqual([]);
  });

  it.each(Object.entries(ACTS))(
    '%s',
    async (route, act) => {
      const { status, acts } = await deed(route, act);
      expect({ route, isDone: status < 400, status, acts }).toMatchObject({ isDone: true, acts: [act.act] });
    },
    60_000,
  );

  it('writes no line for what is refused', async () => {
    const before = await lastNumber();
    const { own } = app.north;
    for (const [route, act] of Object.entries(ACTS)) {
      const { who } = ROUTES[route]!;
      if (typeof who === 'string' || who.includes('pa')) continue;
      const role: RegisterRole = who.includes('representative') ? 'pa' : 'representative';
      const status = await send(route, app.north.people[role], { ids: own, act });
      expect({ route, status }).toEqual({ route, status: 403 });
    }
    expect(await linesAfter(before)).toEqual([]);
  }, 120_000);

  it('leaves a chain that is whole', async () => {
    expect(await app.server.app.get(AuditVerifier).verify(app.north.id)).toMatchObject({ problems: [] });
  });

  it('goes red when an act is not recorded', async () => {
    jest.spyOn(Audit.prototype, 'record').mockImplementation(() => undefined);
    const route = 'POST /staff/people/:id/sign-out';
    expect((await deed(route, ACTS[route]!)).acts).toEqual([]);
  });
});
