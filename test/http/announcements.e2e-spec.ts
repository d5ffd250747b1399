import { Announcements, CachedLicenseeDirectory } from '@pa/licensing';
import { REGISTER_ROLES } from '@pa/platform';
import { Client } from 'pg';
import { v7 as newId } from 'uuid';
import { startTestApp, type TestApp } from '../support/app';
import { messagesOf } from '../support/count-messages';
import { dialler, formOf, type Dial } from '../support/dial';
import { TestPeople, type TestPerson } from '../support/people';
import { PLATFORM_HOME } from '../support/peopled-announcements';
import { addTwoRegisters, type TestRegister } from '../support/registers';

const TODAY = new Date().toISOString().slice(0, 10);
const SOON = new Date(Date.now() + 864_000_000).toISOString().slice(0, 10);
const [YEAR = '', MONTH = '', DAY = ''] = TODAY.split('-');
const WORDS = {
  title: 'The site rests on Sunday',
  words: 'From 6 to 8 in the <b>morning</b>.\nPlease come back later.',
};
const FORM = {
  ...WORDS,
  'from-day': DAY,
  'from-month': MONTH,
  'from-year': YEAR,
  'until-day': SOON.slice(8),
  'until-month': SOON.slice(5, 7),
  'until-year': SOON.slice(0, 4),
};

