import { CachedLicenseeDirectory, LicenceGrants } from '@pa/licensing';
import { PLATFORM_ID } from '@pa/platform';
import { v7 as newId } from 'uuid';
import { startTestApp, type TestApp } from '../support/app';
import { dialler, formOf, type Dial } from '../support/dial';
import { FakeStripe } from '../support/fake-stripe/fake-stripe';
import { TestPeople, type TestPerson } from '../support/people';
import { WORKER_WITHOUT_CLOCK } from '../support/peopled';

const EVENTS = '/api/stripe/platform-events';
const PLATFORM = { id: PLATFORM_ID, host: 'localhost', canary: 'Platformcanary' };
const GRANT = {
  region: 'East Anglia',
  slug: 'east-anglia',
  organisation: 'Norwich Centre for Independent Living',
  legalForm: 'cio',
  plan: 'small',
  beginsOn: '2026-01-01',
  endsOn: '2028-12-31',
  councils: ['Norfolk'],
  outwardCodes: [],
  penceAMonth: 25_000,
  vatBasisPoints: 2000,
  manager: 'manager@east-anglia.example',
} as const;

/** An operator, a manager and a Stripe that behaves: a licence is paid, falls behind, is suspended, and is paid again. */
describe('a licence that is paid by card', () => {
  const register = { id: newId(), host: 'east-anglia.localhost', canary: 'Eastcanary' };
  const console_ = `/operator/registers/${register.id}/subscription`;
  let fake: FakeStripe;
  let server: TestApp;
  let dial: Dial;
  let hangUp: () => void;
  let operator: TestPerson;
  let manager: TestPerson;

  beforeAll(async () => {
    fake = await FakeStripe.start();
    server = await startTestApp({ beside: WORKER_WITHOUT_CLOCK, settings: fake.settings });
    ({ dial, hangUp } = dialler(server.port));
    const people = new TestPeople(server, dial);
    operator = await people.add(PLATFORM, ['operator']);
    await server.app.get(LicenceGrants).grant(operator.actor, { id: register.id, ...GRANT });
    manager = await people.add(register, ['manager']);
  }, 240_000);
  afterAll(async () => {
    hangUp?.();
    await server?.close();
    await fake?.stop();
  });

  const hostOf = (who: TestPerson) => (who === operator ? PLATFORM.host : register.host);
  const page = async (path: string, who = manager) =>
    (await dial({ method: 'GET', host: hostOf(who), path, headers: { cookie: who.browser.cookie } })).text;
  const post = (path: string, who = manager) => {
    const form = formOf({ _csrf: who.browser.csrf });
    const headers = { ...form.headers, cookie: who.browser.cookie };
    return dial({ method: 'POST', host: hostOf(who), path, ...form, headers });
  };
  /** As Stripe posts it, to the operator's host. */
  const tell = (raw: Buffer, signature: string) =>
    dial({
      method: 'POST',
      host: PLATFORM.host,
      path: EVENTS,
      body: raw,
      headers: {
        'content-type': 'application/json',
        'content-length': String(raw.length),
        'stripe-signature': signature,
      },
    });
  const tellAll = async () => {
    for (const event of fake.state.events.splice(0)) {
      const { raw, signature } = fake.signed(event);
      expect((await tell(raw, signature)).status).toBe(204);
    }
    server.app.get(CachedLicenseeDirectory).forget();
  };

  it('is started by the operator, and paid by the manager on Stripe’s page', async () => {
    expect(await page('/staff/licence')).toContain('You do not pay by card here');
    expect((await post('/staff/licence/card')).status).toBe(409);
    expect((await post('/staff/licence/change')).status).toBe(409);
    expect(await page(console_, operator)).toContain('Start the subscription');
    expect((await post(console_, operator)).status).toBe(303);
    expect((await post(console_, operator)).status).toBe(303);
    expect(await page(console_, operator)).toContain('Waits for the manager to give a card');
    expect(await page('/staff/licence')).toContain('Give a card to begin');
    const { status, text } = await post('/staff/licence/card');
    const [, sessionId = ''] = /\/pay\/(cs_test_\d+)/.exec(text) ?? [];
    expect([status, text.includes('Go to Stripe')]).toEqual([200, true]);
    fake.state.pay(sessionId);
    await tellAll();
    const paid = await page('/staff/licence');
    for (const words of ['The licence is paid for', '£300 a month, with 20% VAT', 'Paid on', 'Active'])
      expect(paid).toContain(words);
    expect((await post('/staff/licence/change')).text).toContain('https://billing.stripe.example/cus_');
    expect(await page(`/operator/registers/${register.id}`, operator)).toContain('£300. Paid on');
  });

  it('falls behind when a payment does not work, is suspended, and is active again once it is paid', async () => {
    const [id = ''] = [...fake.state.licences.subscriptions.keys()];
    const owed = fake.state.licences.bill(id, false);
    await tellAll();
    const late = await page('/staff/licence');
    for (const words of ['A payment did not work', 'Pay this invoice', 'Everything works until', 'Past due'])
      expect(late).toContain(words);
    const moves = formOf({ to: 'suspended', _csrf: operator.browser.csrf });
    const headers = { ...moves.headers, cookie: operator.browser.cookie };
    const path = `/operator/registers/${register.id}/licence`;
    expect((await dial({ method: 'POST', host: PLATFORM.host, path, ...moves, headers })).status).toBe(303);
    expect(await page('/staff/licence')).toContain('Suspended: nothing can be changed');
    // Paying goes on in every state.
    expect((await post('/staff/licence/change')).status).toBe(200);
    fake.state.licences.pay(owed);
    fake.state.events.length = 0;
    expect((await post('/staff/licence/check')).status).toBe(303);
    server.app.get(CachedLicenseeDirectory).forget();
    expect(await page('/staff/licence')).toContain('The licence is paid for');
  });

  it('hears only what is signed for it', async () => {
    const [id = ''] = [...fake.state.licences.subscriptions.keys()];
    fake.state.licences.bill(id, false);
    const [event] = fake.state.events.splice(0);
    const { raw, signature } = fake.signed(event!);
    const compact = Buffer.from(JSON.stringify(JSON.parse(raw.toString())));
    const wrong = fake.signed(event!, { secret: 'whsec_connect1234' });
    const refused = [await tell(compact, signature), await tell(raw, ''), await tell(wrong.raw, wrong.signature)];
    expect(refused.map(({ status }) => status)).toEqual([400, 400, 400]);
    expect(await page('/staff/licence')).toContain('The licence is paid for');
  });

  it('is looked up and ended by the operator', async () => {
    expect((await post(`${console_}/check`, operator)).status).toBe(303);
    expect(await page(console_, operator)).toContain('A payment did not work');
    expect((await post(`${console_}/end`, operator)).status).toBe(303);
    expect(await page(console_, operator)).toMatch(/ended by an operator/i);
    expect((await post(`/operator/registers/${newId()}/subscription`, operator)).status).toBe(404);
  });
});
