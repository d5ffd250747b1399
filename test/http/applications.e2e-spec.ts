import { addAdvert } from '../support/peopled-applications';
import { formOf, jsonOf, type Answer } from '../support/dial';
import { fillPa, startPeopledApp, type PeopledApp } from '../support/peopled';
import type { TestPerson } from '../support/people';
import { PAGE_STATES } from '../support/page-states';
import { ofApplications } from '../support/page-state-rows/recruitment-applications.states';
import { ROUTES } from '../support/routes';

const NEXT_YEAR = new Date().getUTCFullYear() + 1;
const inDays = (days: number): Date => new Date(Date.now() + days * 86_400_000);

/** Applications over HTTP, as browsers and as programs see them. */
describe('an application, from the answer to the hire', () => {
  let app: PeopledApp;
  let pa: TestPerson;
  let employer: TestPerson;

  beforeAll(async () => {
    app = await startPeopledApp();
    pa = await app.people.add(app.north, ['pa']);
    employer = await app.people.add(app.north, ['employer'], 'Sam');
    await fillPa(app, pa.actor, app.north);
  }, 240_000);

  afterAll(() => app?.close());

  const host = () => app.north.host;
  const page = (path: string, { browser }: Pick<TestPerson, 'browser'>): Promise<Answer> =>
    app.dial({ method: 'GET', host: host(), path, headers: { cookie: browser.cookie } });
  const post = (path: string, { browser }: Pick<TestPerson, 'browser'>, fields: Record<string, string> = {}) => {
    const form = formOf({ ...fields, _csrf: browser.csrf });
    return app.dial({
      method: 'POST',
      host: host(),
      path,
      ...form,
      headers: { ...form.headers, cookie: browser.cookie },
    });
  };
  const api = (route: string, { token }: Pick<TestPerson, 'token'>, body?: object) => {
    const [method = '', path = ''] = route.split(' ');
    const sent = body ? jsonOf(body) : {};
    const headers = { ...sent.headers, authorization: `Bearer ${token}` };
    return app.dial({ method, host: host(), path: `/api/v1${path}`, ...sent, headers });
  };
  const json = <T>(answer: Answer): T => JSON.parse(answer.text) as T;

  const blindAdvert = async (): Promise<string> => {
    const id = await addAdvert(app.server, { register: app.north, employer: employer.actor });
    await app.superuser.query(`UPDATE vacancies SET is_blind = true, title = 'Blind mornings' WHERE id = $1`, [id]);
    return id;
  };

  it('shows every page to whoever may see it, and finds nothing for everyone else', async () => {
    const stranger = await app.people.add(app.north, ['pa', 'employer']);
    for (const [route] of Object.entries(ofApplications)) {
      expect(PAGE_STATES[route]).toBeDefined();
      const row = ROUTES[route]!;
      const ids = route.includes('/invite/') ? app.north.strangers : app.north.own;
      const path = row.path?.(ids) ?? route.split(' ')[1]!;
      const who = Array.isArray(row.who) && row.who.includes('pa') ? app.north.people.pa : app.north.people.employer;
      const answer = await page(path, who);
      expect(`${route} ${answer.status}`).toBe(`${route} 200`);
      if (row.whose === 'person') expect(`${route} ${(await page(path, stranger)).status}`).toBe(`${route} 404`);
    }
  }, 60_000);

  it('goes by forms alone: apply, shortlist, times, offer, yes, hired', async () => {
    const advertId = await blindAdvert();
    const wrong = await post(`/vacancies/${advertId}/apply`, pa, { message: '', deed: 'send' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Write a few words about why you want this job.');
    const sent = await post(`/vacancies/${advertId}/apply`, pa, {
      message: `I am ${app.north.canary} and like mornings`,
      'answer-q1': 'Tea first',
      deed: 'send',
    });
    expect(sent.status).toBe(303);
    const id = String(sent.headers['location']).split('/').at(-1)!;
    const base = `/employer/adverts/${advertId}/applications`;
    const list = await page(base, employer);
    expect(list.text).toContain('PA 1');
    const blind = await page(`${base}/${id}`, employer);
    expect(blind.text).toContain('The name is not shown yet');
    expect(blind.text.toLowerCase()).not.toContain(app.north.canary.toLowerCase());
    expect((await post(`${base}/${id}/shortlist`, employer)).status).toBe(303);
    expect((await page(`${base}/${id}`, employer)).text).toContain(`${app.north.canary} K.`);
    expect((await page(`${base}/side-by-side`, employer)).text).toContain('Covers all of your 2 hours');
    const day = inDays(7);
    const times = {
      way: 'place',
      place: 'The library',
      minutes: '45',
      'date1-day': String(day.getUTCDate()),
      'date1-month': String(day.getUTCMonth() + 1),
      'date1-year': String(day.getUTCFullYear()),
      time1: '14:30',
    };
    expect((await post(`${base}/${id}/interview`, employer, { ...times, time1: 'noon' })).status).toBe(422);
    expect((await post(`${base}/${id}/interview`, employer, times)).status).toBe(303);
    const chosen = /name="time" type="radio" value="([^"]+Z)"/.exec(
      (await page(`/pa/applications/${id}`, pa)).text,
    )?.[1];
    expect((await post(`/pa/applications/${id}/choose-time`, pa, { time: chosen ?? '' })).status).toBe(303);
    const file = await page(`/applications/${id}/interview.ics`, employer);
    expect(String(file.headers['content-type'])).toContain('text/calendar');
    expect(file.text).toContain(`DTSTART:${chosen?.slice(0, 19).replaceAll(/[-:]/g, '')}Z`);
    const first = { 'startsOn-day': '4', 'startsOn-month': '1', 'startsOn-year': String(NEXT_YEAR), pay: '14.20' };
    expect((await post(`${base}/${id}/offer`, employer, first)).status).toBe(303);
    expect((await page(`/pa/applications/${id}`, pa)).text).toContain('£14.20 an hour');
    expect((await post(`/pa/applications/${id}/accept`, pa)).status).toBe(303);
    expect((await post(`${base}/${id}/take-offer-back`, employer)).status).toBe(409);
    expect((await page(`/applications/${id}/written-terms`, pa)).text).toContain('Still to be agreed');
    expect((await post(`${base}/${id}/hire`, employer)).status).toBe(303);
    expect((await page(`/pa/applications/${id}`, pa)).text).toContain('The job is yours');
  }, 60_000);

  it('is the same for programs, and holds no name before the shortlist', async () => {
    const advertId = await blindAdvert();
    const words = { message: `${app.north.canary} here`, answers: { q1: 'Tea' } };
    const path = `/vacancies/${advertId}/applications`;
    const { id } = json<{ id: string }>(await api(`POST ${path}`, pa, { ...words, deed: 'save' }));
    expect(json<{ total: number }>(await api(`GET ${path}`, employer)).total).toBe(0);
    expect(json<{ id: string }>(await api(`POST ${path}`, pa, { ...words, deed: 'send' })).id).toBe(id);
    const blind = await api(`GET /applications/${id}`, employer);
    expect(json(blind)).toMatchObject({ name: 'PA 1', isNamed: false, profileId: null, message: '… here' });
    expect(blind.text.toLowerCase()).not.toContain(app.north.canary.toLowerCase());
    expect((await api(`POST /applications/${id}/shortlisting`, employer)).status).toBe(204);
    const times = [{ date: inDays(7).toISOString().slice(0, 10), time: '10:00' }];
    const meeting = { way: 'phone', place: '', minutes: 30, times };
    expect((await api(`POST /applications/${id}/interviews`, employer, meeting)).status).toBe(204);
    expect((await api(`POST /me/applications/${id}/interview-choice`, pa, { time: null })).status).toBe(204);
    const offer = { startsOn: `${NEXT_YEAR}-01-04`, pay: '', hoursWords: '', checks: [], conditions: '' };
    expect((await api(`POST /applications/${id}/offers`, employer, offer)).status).toBe(204);
    expect(json(await api(`GET /applications/${id}/offers`, pa))).toMatchObject([{ state: 'open' }]);
    expect((await api(`POST /me/applications/${id}/acceptance`, pa)).status).toBe(204);
    expect((await api(`POST /applications/${id}/hiring`, employer)).status).toBe(204);
    expect(json(await api(`GET /me/applications/${id}`, pa))).toMatchObject({ state: 'hired' });
    const late = await api(`POST /me/applications/${id}/withdrawal`, pa, { reason: 'hours' });
    expect(late.status).toBe(409);
    expect(late.text).toContain('This cannot be done now: the application is hired.');
  }, 60_000);

  it('is no business of a PA’s or an employer’s who has nothing to do with it', async () => {
    const { applicationId } = app.north.own;
    const stranger = await app.people.add(app.north, ['pa', 'employer']);
    for (const rest of ['', '/interviews', '/offers', '/meeting-plan', '/written-terms'])
      expect((await api(`GET /applications/${applicationId}${rest}`, stranger)).status).toBe(404);
    expect((await api(`GET /me/applications/${applicationId}`, stranger)).status).toBe(404);
    expect((await api(`GET /applications/${applicationId}`, app.north.people.manager)).status).toBe(403);
  });

  it('is asked after by a link that shows buttons and acts on the press only', async () => {
    const path = `/still-working/${app.north.own.outcomeToken}`;
    const visitor = { browser: app.north.visitor };
    expect((await page(path, visitor)).text).toContain('Do you still work together?');
    expect((await page(path, visitor)).text).toContain('Yes, we do');
    expect((await post(path, visitor, { answer: 'yes' })).text).toContain('Good to hear');
    expect((await page(path, visitor)).text).toContain('Thank you');
    expect((await page('/still-working/not-a-token', visitor)).status).toBe(404);
  });
});
