import { startTestApp, type TestApp } from '../support/app';
import { dialler, type Answer, type Dial } from '../support/dial';
import { TestPeople, type TestPerson } from '../support/people';
import { addTwoRegisters, type TestRegister } from '../support/registers';

const ANSWERS = 'nation=england&with=both&help=money&help=out&often=yes&as=self-employed';
const ASKED = 'nation=wales&worksWith=adult&tasks=washing,cooking&often=yes&worksAs=employed';

describe('The check that a PA wants to get, by page and by API', () => {
  let server: TestApp;
  let hangUp: () => void;
  let dial: Dial;
  let north: TestRegister;
  let pa: TestPerson;
  let employer: TestPerson;

  beforeAll(async () => {
    let registers: readonly TestRegister[] = [];
    server = await startTestApp({ prepare: async (database) => void (registers = await addTwoRegisters(database)) });
    [north] = registers as [TestRegister];
    ({ dial, hangUp } = dialler(server.port));
    const people = new TestPeople(server, dial);
    pa = await people.add(north, ['pa']);
    employer = await people.add(north, ['employer']);
  }, 120_000);

  afterAll(async () => {
    hangUp?.();
    await server?.close();
  });

  const page = (path: string, person?: TestPerson): Promise<Answer> =>
    dial({ method: 'GET', host: north.host, path, headers: person ? { cookie: person.browser.cookie } : {} });
  /** A form as a browser sends it: a box that is ticked twice is there twice. */
  const send = (path: string, form = ''): Promise<Answer> =>
    dial({
      method: 'POST',
      host: north.host,
      path,
      headers: { cookie: pa.browser.cookie, 'content-type': 'application/x-www-form-urlencoded' },
      body: `${form}&_csrf=${encodeURIComponent(pa.browser.csrf)}`,
    });
  const api = (method: string, query = ''): Promise<Answer> =>
    dial({
      method,
      host: north.host,
      path: `/api/v1/me/check-plan${query}`,
      headers: { authorization: `Bearer ${pa.token}` },
    });

  it('is offered to a PA with the answer, and to nobody else', async () => {
    const offer = /Keep this with my checks/;
    expect((await page(`/checks/which?${ANSWERS}`, pa)).text).toMatch(offer);
    expect((await page(`/checks/which?${ANSWERS}`, employer)).text).not.toMatch(offer);
    expect((await page(`/checks/which?${ANSWERS}`)).text).not.toMatch(offer);
    expect((await page('/checks/which', pa)).text).not.toMatch(offer);
  });

  it('stands with the PA’s checks until they take it off', async () => {
    expect((await send('/pa/checks/plan', ANSWERS)).status).toBe(303);
    const kept = (await page('/pa/checks', pa)).text;
    expect(kept).toContain('The check you want to get');
    expect(kept).toContain('It turns on how often, where and for whom you do them.');
    expect((await send('/pa/checks/plan/end')).status).toBe(303);
    expect((await page('/pa/checks', pa)).text).not.toContain('The check you want to get');
  });

  it('keeps nothing of answers that are not whole, and says what is missing', async () => {
    const answer = await send('/pa/checks/plan', 'nation=england&with=both&often=yes&as=employed');
    expect([answer.status, answer.text.includes('Choose at least one kind of help')]).toEqual([422, true]);
    expect((await page('/pa/checks', pa)).text).not.toContain('The check you want to get');
  });

  it('is kept, read and taken off by programs', async () => {
    expect((await api('PUT', '?nation=mars')).status).toBe(400);
    expect((await api('PUT', `?${ASKED}`)).status).toBe(204);
    expect(JSON.parse((await api('GET')).text)).toMatchObject({ route: { level: 'enhanced-adult-list' } });
    expect((await api('DELETE')).status).toBe(204);
    expect(JSON.parse((await api('GET')).text)).toEqual({ route: null });
  });
});
