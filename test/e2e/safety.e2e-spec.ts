import { HideLists } from '@pa/accounts';
import type { Actor } from '@pa/platform';
import type { Answer } from '../support/dial';
import { formOf, jsonOf } from '../support/dial';
import { startPeopledApp, type PeopledApp } from '../support/peopled';
import type { TestPerson } from '../support/people';

interface Found {
  total: number;
  items: Array<{ id: string }>;
  facets: { tasks: Record<string, number> };
}

describe('hiding from someone, over the whole register', () => {
  let app: PeopledApp;
  let employer: TestPerson;
  let pa: Actor;

  beforeAll(async () => {
    app = await startPeopledApp();
    employer = app.north.people.employer;
    const { personId } = app.north.strangers;
    pa = { personId, licenseeId: app.north.id, displayName: 'P.', roles: ['pa'], via: 'session' };
  }, 120_000);

  afterAll(() => app?.close());
  afterEach(() => app.superuser.query(`DELETE FROM hides WHERE person_id = $1 AND by_what <> 'name'`, [pa.personId]));

  const api = (path: string, person?: TestPerson): Promise<Answer> => {
    const headers: Record<string, string> = person ? { authorization: `Bearer ${person.token}` } : {};
    return app.dial({ method: 'GET', host: app.north.host, path: `/api/v1${path}`, headers });
  };
  const page = (path: string, person?: TestPerson): Promise<Answer> =>
    app.dial({ method: 'GET', host: app.north.host, path, headers: person ? { cookie: person.browser.cookie } : {} });
  const list = async (person?: TestPerson) => JSON.parse((await api('/pas', person)).text) as Found;
  const count = async (person?: TestPerson) =>
    (JSON.parse((await api('/pas/count', person)).text) as { total: number }).total;

  it('takes the PA out of list, count, facets and profile for that one person alone, and brings them back', async () => {
    const { profileId } = app.north.strangers;
    const [before, forVisitor] = [await list(employer), await list()];
    expect(before.items.map(({ id }) => id)).toContain(profileId);
    expect((await api(`/pas/${profileId}`, employer)).status).toBe(200);
    expect((await page(`/pas/${profileId}`, employer)).status).toBe(200);

    const lists = app.server.app.get(HideLists);
    const hides = await lists.addValue(pa, { way: 'email', value: employer.email });
    const after = await list(employer);
    expect(after.items.map(({ id }) => id)).not.toContain(profileId);
    expect(after.total).toBe(before.total - 1);
    expect(await count(employer)).toBe(before.total - 1);
    for (const [task, many] of Object.entries(before.facets.tasks))
      expect([many - 1, many]).toContain(after.facets.tasks[task] ?? 0);
    const [gone, never] = [
      await api(`/pas/${profileId}`, employer),
      await api('/pas/01890000-0000-7000-8000-00000000000f', employer),
    ];
    expect([gone.status, gone.text]).toEqual([404, never.text]);
    expect((await page(`/pas/${profileId}`, employer)).status).toBe(404);
    expect((await page('/find', employer)).text).not.toContain(profileId);

    const withoutIds = ({ items, ...rest }: Found) => ({ ...rest, items: items.length });
    expect(withoutIds(await list())).toEqual(withoutIds(forVisitor));
    expect((await list(app.north.people.manager)).total).toBe(before.total);

    await lists.remove(pa, hides[0]!.id);
    expect((await list(employer)).total).toBe(before.total);
    expect((await page(`/pas/${profileId}`, employer)).status).toBe(200);
  });

  it('offers no small change that would find only somebody who is hidden', async () => {
    const path = '/pas?near=CH1&radiusMiles=10&tasks=tube-feeding';
    const answered = async () =>
      JSON.parse((await api(path, employer)).text) as { total: number; suggestions: Array<{ count: number }> };
    const before = await answered();
    expect([before.total, before.suggestions.some(({ count: many }) => many === 1)]).toEqual([0, true]);
    await app.server.app.get(HideLists).addValue(pa, { way: 'email', value: employer.email });
    expect(await answered()).toMatchObject({ total: 0, suggestions: [] });
  });

  it('works by the pages: from who looked, and off the list again', async () => {
    const looker = app.north.people.pa;
    const looked = await page('/account/who-looked', looker);
    expect(looked.text).toContain('An employer near CH1');
    const send = (path: string, answers: Record<string, string>) => {
      const form = formOf({ ...answers, _csrf: looker.browser.csrf });
      const headers = { ...form.headers, cookie: looker.browser.cookie };
      return app.dial({ method: 'POST', host: app.north.host, path, ...form, headers });
    };
    const answer = await send('/account/who-looked', { hide: app.north.own.viewId });
    expect([answer.status, answer.headers['location']]).toEqual([303, '/account/hide-from']);
    const own = await page('/account/hide-from', looker);
    expect(own.text).toContain('An employer near CH1, on ');
    const [, line] = /name="remove" value="([^"]+)"/.exec(own.text) ?? [];
    expect((await send('/account/hide-from', { remove: line ?? '' })).status).toBe(303);
    const wrong = await send('/account/hide-from', { way: 'telephone', value: 'ring me' });
    expect([wrong.status, wrong.text.includes('Write a telephone number like')]).toEqual([422, true]);
  });

  it('is complained about by anyone, once however often the form is sent', async () => {
    const browser = app.north.visitor;
    const [, ticket = ''] = /name="ticket" value="([^"]+)"/.exec((await page('/complain')).text) ?? [];
    const form = formOf({ about: 'register', words: 'Nobody rang back', ticket, _csrf: browser.csrf });
    const send = () =>
      app.dial({
        method: 'POST',
        host: app.north.host,
        path: '/complain',
        ...form,
        headers: { ...form.headers, cookie: browser.cookie },
      });
    const answers = await Promise.all([send(), send(), send()]);
    expect(new Set(answers.map(({ headers }) => headers['location']))).toEqual(
      new Set([`/complain/received/${ticket}`]),
    );
    const received = await page(`/complain/received/${ticket}`);
    expect(received.text).toMatch(/C-[0-9A-Z]{4}-[0-9A-Z]{4}/);
    const { rows } = await app.superuser.query('SELECT id FROM complaints WHERE id = $1', [ticket]);
    expect(rows).toHaveLength(1);
    const staff = app.north.people['co-ordinator'];
    const listed = await page('/staff/complaints', staff);
    expect(listed.text).toContain('Acknowledge within');
    const step = jsonOf({ to: 'acknowledged', note: 'Rang them', version: 1 });
    const moved = await app.dial({
      method: 'POST',
      host: app.north.host,
      path: `/api/v1/complaints/${ticket}/steps`,
      ...step,
      headers: { ...step.headers, authorization: `Bearer ${staff.token}` },
    });
    expect(JSON.parse(moved.text)).toMatchObject({ state: 'acknowledged', words: 'Nobody rang back' });
  });
});
