import { attemptRoute, listForms, type FormRoute } from '../support/access-tries';
import { startTestApp, type TestApp } from '../support/app';
import { dialler, type Answer } from '../support/dial';
import { EACH_IS_RECORDED, MANY_ARE_MEANT } from '../support/fitting-forms';
import { doerOf, fittingOf, newRows, type RowCounts } from '../support/fitting-sends';
import { startPeopledApp, type PeopledApp, type PeopledRegister } from '../support/peopled';
import { ROUTES } from '../support/routes';

const AT_ONCE = 5;

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
  }, 240_000);

  afterAll(async () => {
    await again?.close();
    await app?.close();
  });

  /** Forms that did something when they were sent once. */
  const done = new Set<string>();

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

  const effectOf = (route: string, { 'public.audit_entries': recorded = 0, ...rows }: RowCounts) =>
    EACH_IS_RECORDED.includes(route) ? rows : { ...rows, recorded };

  interface At {
    readonly register: PeopledRegister;
    readonly form: FormRoute;
  }

  const formAt = (register: PeopledRegister, route: string): FormRoute =>
    listForms(register).find((form) => form.route === route)!;

  async function send({ register, form }: At, times: number): Promise<{ rows: RowCounts; answers: Answer[] }> {
    const as = await doerOf(app, register, form);
    const trying = { route: form.route, at: register, as, naming: fittingOf(register, form) };
    const answers: Answer[] = [];
    const rows = await newRows(app, register, async () => {
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
