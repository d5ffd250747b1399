import { startTestApp, type TestApp } from '../support/app';
import { dialler, formOf, jsonOf, type Answer, type Dial } from '../support/dial';
import { TestPeople, type TestPerson } from '../support/people';
import { addTwoRegisters, type TestRegister } from '../support/registers';
import { APRIL_ROW, APRIL_RULE, LOOKED } from '../support/rule-answers';

describe('rules by date, over HTTP', () => {
  let server: TestApp;
  let dial: Dial;
  let hangUp: () => void;
  let north: TestRegister;
  let manager: TestPerson;
  let auditor: TestPerson;

  beforeAll(async () => {
    let registers: TestRegister[] = [];
    server = await startTestApp({ prepare: async (database) => void (registers = await addTwoRegisters(database)) });
    [north] = registers as [TestRegister];
    ({ dial, hangUp } = dialler(server.port));
    const people = new TestPeople(server, dial);
    manager = await people.add(north, ['manager']);
    auditor = await people.add(north, ['auditor']);
  });

  afterAll(async () => {
    hangUp?.();
    await server?.close();
  });

  const open = (path: string, { browser }: TestPerson): Promise<Answer> =>
    dial({ method: 'GET', host: north.host, path, headers: { cookie: browser.cookie } });

  const post = (path: string, answers: Record<string, string>): Promise<Answer> => {
    const sent = formOf({ ...answers, _csrf: manager.browser.csrf });
    const headers = { ...sent.headers, cookie: manager.browser.cookie };
    return dial({ method: 'POST', host: north.host, path, ...sent, headers });
  };

  const api = (method: string, path: string, body?: object): Promise<Answer> => {
    const sent = body ? jsonOf(body) : {};
    const headers = { ...(body && jsonOf(body).headers), authorization: `Bearer ${manager.token}` };
    return dial({ method, host: north.host, path, ...sent, headers });
  };

  it('are listed by topic with value, days, source and when to look again', async () => {
    const { status, text } = await open('/staff/rules', auditor);
    expect(status).toBe(200);
    for (const words of ['The minimum wage', '£12.71 an hour', '1 April 2026 to 31 March 2027', 'GOV.UK'])
      expect(text).toContain(words);
    expect(text).not.toContain('Add a row');
    expect((await open('/staff/rules', manager)).text).toContain('Add a row');
  });

  it('take a row by form, say what is wrong with one, and give it up again', async () => {
    const wrong = await post('/staff/rules/new', { ...APRIL_ROW, value: '13.505', sourceUrl: 'gov.uk' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Enter pounds and pence, such as 12.71');
    expect(wrong.text).toContain('href="#sourceUrl"');
    expect(wrong.text).toContain('value="2060"');
    expect((await post('/staff/rules/new', APRIL_ROW)).status).toBe(303);
    const again = await post('/staff/rules/new', APRIL_ROW);
    expect(again.status).toBe(422);
    expect(again.text).toContain('You have a row for these dates already: from 1 April 2060');
    const { text } = await open('/staff/rules', manager);
    expect(text).toContain('£13.50 an hour');
    const id = /name="id" value="([^"]+)"/.exec(text)?.[1] ?? '';
    expect((await post('/staff/rules/remove', { id })).status).toBe(303);
    expect((await open('/staff/rules', manager)).text).not.toContain('£13.50 an hour');
    expect((await post('/staff/rules/remove', { id })).status).toBe(404);
    expect((await post('/staff/rules/remove', { id: 'x' })).status).toBe(422);
  });

  it('are said to hold until a day', async () => {
    const shown = await open('/staff/rules/review?rule=holiday.weeks&from=2025-04-06', manager);
    expect(shown.text).toContain('5.6 weeks');
    const past = await post('/staff/rules/review', { ...LOOKED, 'until-year': '2001' });
    expect(past.text).toContain('Enter a day after today');
    expect((await post('/staff/rules/review', LOOKED)).status).toBe(303);
    expect((await open('/staff/rules', manager)).text).toContain('by 1 January 2060');
    expect((await post('/staff/rules/review', { rule: 'x', from: 'y' })).status).toBe(422);
  });

  it('have an API that does the same', async () => {
    const on = JSON.parse((await api('GET', '/api/v1/rules?on=2026-04-01')).text) as { items: { key: string }[] };
    expect(on.items.find(({ key }) => key === 'wage.21-and-over')).toMatchObject({ value: 1271, id: null });
    expect((await api('GET', '/api/v1/rules?on=april')).status).toBe(400);
    const made = await api('POST', '/api/v1/rules', APRIL_RULE);
    expect(made.status).toBe(201);
    const { id } = JSON.parse(made.text) as { id: string };
    expect((await api('POST', '/api/v1/rules', { ...APRIL_RULE, value: 11.5 })).status).toBe(422);
    expect(
      (await api('PUT', '/api/v1/rules/reviews', { key: APRIL_RULE.key, validFrom: '2060-04-01', until: '2061-01-01' }))
        .status,
    ).toBe(204);
    expect((await api('DELETE', `/api/v1/rules/${id}`)).status).toBe(204);
    expect((await api('DELETE', `/api/v1/rules/${id}`)).status).toBe(404);
  });
});
