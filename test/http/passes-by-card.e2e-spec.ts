import { formOf, jsonOf, type Answer } from '../support/dial';
import { FakeStripe } from '../support/fake-stripe/fake-stripe';
import type { FakeEvent } from '../support/fake-stripe/fake-state';
import { startPeopledApp, type PeopledApp } from '../support/peopled';
import type { TestPerson } from '../support/people';

const TERMS = { needsPass: 'yes', price1: '12', vat: '0', howToPay: 'Cheques to 1 High Street.' };
const EVENTS = '/api/stripe/connect-events';

/** A register that sells passes by card, over HTTP, by forms alone and by the API, with a Stripe that behaves. */
describe('a register that takes cards', () => {
  let fake: FakeStripe;
  let app: PeopledApp;
  let manager: TestPerson;
  let employer: TestPerson;

  beforeAll(async () => {
    fake = await FakeStripe.start();
    app = await startPeopledApp(fake.settings);
    manager = app.north.people.manager;
    expect((await post('/staff/pass-prices', manager, TERMS)).status).toBe(303);
  }, 240_000);
  beforeEach(async () => {
    employer = await app.people.add(app.north, ['employer']);
  });
  afterAll(async () => {
    await app?.close();
    await fake?.stop();
  });

  const host = () => app.north.host;
  const page = (path: string, { browser }: TestPerson): Promise<Answer> =>
    app.dial({ method: 'GET', host: host(), path, headers: { cookie: browser.cookie } });
  const post = (path: string, { browser }: TestPerson, fields: Record<string, string> = {}) => {
    const form = formOf({ ...fields, _csrf: browser.csrf });
    return app.dial({
      method: 'POST',
      host: host(),
      path,
      ...form,
      headers: { ...form.headers, cookie: browser.cookie },
    });
  };
  const api = (route: string, { token }: TestPerson, body: object = {}) => {
    const [method = '', path = ''] = route.split(' ');
    const sent = method === 'GET' ? {} : jsonOf(body);
    const headers = { ...('headers' in sent ? sent.headers : {}), authorization: `Bearer ${token}` };
    return app.dial({ method, host: host(), path: `/api/v1${path}`, ...sent, headers });
  };
  /** As Stripe posts it, to the operator's host. */
  const tell = (raw: Buffer, signature: string, type = 'application/json') =>
    app.dial({
      method: 'POST',
      host: 'localhost',
      path: EVENTS,
      body: raw,
      headers: { 'content-type': type, 'content-length': String(raw.length), 'stripe-signature': signature },
    });
  const tellAll = async () => {
    for (const event of fake.state.events.splice(0)) {
      const { raw, signature } = fake.signed(event);
      expect((await tell(raw, signature)).status).toBe(204);
    }
  };
  const order = async (): Promise<string> => {
    expect((await post('/employer/pass/orders', employer, { months: '1', agrees: 'yes' })).status).toBe(303);
    return /\/employer\/pass\/([0-9a-f-]+)\/withdraw/.exec((await page('/employer/pass', employer)).text)?.[1] ?? '';
  };

  it('opens its account on Stripe’s pages, and offers cards only from then on', async () => {
    expect((await page('/staff/card-payments', manager)).text).toContain('You do not take cards yet');
    const id = await order();
    expect((await page('/employer/pass', employer)).text).not.toContain('Pay by card');
    expect((await post(`/employer/pass/${id}/card`, employer)).status).toBe(409);
    expect((await post('/staff/card-payments/check', manager)).status).toBe(409);

    const begun = await post('/staff/card-payments/set-up', manager);
    expect([begun.status, begun.text.includes('https://connect.stripe.example/acct_')]).toEqual([200, true]);
    expect((await page('/staff/card-payments', manager)).text).toContain('Stripe still asks for: 3.');
    expect(JSON.parse((await api('GET /card-account', manager)).text)).toMatchObject({
      isOpened: true,
      takesCards: false,
    });
    for (const account of fake.state.accounts.values()) {
      account.requirements!.currently_due = [];
    }
    expect((await post('/staff/card-payments/check', manager)).status).toBe(303);
    expect((await page('/staff/card-payments', manager)).text).toContain('Stripe is looking at your answers');
    for (const account of fake.state.accounts.keys()) fake.state.enable(account);
    await tellAll();
    expect((await api('POST /card-account/checks', manager)).status).toBe(204);
    expect((await page('/staff/card-payments', manager)).text).toContain('Employers can pay by card');
    expect(JSON.parse((await api('GET /card-account', manager)).text)).toMatchObject({ takesCards: true });
    expect((await api('POST /card-account/links', manager)).status).toBe(201);
    expect((await page('/employer/pass', employer)).text).toContain('Pay by card');
  });

  it('sells a pass on Stripe’s page, hears of it, and gives a receipt', async () => {
    const id = await order();
    expect((await post(`/employer/pass/${id}/card`, employer)).status).toBe(303);
    const shown = await page('/employer/pass', employer);
    const [, sessionId = ''] = /\/pay\/(cs_test_\d+)/.exec(shown.text) ?? [];
    expect(shown.text).toContain('Go on and pay');
    fake.state.pay(sessionId);
    await tellAll();
    expect((await page(`/employer/pass/${id}/card`, employer)).status).toBe(303);
    const after = (await page('/employer/pass', employer)).text;
    for (const words of ['We have your payment', 'Your pass runs until', 'Receipt number'])
      expect(after).toContain(words);
    expect((await page('/staff/money', manager)).text).toContain('Paid by card, at Stripe');
  });

  it('says to who comes back before the news that it waits for it, and to who asks twice that it has come', async () => {
    const id = await order();
    const { url } = JSON.parse((await api(`POST /me/passes/${id}/card-checkouts`, employer)).text) as { url: string };
    expect((await page(`/employer/pass/${id}/card`, employer)).status).toBe(303);
    expect((await page('/employer/pass', employer)).text).toContain('We wait for news of your payment');
    fake.state.pay(url.split('/pay/')[1] ?? '');
    const again = await api(`POST /me/passes/${id}/card-checkouts`, employer);
    expect(JSON.parse(again.text)).toEqual({ url: null });
    fake.state.events.length = 0;
  });

  it('hears only what is signed for it, byte by byte, and never says why not', async () => {
    const id = await order();
    await api(`POST /me/passes/${id}/card-checkouts`, employer);
    const [sessionId = ''] = [...fake.state.sessions.keys()].slice(-1);
    fake.state.pay(sessionId);
    const [event] = fake.state.events.splice(0) as [FakeEvent];
    const { raw, signature } = fake.signed(event);
    const compact = Buffer.from(JSON.stringify(JSON.parse(raw.toString())));
    const refused = [await tell(compact, signature), await tell(raw, ''), await tell(Buffer.from('{"a'), signature)];
    expect(refused.map(({ status }) => status)).toEqual([400, 400, 400]);
    expect(new Set(refused.map(({ text }) => (JSON.parse(text) as { detail: string }).detail)).size).toBe(1);
    expect((await tell(raw, signature, 'text/plain')).status).toBe(415);
    expect((await page('/employer/pass', employer)).text).toContain('Pay £12 for your pass');
    const answers = await Promise.all(Array.from({ length: 5 }, () => tell(raw, signature)));
    expect(answers.map(({ status }) => status)).toEqual([204, 204, 204, 204, 204]);
    expect((await page('/employer/pass', employer)).text).toContain('Your pass runs until');
  });

  it('says that Stripe does not answer, and keeps the other ways open', async () => {
    const id = await order();
    fake.trouble('broken', 1);
    const answer = await post(`/employer/pass/${id}/card`, employer);
    expect([answer.status, answer.text.includes('does not answer at the moment')]).toEqual([503, true]);
    expect((await page('/employer/pass', employer)).text).toContain('Cheques to 1 High Street.');
  });
});