describe('What is announced', () => {
  let server: TestApp;
  let dial: Dial;
  let hangUp: () => void;
  let people: TestPeople;
  let north: TestRegister;
  let south: TestRegister;
  let operator: TestPerson;
  let manager: TestPerson;
  let pa: TestPerson;

  beforeAll(async () => {
    const prepare = async (database: TestApp['database']) => void ([north, south] = await addTwoRegisters(database));
    server = await startTestApp({ prepare });
    ({ dial, hangUp } = dialler(server.port));
    people = new TestPeople(server, dial);
    operator = await people.add(PLATFORM_HOME, ['operator']);
    manager = await people.add(north, ['manager']);
    pa = await people.add(north, ['pa']);
  }, 120_000);

  afterAll(async () => {
    hangUp?.();
    await server?.close();
  });

  const get = async (path: string, { browser }: Pick<TestPerson, 'browser'>, host = north.host) =>
    (await dial({ method: 'GET', host, path, headers: { cookie: browser.cookie } })).text;
  const post = (path: string, fields: Record<string, string>, as: TestPerson) => {
    const form = formOf({ ...fields, _csrf: as.browser.csrf });
    const host = as === operator ? PLATFORM_HOME.host : north.host;
    return dial({ method: 'POST', host, path, ...form, headers: { ...form.headers, cookie: as.browser.cookie } });
  };
  const atTop = async (as: TestPerson, host = north.host) =>
    (await get('/account', as, host)).split('<main')[0]?.includes('pa-announced') ?? false;

  it('shows at the top of the pages of whom it is for, as text, until it is put away on all of their devices', async () => {
    const id = newId();
    const { status } = await post('/staff/announcements/new', { ...FORM, id, roles: 'pa' }, manager);
    expect(status).toBe(303);
    const page = await get('/account', pa);
    expect(page).toMatch(
      /<section[^>]*aria-labelledby="announced-[^>]*>[\s\S]*<h2[^>]*>[\s\S]*The site rests on Sunday/,
    );
    expect(page).toContain('From 6 to 8 in the &lt;b&gt;morning&lt;/b&gt;.</p>');
    expect(await atTop(manager)).toBe(false);
    expect(await atTop(await people.add(south, ['pa']), south.host)).toBe(false);
    const elsewhere = await people.enter(north, pa);
    const answer = await post(`/announcements/${id}/dismiss`, { back: '/account' }, pa);
    expect([answer.status, answer.headers['location']]).toEqual([303, '/account']);
    expect([await atTop(pa), await atTop(elsewhere)]).toEqual([false, false]);
    const search = '/find?near=Chester&hours=mon+07:00-09:00';
    expect((await post(`/announcements/${id}/dismiss`, { back: search }, pa)).headers['location']).toBe(search);
    const away = await post(`/announcements/${id}/dismiss`, { back: 'https://elsewhere.example/' }, pa);
    expect(away.headers['location']).toBe('/');
  });

  it('costs a page no statement but while something shows to the person', async () => {
    const open = () => messagesOf(() => get('/account', pa));
    expect((await open()).filter((text) => text.includes('announcement'))).toHaveLength(1);
    await server.app.get(Announcements).end(manager.actor, (await written())[0]?.id ?? '');
    await open();
    expect((await open()).filter((text) => text.includes('announcement'))).toEqual([]);
  });

  const written = async () => (await server.app.get(CachedLicenseeDirectory).findById(north.id))?.announcements ?? [];

  it('is an operator’s for all registers or for chosen ones', async () => {
    const list = '/operator/announcements';
    const [everywhere, chosen] = [newId(), newId()];
    const send = (fields: Record<string, string>) => post(`${list}/new`, { ...FORM, roles: 'pa', ...fields }, operator);
    const none = await send({ id: chosen, where: 'chosen' });
    expect([none.status, none.text.includes('Choose at least one register')]).toEqual([422, true]);
    expect((await send({ id: chosen, where: 'chosen', registers: newId() })).status).toBe(422);
    expect((await send({ id: chosen, where: 'chosen', registers: south.id })).status).toBe(303);
    expect((await send({ id: everywhere, where: 'all', title: 'For everyone' })).status).toBe(303);
    const southern = await people.add(south, ['pa']);
    expect((await get('/account', southern, south.host)).match(/pa-announced__title/g)).toHaveLength(2);
    expect((await get('/account', pa)).match(/pa-announced__title/g)).toHaveLength(1);
    const page = await get(list, operator, 'localhost');
    expect(page).toContain('For everyone');
    expect((await post(`/announcements/${chosen}/dismiss`, {}, pa)).status).toBe(404);
    expect((await post(`${list}/${everywhere}/end`, {}, operator)).status).toBe(303);
    expect(await atTop(pa)).toBe(false);
    expect(await get(`${list}/${everywhere}`, operator, 'localhost')).toContain('An announcement that is over');
  });

  it('is changed by its register’s manager, who is told of each answer and of a change meanwhile', async () => {
    const id = newId();
    const refused = await post('/staff/announcements/new', { ...FORM, id, title: '', 'until-year': '2001' }, manager);
    expect(refused.status).toBe(422);
    for (const field of ['title', 'until', 'roles']) expect(refused.text).toContain(`href="#${field}"`);
    const draft = { id, ...WORDS, from: '2098-01-01', until: '2098-01-02', roles: REGISTER_ROLES, registers: null };
    const announcements = server.app.get(Announcements);
    await announcements.write(manager.actor, draft);
    await announcements.write(manager.actor, draft);
    const page = await get(`/staff/announcements/${id}`, manager);
    const [, version = ''] = /name="version" value="(\w+)"/.exec(page) ?? [];
    const change = (title: string, seen: string) =>
      post(`/staff/announcements/${id}`, { ...FORM, title, version: seen, roles: 'pa' }, manager);
    expect((await change('Sooner', version)).status).toBe(303);
    const late = await change('Later', version);
    expect([late.status, late.text.includes('Somebody else changed this')]).toEqual([422, true]);
    expect(await atTop(pa)).toBe(true);
    await announcements.end(manager.actor, id);
    expect((await change('Too late', version)).text).toContain('This announcement is over');
    expect((await get('/staff/announcements?sort=title', manager)).match(/Sooner|The site rests/g)).toEqual([
      'Sooner',
      'The site rests',
    ]);
    expect((await post(`/staff/announcements/${newId()}`, FORM, manager)).status).toBe(404);
    expect((await post(`/staff/announcements/${newId()}/end`, {}, manager)).status).toBe(404);
    expect(await acts()).toEqual([
      'announced',
      'announcement-ended',
      'announced',
      'announcement-changed',
      'announcement-ended',
    ]);
  });

  async function acts(): Promise<string[]> {
    const superuser = new Client({ connectionString: server.database.superUrl });
    await superuser.connect();
    const { rows } = await superuser.query<{ act: string }>(
      `SELECT act FROM audit_entries WHERE licensee_id = $1 AND act LIKE 'licensing.announ%' ORDER BY number`,
      [north.id],
    );
    await superuser.end();
    return rows.map(({ act }) => act.replace('licensing.', ''));
  }

  it('makes room by forgetting what was over first, and has no room while sixty are not over', async () => {
    const announcements = server.app.get(Announcements);
    const draft = () => ({
      id: newId(),
      ...WORDS,
      from: TODAY,
      until: SOON,
      roles: ['editor'] as const,
      registers: null,
    });
    for (let room = 60; room > 0; room -= 1) await announcements.write(manager.actor, draft());
    expect(await written()).toHaveLength(60);
    await expect(announcements.write(manager.actor, draft())).rejects.toThrow('There are 60');
    expect(await get('/staff/announcements?page=3', manager)).toContain('Showing 41 to 60 of 60');
    expect(await get('/staff/announcements?page=4', manager)).toContain('There is nothing on this page');
  });
});
