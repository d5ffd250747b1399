import { ExportWorker } from '@pa/accounts';
import type { Answer } from '../support/dial';
import { formOf } from '../support/dial';
import { startPeopledApp, type PeopledApp, type PeopledRegister } from '../support/peopled';
import type { TestPerson } from '../support/people';

describe('the pages of one’s own data', () => {
  let app: PeopledApp;
  let north: PeopledRegister;

  beforeAll(async () => {
    app = await startPeopledApp();
    north = app.north;
  }, 120_000);

  afterAll(() => app.close());

  const see = (as: TestPerson | null, path: string): Promise<Answer> =>
    app.dial({ method: 'GET', host: north.host, path, headers: { cookie: (as?.browser ?? north.visitor).cookie } });

  const send = (as: TestPerson, path: string, answers: Record<string, string> = {}): Promise<Answer> => {
    const form = formOf({ ...answers, _csrf: as.browser.csrf });
    const headers = { ...form.headers, cookie: as.browser.cookie };
    return app.dial({ method: 'POST', host: north.host, path, ...form, headers });
  };

  const api = (as: TestPerson, method: string, path: string): Promise<Answer> =>
    app.dial({ method, host: north.host, path, headers: { authorization: `Bearer ${as.token}` } });

  it('lead from the account page to a copy, that the worker makes, to be kept as a file', async () => {
    const me = await app.people.add(north, ['pa'], 'Zoë');
    expect((await see(me, '/account')).text).toContain('href="/account/your-data"');
    expect((await see(me, '/account/your-data')).text).toContain('Put something right');
    expect((await send(me, '/account/your-data/copies')).status).toBe(303);
    await app.relay();
    await app.server.app.get(ExportWorker).settled();
    expect((await see(me, '/account/your-data/copies')).text).toContain('/account/your-data/copy/page');
    const page = await see(me, '/account/your-data/copy/page');
    expect(page.headers['content-disposition']).toBe('attachment; filename="my-data.html"');
    expect(page.text).toContain('Zoë K.');
    const json = JSON.parse((await see(me, '/account/your-data/copy/json')).text) as { parts: unknown[] };
    expect(json.parts.length).toBeGreaterThan(5);
    expect((await api(me, 'GET', '/api/v1/me/data-exports/newest')).headers['content-type']).toMatch(
      /^application\/json/,
    );
    expect((await see(me, '/account/your-data/copy/poem')).status).toBe(404);
  });

  it('close an account when one is sure, and signing in opens it again', async () => {
    const me = await app.people.add(north, ['pa'], 'Ivy');
    expect((await see(me, '/account/close')).text).toContain('14 days');
    expect((await send(me, '/account/close')).status).toBe(422);
    expect((await send(me, '/account/close', { sure: 'yes', reason: 'privacy' })).headers['location']).toBe(
      '/account-closed',
    );
    expect((await see(me, '/account')).status).toBe(401);
    expect((await api(me, 'GET', '/api/v1/me')).status).toBe(401);
    expect((await see(null, '/account-closed')).text).toContain('Your account is closed');
    const back = { ...me, browser: await app.people.signIn(north.host, me.email) };
    expect((await see(back, '/account')).status).toBe(200);
  });

  it('show what one said yes to, and take it back', async () => {
    const me = await app.people.add(north, ['employer'], 'Kim');
    await send(me, '/account/consents/news/give', { version: '1' });
    expect((await see(me, '/account/consents')).text).toContain('You said yes on');
    expect((await send(me, '/account/consents/news/withdraw')).status).toBe(303);
    expect((await see(me, '/account/consents')).text).toContain('taken back on');
    expect((await send(me, '/account/consents/terms/withdraw')).status).toBe(422);
    expect((await send(me, '/account/consents/news/give', { version: '99' })).status).toBe(422);
    expect((await send(me, '/account/consents/poems/give', { version: '1' })).status).toBe(404);
  });

  it('take a wish to have something put right to staff, who answer it', async () => {
    const { pa, 'co-ordinator': staff } = north.people;
    expect((await send(pa, '/account/put-right')).status).toBe(422);
    expect((await see(staff, '/staff/data-requests')).text).toContain('answer by');
    const path = `/staff/data-requests/${north.own.requestId}`;
    expect((await see(staff, path)).text).toContain('My street is not');
    expect((await send(staff, path)).status).toBe(422);
    expect((await send(staff, path, { outcome: 'put-right', answer: 'Now it says Mill Street' })).status).toBe(303);
    expect((await see(pa, '/account/put-right')).text).toContain('Now it says Mill Street');
  });

  it('let a manager keep somebody’s data, and close an account for who asks', async () => {
    const { manager } = north.people;
    const other = await app.people.add(north, ['employer'], 'Ola');
    const hold = `/staff/people/${other.actor.personId}/legal-hold`;
    expect((await see(manager, hold)).text).toContain('Why must it be kept?');
    expect((await send(manager, hold, { reason: 'A claim' })).status).toBe(422);
    const day = { 'reviewOn-day': '1', 'reviewOn-month': '2', 'reviewOn-year': String(new Date().getFullYear() + 1) };
    expect((await send(manager, hold, { reason: 'A claim', ...day })).status).toBe(303);
    expect((await see(manager, '/staff/legal-holds')).text).toContain('Ola K.');
    expect((await see(manager, hold)).text).toContain('has been on hold since');
    const close = `/staff/people/${other.actor.personId}/close-account`;
    expect((await see(manager, close)).text).toContain('Who asked you');
    expect((await send(manager, close, { words: 'She rang' })).status).toBe(422);
    expect((await send(manager, close, { words: 'She rang', sure: 'yes' })).status).toBe(303);
    expect((await see(other, '/account')).status).toBe(401);
  });

  it('say to anyone what is kept for how long, and what the terms are', async () => {
    expect((await see(null, '/how-long-we-keep-data')).text).toContain('14 days after you close your account');
    expect((await see(null, '/terms')).text).toContain('Version 1.');
    const schedule = await api(north.people.pa, 'GET', '/api/v1/retention-schedule');
    expect(schedule.text).toContain('accounts.account');
  });
});
