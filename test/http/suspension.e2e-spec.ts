import { PersonDeeds } from '@pa/accounts';
import { formOf, jsonOf, type Answer } from '../support/dial';
import { fillPa, startPeopledApp, type Ids, type PeopledApp } from '../support/peopled';
import { Moderation } from '../../libs/register/src/moderation.service';
import type { TestPerson } from '../support/people';

const WHY = { reason: 'safety', words: 'Two employers called us' } as const;

/** Suspended means: nothing of it a second later. Each test waits for the answer of the deed, and for nothing else. */
describe('a suspended PA', () => {
  let app: PeopledApp;
  let pa: TestPerson;
  let ids: Ids;

  beforeAll(async () => {
    app = await startPeopledApp();
  }, 120_000);

  afterAll(() => app?.close());

  beforeEach(async () => {
    pa = await app.people.add(app.north, ['pa']);
    ids = await fillPa(app, pa.actor, app.north);
    const moderation = app.server.app.get(Moderation);
    const { version } = await moderation.getCase(app.north.people.manager.actor, ids.profileId);
    const approval = { decision: 'approved', reasons: [], words: '', version } as const;
    await moderation.decide(app.north.people.manager.actor, ids.profileId, approval);
    await app.relay();
  }, 60_000);

  const host = () => app.north.host;
  const page = (path: string, { browser }: Pick<TestPerson, 'browser'>): Promise<Answer> =>
    app.dial({ method: 'GET', host: host(), path, headers: { cookie: browser.cookie } });
  const api = (path: string, token?: string): Promise<Answer> =>
    app.dial({
      method: 'GET',
      host: host(),
      path: `/api/v1${path}`,
      headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
    });
  const count = async () => (JSON.parse((await api('/pas/count')).text) as { total: number }).total;
  const listed = async () => {
    const { text } = await api('/pas?pageSize=50', app.north.people.employer.token);
    return text.includes(ids.profileId);
  };

  /** What everybody sees of the PA, and what the PA can still do. */
  async function seen() {
    const { employer, manager } = app.north.people;
    return {
      session: (await page('/pa/profile', pa)).status,
      token: (await api('/me', pa.token)).status,
      profilePage: (await page(`/pas/${ids.profileId}`, employer)).status,
      profileApi: (await api(`/pas/${ids.profileId}`, employer.token)).status,
      listed: await listed(),
      deskOfStaff: (await page(`/staff/moderation/${ids.profileId}`, manager)).status,
    };
  }

  it('is gone at once from sessions, tokens, search, counts and pages, and is back as before when reinstated', async () => {
    const before = await count();
    const staff = app.north.people['co-ordinator'].actor;
    const GONE = { session: 401, token: 401, profilePage: 404, profileApi: 404, listed: false, deskOfStaff: 200 };
    expect(await seen()).toEqual({
      ...GONE,
      session: 200,
      token: 200,
      profilePage: 200,
      profileApi: 200,
      listed: true,
    });
    await app.server.app.get(PersonDeeds).suspend(staff, pa.actor.personId, WHY);
    expect(await seen()).toEqual(GONE);
    expect(await count()).toBe(before - 1);
    await app.relay();
    expect([await seen(), await count()]).toEqual([GONE, before - 1]);
    const signingIn = await app.dial({
      method: 'POST',
      host: host(),
      path: '/api/v1/sessions',
      ...jsonOf({ email: pa.email, password: 'a password of the tests' }),
    });
    expect(signingIn.status).toBe(422);
    await app.server.app.get(PersonDeeds).reinstate(staff, pa.actor.personId);
    await app.relay();
    expect(await count()).toBe(before);
    const browser = await app.people.signIn(host(), pa.email);
    pa = { ...pa, browser, token: await app.people.tokenOf(pa.actor) };
    expect(await seen()).toMatchObject({ session: 200, token: 200, profilePage: 200, profileApi: 200, listed: true });
  });

  it('is suspended and brought back by the pages of staff, and the page says so', async () => {
    const { browser } = app.north.people.manager;
    const send = (path: string, answers: Record<string, string>) => {
      const form = formOf({ ...answers, _csrf: browser.csrf });
      return app.dial({
        method: 'POST',
        host: host(),
        path,
        ...form,
        headers: { ...form.headers, cookie: browser.cookie },
      });
    };
    const path = `/staff/people/${pa.actor.personId}`;
    expect((await send(`${path}/suspend`, { reason: 'safety', words: '' })).text).toContain('Write why');
    expect((await send(`${path}/suspend`, WHY)).status).toBe(303);
    const suspended = await page(path, { browser });
    for (const words of ['Suspended', 'Someone may not be safe', WHY.words, 'Bring the account back'])
      expect(suspended.text).toContain(words);
    expect((await api('/me', pa.token)).status).toBe(401);
    expect((await send(`${path}/reinstate`, {})).status).toBe(303);
    expect((await page(path, { browser })).text).toContain('Can sign in');
  });
});
