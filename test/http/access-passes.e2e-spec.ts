import { FairUse } from '@pa/billing';
import { UnitOfWork } from '@pa/platform';
import { formOf, jsonOf, type Answer } from '../support/dial';
import { NEW_FUNDER_FORM } from '../support/funder-bodies';
import { startPeopledApp, type PeopledApp } from '../support/peopled';
import type { TestPerson } from '../support/people';

const TERMS = {
  needsPass: 'yes',
  price1: '12',
  price3: '30',
  price6: '',
  price12: '£100.00',
  vat: '20',
  vatNumber: 'GB123456789',
  howToPay: 'Cheques to 1 High Street.',
};
const today = new Date();
const TODAY = {
  'on-day': String(today.getUTCDate()),
  'on-month': String(today.getUTCMonth() + 1),
  'on-year': String(today.getUTCFullYear()),
};
const VOUCHERS = {
  id: '01890000-0000-7000-8000-0000000000c1',
  label: 'Chester council',
  months: '3',
  count: '2',
  'expiresOn-day': '31',
  'expiresOn-month': '12',
  'expiresOn-year': String(today.getUTCFullYear() + 1),
};

/** A register that asks for a pass, over HTTP, by forms alone and by the API: by cheque, by voucher, and given back. */
describe('a register that asks for a pass', () => {
  let app: PeopledApp;
  let manager: TestPerson;
  let employer: TestPerson;

  beforeAll(async () => {
    app = await startPeopledApp();
    manager = app.north.people.manager;
    const saved = await post('/staff/pass-prices', manager, TERMS);
    expect(saved.status).toBe(303);
  }, 240_000);
  beforeEach(async () => {
    employer = await app.people.add(app.north, ['employer']);
  });
  afterAll(() => app?.close());

  const host = () => app.north.host;
  const page = (path: string, { browser }: Pick<TestPerson, 'browser'>): Promise<Answer> =>
    app.dial({ method: 'GET', host: host(), path, headers: { cookie: browser.cookie } });
  const post = (path: string, { browser }: Pick<TestPerson, 'browser'>, fields: Record<string, string> = {}) => {
    const form = formOf({ ...fields, _csrf: browser.csrf });
    const headers = { ...form.headers, cookie: browser.cookie };
    return app.dial({ method: 'POST', host: host(), path, ...form, headers });
  };
  const api = (route: string, { token }: Pick<TestPerson, 'token'>, body?: object) => {
    const [method = '', path = ''] = route.split(' ');
    const sent = body ? jsonOf(body) : {};
    const headers = { ...sent.headers, authorization: `Bearer ${token}` };
    return app.dial({ method, host: host(), path: `/api/v1${path}`, ...sent, headers });
  };
  const profile = () => `/pas/${app.north.strangers.profileId}`;
  const seesNames = async () => {
    const found = await page('/find', employer);
    expect(found.status).toBe(200);
    const opened = (await page(profile(), employer)).status;
    expect((await page('/find/print', employer)).status).toBe(opened);
    expect((await api(`GET ${profile()}`, employer)).status).toBe(opened);
    const named = (await api('GET /pas', employer)).text.includes(app.north.strangers.profileId);
    expect({ named, opened }).toEqual(opened === 200 ? { named: true, opened } : { named: false, opened: 403 });
    expect(found.text.includes('See what a pass costs')).toBe(opened === 403);
    return opened === 200;
  };
  const idIn = ({ text }: Answer, deed: string) =>
    new RegExp(`/employer/pass/([0-9a-f-]+)/${deed}`).exec(text)?.[1] ?? '';
  const order = async (months = '1') => {
    expect((await post('/employer/pass/orders', employer, { months, agrees: 'yes' })).status).toBe(303);
    const shown = await page('/employer/pass', employer);
    return idIn(shown, 'withdraw');
  };

  it('hides names until a cheque came, gives a receipt, and pays back the days that are left', async () => {
    expect(await seesNames()).toBe(false);
    const before = await page('/employer/pass', employer);
    expect(before.text).toContain('You have no pass now');
    expect(before.text).toMatch(/href="\/find">[1-9]\d* PAs? (is|are) on this register now</);
    const missing = await post('/employer/pass/orders', employer, { months: '1' });
    expect(missing.status).toBe(422);
    expect(missing.text).toContain('Tick the box');
    const id = await order();
    expect((await page('/employer/pass', employer)).text).toContain('Cheques to 1 High Street.');
    expect((await page('/staff/money', manager)).text).toContain(`/staff/money/${id}`);
    const wrong = await post(`/staff/money/${id}/paid`, manager, { amount: '11', way: 'cheque', ...TODAY });
    expect([wrong.status, wrong.text.includes('This pass costs £12.')]).toEqual([422, true]);
    expect((await post(`/staff/money/${id}/paid`, manager, { amount: '12.00', way: 'cheque', ...TODAY })).status).toBe(
      303,
    );
    expect(await seesNames()).toBe(true);

    const mine = await page('/employer/pass', employer);
    const receipt = /\/employer\/receipts\/[0-9a-f-]+\/receipt\.pdf/.exec(mine.text)?.[0] ?? '';
    const pdf = await page(receipt, employer);
    expect([pdf.status, pdf.headers['content-type'], pdf.text.slice(0, 5)]).toEqual([200, 'application/pdf', '%PDF-']);
    expect((await page('/staff/money/ledger.csv', manager)).text).toContain(',bank,passes,1000\r\n');

    expect((await post(`/employer/pass/${idIn(mine, 'cancel')}/cancel`, employer)).status).toBe(303);
    expect(await seesNames()).toBe(false);
    expect((await page(`/staff/money/${id}`, manager)).text).toContain('Send back £12');
    expect((await page(`/staff/money/${id}`, app.north.people.auditor)).text).not.toContain('Send back £12');
    expect((await post(`/staff/money/${id}/refunded`, manager, { way: '', ...TODAY })).status).toBe(422);
    expect((await post(`/staff/money/${id}/refunded`, manager, { way: 'cheque', ...TODAY })).status).toBe(303);
    expect((await post(`/staff/money/${id}/refunded`, manager, { way: 'cheque', ...TODAY })).status).toBe(422);
    expect((await page('/employer/pass', employer)).text).toContain('You get back £12.');
  }, 120_000);

  it('lets in who has a voucher of the council', async () => {
    const none = await post('/staff/vouchers', manager, { ...VOUCHERS, label: '' });
    expect([none.status, none.text.includes('Say who the vouchers are for')]).toEqual([422, true]);
    expect((await post('/staff/vouchers', manager, VOUCHERS)).status).toBe(303);
    const file = await page(`/staff/vouchers/${VOUCHERS.id}/codes.csv`, manager);
    const [code = ''] = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(file.text) ?? [];
    expect((await post('/employer/pass/voucher', employer, { code: 'hello' })).status).toBe(422);
    expect((await post('/employer/pass/voucher', employer, { code })).status).toBe(303);
    expect(await seesNames()).toBe(true);
    expect((await page('/employer/pass', employer)).text).toContain('With a voucher');
    expect((await api('POST /me/passes/vouchers', employer, { code })).status).toBe(422);
    expect((await post(`/staff/vouchers/${VOUCHERS.id}/end`, manager)).status).toBe(303);
    expect((await page('/staff/vouchers', manager)).text).toContain('1 used, 1 ended, 0 left');
  }, 60_000);

  /** Staff find no money left, on the page that they reach from the person's own. */
  const givesAnother = async (funder: string) => {
    const { actor } = await app.people.add(app.north, ['employer']);
    const path = `/staff/people/${actor.personId}/funded-pass`;
    expect((await page(`/staff/people/${actor.personId}`, manager)).text).toContain(path);
    const shown = await page(path, manager);
    expect(shown.text).toContain('Small charity (£8 left)');
    const id = /name="id" value="([0-9a-f-]+)"/.exec(shown.text)?.[1] ?? '';
    const dear = await post(path, manager, { id, months: '1', funder });
    expect([dear.status, dear.text.includes('has £8 left of its budget of £20. This pass costs £12')]).toEqual([
      422,
      true,
    ]);
    const more = { id: '01890000-0000-7000-8000-0000000000c7', budget: '24', reason: 'One more.' };
    expect((await post(`/staff/funders/${funder}/budget`, manager, more)).status).toBe(303);
    const given = await post(path, manager, { id, months: '1', funder });
    expect([given.status, given.headers['location']]).toEqual([303, `/staff/money/${id}`]);
    expect((await page('/staff/audit', manager)).text).toContain('Pass funded');
  };

  it('lets in whom a funder pays for, within its budget, and sends it a statement without a name', async () => {
    const small = { ...NEW_FUNDER_FORM, name: 'Small charity', budget: '20' };
    expect((await post('/staff/funders/new', manager, { ...small, budget: 'much' })).status).toBe(422);
    expect((await post('/staff/funders/new', manager, small)).status).toBe(303);
    const dear = await post(`/staff/money/${await order('3')}/funder`, manager, { funder: small.id });
    expect([dear.status, dear.text.includes('has £20 left of its budget of £20. This pass costs £30')]).toEqual([
      422,
      true,
    ]);
    employer = await app.people.add(app.north, ['employer']);
    const id = await order();
    expect((await page(`/staff/money/${id}`, manager)).text).toContain('Small charity (£20 left)');
    expect((await post(`/staff/money/${id}/funder`, manager, { funder: small.id })).status).toBe(303);
    expect(await seesNames()).toBe(true);
    const mine = await page('/employer/pass', employer);
    expect(mine.text).toContain('Paid by Small charity');
    expect(mine.text).toContain('£12 would go back to Small charity, who paid.');
    await givesAnother(small.id);
    const file = await page(`/staff/funders/${small.id}/statement.csv`, manager);
    expect(file.text).toMatch(/\d,pass,1,1,,1200,1200\r\n.*,pass,2,1,,1200,2400\r\n.*owed at the end,,,,,2400\r\n/);
    expect((await page(`/staff/funders/${small.id}/statement.pdf`, manager)).text.slice(0, 5)).toBe('%PDF-');
    expect((await page(`/staff/funders/${small.id}/statement?from-day=40`, manager)).status).toBe(422);
    const told = await api(`GET /funders/${small.id}/statement?from=2026-01-01&to=2028-12-31`, manager);
    expect(told.status).toBe(200);
    expect([(JSON.parse(told.text) as { closingPence: number }).closingPence, told.text.includes(id)]).toEqual([
      2400,
      false,
    ]);
  }, 60_000);

  it('does the same by the API', async () => {
    const { id } = JSON.parse((await api('POST /me/passes', employer, { months: 3, agrees: true })).text) as {
      id: string;
    };
    const waiting = JSON.parse((await api('GET /passes', manager)).text) as { waiting: Array<{ id: string }> };
    expect(waiting.waiting.map((one) => one.id)).toContain(id);
    const on = today.toISOString().slice(0, 10);
    const payment = { way: 'cheque', on, pence: 3000, currency: 'GBP' };
    expect((await api(`POST /passes/${id}/payment`, manager, { ...payment, currency: 'EUR' })).status).toBe(422);
    expect((await api(`POST /passes/${id}/payment`, manager, payment)).status).toBe(204);
    expect((await api(`POST /passes/${id}/payment`, manager, payment)).status).toBe(409);
    expect(await seesNames()).toBe(true);
    expect((await api(`POST /me/passes/${id}/cancellation`, employer)).status).toBe(204);
    expect((await api(`POST /passes/${id}/refund`, manager, { way: 'cheque', on })).status).toBe(204);
    expect((await api(`POST /passes/${id}/refund`, manager, { way: 'cheque', on })).status).toBe(409);
    const own = JSON.parse((await api('GET /me/passes', employer)).text) as { needsPass: boolean; items: object[] };
    expect(own).toMatchObject({ needsPass: true, items: [{ id, standing: 'cancelled', refundPence: 3000 }] });
    const other = await api('POST /me/passes', employer, { months: 1, agrees: true });
    const { id: taken } = JSON.parse(other.text) as { id: string };
    expect((await api(`DELETE /me/passes/${taken}`, employer)).status).toBe(204);
  }, 60_000);

  it('keeps prices that make no sense off', async () => {
    const wrong = await post('/staff/pass-prices', manager, { ...TERMS, price1: 'cheap', vat: 'some', vatNumber: '' });
    expect(wrong.status).toBe(422);
    for (const words of ['Enter a price from £1', 'Enter a VAT rate', 'value="cheap"'])
      expect(wrong.text).toContain(words);
    expect((await page('/staff/pass-prices', manager)).text).toContain('value="100"');
  });

  it('says how many PAs can be asked with a pass, stops at the last, and lets staff allow more', async () => {
    const saved = await post('/staff/pass-prices/fair-use', manager, { contacts1: '5', extendDays: '' });
    expect(saved.status).toBe(303);
    const wrong = await post('/staff/pass-prices/fair-use', manager, { contacts1: '2' });
    expect([wrong.status, wrong.text.includes('Enter a number from 5 to 1,000')]).toEqual([422, true]);
    expect((await page('/employer/pass', employer)).text).toContain('You can ask up to 5 PAs to talk');
    const id = await order();
    await post(`/staff/money/${id}/paid`, manager, { amount: '12.00', way: 'cheque', ...TODAY });
    const { licenseeId, personId } = employer.actor;
    for (let n = 0; n < 5; n += 1) {
      const { actor } = await app.people.join(app.north, ['pa']);
      await app.server.app
        .get(UnitOfWork)
        .run(licenseeId, (tx) => app.server.app.get(FairUse).count(tx, personId, actor.personId));
    }
    expect((await page('/employer/pass', employer)).text).toContain('You have asked 5 of 5 PAs');
    const { profileId } = app.north.strangers;
    const asked = { profileId, words: 'Could you help me on Mondays?' };
    const refused = await api('POST /contact-requests', employer, asked);
    expect([refused.status, refused.text.includes('no-contacts-left')]).toEqual([409, true]);
    const onPage = await post(`/employer/ask/${profileId}`, employer, asked);
    expect([onPage.status, onPage.text.includes('you have asked them all')]).toEqual([422, true]);
    const more = await post(`/staff/money/${id}/contacts`, manager, { contacts: '6', why: 'hard-to-find' });
    expect(more.status).toBe(303);
    expect((await api('POST /contact-requests', employer, asked)).status).toBe(200);
    expect(JSON.parse((await api('GET /me/passes', employer)).text)).toMatchObject({
      contacts: { used: 6, allowed: 6 },
    });
    await post('/staff/pass-prices/fair-use', manager, {});
  });
});
