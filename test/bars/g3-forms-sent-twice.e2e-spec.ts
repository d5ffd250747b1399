import { attemptRoute, listForms, type Credentials, type FormRoute } from '../support/access-tries';
import { startTestApp, type TestApp } from '../support/app';
import { dialler, type Answer } from '../support/dial';
import { EACH_IS_RECORDED, FITTING, MANY_ARE_MEANT } from '../support/fitting-forms';
import { startPeopledApp, type PeopledApp, type PeopledRegister } from '../support/peopled';
import { ROUTES, type Naming } from '../support/routes';
import { SAMPLE_ROWS } from '../support/tenant-rows';

const AT_ONCE = 5;
/** What a try leaves whether it does anything or not. */
const TRACES = ['public.browser_sessions', 'public.known_devices'];

/**
 * G3: every form of every page, with answers that fit. On one register it is sent once; on the other five times at once and
 * then again to a server that was started anew, as a browser does that waits for an answer from one that was killed. Both
 * registers must then have the same number of new rows in every table. Seen red with wishes to put
 * something right that were counted before they were added, and with invitations that raced into each other.
 */
describe('G3: every form sent once, and sent again and again', () => {
  let app: PeopledApp;
  let again: TestApp;

  beforeAll(async () => {
    app = await startPeopledApp();
    again = await startTestApp({ database: app.server.database });
  }, 120_000);

  afterAll(async () => {
    await again?.close();
    await app?.close();
  });

  /** Forms that did something when they were sent once. */
  const done = new Set<string>();

  async function rowsOf({ id }: PeopledRegister): Promise<Record<string, number>> {
    const tables = Object.keys(SAMPLE_ROWS).filter((table) => !TRACES.includes(table));
    const counts = tables.map((table) => `(SELECT count(*)::int FROM ${table} WHERE licensee_id = $1) AS "${table}"`);
    const { rows } = await app.superuser.query<Record<string, number>>(`SELECT ${counts.join(', ')}`, [id]);
    const [counted = {}] = rows;
    return counted;
  }

  /** How many rows came or went in each table where any did. */
  async function newRows(register: PeopledRegister, deed: () => Promise<unknown>): Promise<Record<string, number>> {
    const before = await rowsOf(register);
    await deed();
    const after = Object.entries(await rowsOf(register));
    const changed = after.map(([table, rows]) => [table, rows - (before[table] ?? 0)] as const);
    return Object.fromEntries(changed.filter(([, rows]) => rows !== 0));
  }

  async function doerOf(register: PeopledRegister, { route, role }: FormRoute): Promise<Credentials> {
    if (role === 'visitor') return { browser: register.visitor };
    return ROUTES[route]?.whose === 'person' ? register.people[role] : app.people.add(register, [role]);
  }

  function namingOf(register: PeopledRegister, { route, path }: FormRoute): Naming {
    const row = ROUTES[route]!;
    const naming = row.naming?.(register.own);
    const body = FITTING[route]?.(register) ?? naming?.body ?? row.body ?? {};
    return { path: naming?.path ?? path, body };
  }

  /** The difference between one sending and many, in words; null when there is none. */
  async function differenceOf(route: string): Promise<string | null> {
    const [north, south] = [app.north, app.south].map((register) => ({ register, form: formAt(register, route) })) as [
      At,
      At,
    ];
    const once = await send(north, 1);
    const often = await send(south, AT_ONCE);
    const [one, many] = [once.rows, often.rows].map((rows) => JSON.stringify(effectOf(route, rows)));
    if (Object.keys(once.rows).length > 0) done.add(route);
    const fault = [...once.answers, ...often.answers].find(({ status }) => status >= 500);
    if (fault) return `${route}: answers ${fault.status}`;
    return one === many
      ? null
      : `${route}: once ${one}, often ${many}, ${often.answers.map(({ status }) => status).join(' ')}`;
  }

  const effectOf = (route: string, { 'public.audit_entries': recorded = 0, ...rows }: Record<string, number>) =>
    EACH_IS_RECORDED.includes(route) ? rows : { ...rows, recorded };

  interface At {
    readonly register: PeopledRegister;
    readonly form: FormRoute;
  }

  const formAt = (register: PeopledRegister, route: string): FormRoute =>
    listForms(register).find((form) => form.route === route)!;

  async function send(
    { register, form }: At,
    times: number,
  ): Promise<{ rows: Record<string, number>; answers: Answer[] }> {
    const as = await doerOf(register, form);
    const trying = { route: form.route, at: register, as, naming: namingOf(register, form) };
    const answers: Answer[] = [];
    const rows = await newRows(register, async () => {
      answers.push(...(await Promise.all(Array.from({ length: times }, () => attemptRoute(app, trying)))));
      if (times > 1) answers.push(await againAfterKill(trying));
    });
    return { rows, answers };
  }

  /** To the other server, by a connection of its own: one that was kept would have been closed meanwhile. */
  async function againAfterKill(trying: Parameters<typeof attemptRoute>[1]): Promise<Answer> {
    const { dial, hangUp } = dialler(again.port);
    const answer = await attemptRoute({ ...app, dial }, trying);
    hangUp();
    return answer;
  }

  const routes = Object.keys(ROUTES).filter(
    (route) => route.startsWith('POST') && !route.includes('/api/') && !ROUTES[route]!.ends,
  );

  it('names only forms that there are among those of which many are meant', () => {
    expect(Object.keys(MANY_ARE_MEANT).filter((route) => !routes.includes(route))).toEqual([]);
  });

  it('does one thing', async () => {
    const differences: string[] = [];
    for (const route of routes.filter((name) => !(name in MANY_ARE_MEANT))) {
      const difference = await differenceOf(route);
      if (difference) differences.push(difference);
    }
    expect(differences).toEqual([]);
    expect(done.size).toBeGreaterThanOrEqual(30);
  }, 600_000);
});
