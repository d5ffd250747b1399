import { LicenseeDirectory } from '@pa/platform';
import { CARD_TERMS, CardsBed } from '../../../../test/support/billing/cards-bed';
import { idOf } from '../../../../test/support/fake-stripe/fake-objects';
import { orderModel } from '../pages/money.presenter';
import { PassGate } from '../passes/pass-gate.service';
import { Terms } from '../terms/terms.service';
import { CardCheck } from './card-check.service';
import { CheckCardsJob } from './check-cards.job';

const CHEQUE = { way: 'cheque', on: '2026-03-02' };

describe('payments by card', () => {
  let bed: CardsBed;

  beforeAll(async () => {
    bed = await CardsBed.start();
  });
  afterAll(() => bed?.stop());
  beforeEach(() => bed.fresh());

  const isIn = () => bed.bed.get(PassGate).isOpenFor(bed.employer);
  const setDay = (day: string) => bed.bed.clock.set(new Date(`${day}T09:00:00Z`));
  const PAID = {
    passes: ['1 running'],
    receipts: ['1 payment card 1200'],
    balances: { bank: 0, card: 1200, passes: -1000, vat: -200, funders: 0, owed: 0, disputed: 0, fees: 0 },
  };

  it('start a pass, with a receipt and the books, and mail', async () => {
    await bed.paid();
    expect(await isIn()).toBe(true);
    expect(await bed.standing()).toEqual(PAID);
    expect(await bed.bed.relay(bed.here)).toEqual(['billing.pass-started']);
  });

  it('give Stripe two ids of ours, the register’s account and the operator’s share, and nothing of a person', async () => {
    const { passId } = await bed.begun();
    const [call] = bed.fake.calls.filter(({ method }) => method === 'POST');
    const sent = decodeURIComponent(call?.body ?? '');
    expect(call).toMatchObject({ path: '/v1/checkout/sessions', account: await bed.accountId() });
    expect(sent).toContain('application_fee_amount]=30');
    expect(sent).toContain(`/employer/pass/${passId}/card`);
    for (const canary of ['Amira', 'Khan', 'example.com', bed.employer.personId]) expect(sent).not.toContain(canary);
  });

  it('are one page for a pass while it is open, and a new one when its time is over', async () => {
    const { passId, sessionId } = await bed.begun();
    expect(await bed.page(passId)).toBe(sessionId);
    expect(await bed.cards().look(bed.employer, passId)).toMatchObject({ takesCards: true, url: expect.any(String) });
    bed.fake.state.expire(sessionId);
    const next = await bed.page(passId);
    expect(next).not.toBe(sessionId);
    await bed.sendAll();
    expect(await bed.page(passId)).toBe(next);
    expect(await bed.count('card_payments')).toBe(2);
  });

  it('are found when the employer comes back before the news', async () => {
    const { passId, sessionId } = await bed.begun();
    expect(await bed.cards().comeBack(bed.employer, passId)).toBe(false);
    bed.fake.state.pay(sessionId);
    expect(await bed.cards().comeBack(bed.employer, passId)).toBe(true);
    expect(await bed.standing()).toEqual(PAID);
    await bed.sendAll();
    expect(await bed.standing()).toEqual(PAID);
    await expect(bed.cards().begin(bed.employer, passId)).rejects.toMatchObject({ code: 'pass-changed' });
  });

  it('are found when the employer asks for the page again after paying', async () => {
    const { passId, sessionId } = await bed.begun();
    bed.fake.state.pay(sessionId);
    expect(await bed.cards().begin(bed.employer, passId)).toBeNull();
    expect(await bed.standing()).toEqual(PAID);
  });

  it('wait while Stripe does not answer', async () => {
    const { passId, sessionId } = await bed.begun();
    bed.fake.state.pay(sessionId);
    bed.fake.trouble('broken', 1);
    expect(await bed.cards().comeBack(bed.employer, passId)).toBe(false);
    bed.fake.trouble('away', 2);
    await expect(bed.cards().begin(bed.employer, passId)).rejects.toMatchObject({ kind: 'unavailable' });
  });

  it('are for one’s own pass, that waits, at a register that takes cards', async () => {
    const passId = await bed.own().ask(bed.employer, { months: 1, agrees: true });
    const other = await bed.bed.person(bed.here, 'employer');
    await expect(bed.cards().begin(other, passId)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(bed.cards().comeBack(other, passId)).rejects.toMatchObject({ kind: 'not-found' });
    const elsewhere = await bed.bed.person(bed.bed.before, 'employer');
    await bed.bed.get(Terms).save(await bed.bed.person(bed.bed.before, 'manager'), CARD_TERMS);
    const theirs = await bed.own().ask(elsewhere, { months: 1, agrees: true });
    await expect(bed.cards().begin(elsewhere, passId)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(bed.cards().begin(elsewhere, theirs)).rejects.toMatchObject({ code: 'no-cards' });
    expect(await bed.cards().look(elsewhere, passId)).toEqual({ takesCards: false, url: null });
  });

  it('start a pass that was taken back just before: the money has come', async () => {
    const { passId, sessionId } = await bed.begun();
    await bed.own().withdraw(bed.employer, passId);
    bed.fake.state.pay(sessionId);
    await bed.sendAll();
    expect(await bed.standing()).toEqual(PAID);
  });

  it('go back whole where a cheque came as well', async () => {
    const { passId, sessionId } = await bed.begun();
    await bed.desk().recordPayment(bed.manager, passId, { ...CHEQUE, pence: 1200 });
    bed.fake.state.pay(sessionId);
    await bed.sendAll();
    expect((await bed.standing()).balances).toMatchObject({ bank: 1200, card: 1200, owed: -1200 });
    await bed.bed.relay(bed.here);
    const [refund] = [...bed.fake.state.refunds.values()];
    expect(refund).toMatchObject({ amount: 1200 });
    bed.fake.state.endRefund(refund!.id, 'succeeded');
    await bed.sendAll();
    expect(await bed.standing()).toMatchObject({
      receipts: ['1 payment cheque 1200'],
      balances: { bank: 1200, card: 0, funders: 0, owed: 0, passes: -1000, vat: -200, disputed: 0, fees: 0 },
    });
  });

  it('go back where the account has gone meanwhile', async () => {
    const { sessionId } = await bed.begun();
    bed.fake.state.pay(sessionId);
    await bed.bed.superuser.query('DELETE FROM people WHERE id = $1', [bed.employer.personId]);
    await bed.sendAll();
    expect((await bed.desk().look(bed.manager)).balances).toContainEqual({ account: 'owed', pence: -1200 });
    expect(await bed.bed.relay(bed.here)).toEqual(['billing.card-refund-wanted']);
    expect(bed.fake.state.refunds.size).toBeGreaterThan(0);
  });

  describe('of a pass that is given back', () => {
    const givenBack = async () => {
      const { passId } = await bed.paid(3);
      setDay('2026-03-12');
      await bed.own().cancel(bed.employer, passId);
      await bed.own().cancel(bed.employer, passId);
      return passId;
    };
    const refund = () => [...bed.fake.state.refunds.values()].at(-1)!;

    it('go back to the card for the days that are left, once, with a receipt', async () => {
      const passId = await givenBack();
      expect((await bed.desk().look(bed.manager)).refunds).toEqual([]);
      const opened = await bed.desk().open(bed.manager, passId);
      expect(opened.goesBackToCard).toBe(true);
      expect(JSON.stringify(orderModel({ ...opened, mayRecord: true }))).toContain('£26.74 is on its way to the card');
      await expect(bed.desk().recordRefund(bed.manager, passId, CHEQUE)).rejects.toMatchObject({
        code: 'no-refund-due',
      });
      await bed.bed.relay(bed.here);
      expect(refund()).toMatchObject({ amount: 2674, status: 'pending' });
      bed.fake.state.endRefund(refund().id, 'succeeded');
      await bed.sendAll();
      expect(await bed.standing()).toEqual({
        passes: ['3 cancelled 2674'],
        receipts: ['2 refund card 2674', '1 payment card 3000'],
        balances: { bank: 0, card: 326, passes: -272, vat: -54, funders: 0, owed: 0, disputed: 0, fees: 0 },
      });
    });

    it('are sent by staff in another way where the card takes nothing', async () => {
      const passId = await givenBack();
      await bed.bed.relay(bed.here);
      bed.fake.state.endRefund(refund().id, 'failed');
      await bed.sendAll();
      expect((await bed.desk().look(bed.manager)).refunds).toMatchObject([{ id: passId }]);
      await bed.desk().recordRefund(bed.manager, passId, { ...CHEQUE, on: '2026-03-12' });
      expect((await bed.standing()).receipts).toContain('2 refund cheque 2674');
    });

    it('are found at Stripe where the answer was lost and the key forgotten', async () => {
      await givenBack();
      bed.fake.trouble('lost', 2);
      await bed.bed.relay(bed.here);
      bed.fake.forgetKeys();
      await bed.bed.get(CardCheck).check(bed.here);
      await bed.bed.get(CardCheck).check(bed.here);
      expect(bed.fake.state.refundsOf(idOf(refund().payment_intent))).toHaveLength(1);
    });
  });

  it('are refused where they are not of the price or not in pounds', async () => {
    const { sessionId } = await bed.begun();
    bed.fake.state.pay(sessionId);
    const [event] = bed.fake.state.events;
    for (const wrong of [{ amount_received: 1 }, { currency: 'eur' }, { amount_received: -1200 }])
      expect(
        await bed.send({
          ...event!,
          id: `evt_${JSON.stringify(wrong)}`,
          data: { object: { ...event!.data.object, ...wrong } },
        }),
      ).toBe('taken');
    expect(await isIn()).toBe(false);
    await bed.sendAll();
    expect(await isIn()).toBe(true);
  });

  it('that nobody here knows change nothing', async () => {
    const { sessionId } = await bed.begun();
    bed.fake.state.pay(sessionId);
    const [event] = bed.fake.state.events.splice(0);
    const of = (metadata: object) => ({
      ...event!,
      id: `evt_${JSON.stringify(metadata)}`,
      data: { object: { ...event!.data.object, metadata } },
    });
    const unknown = '01890000-0000-7000-8000-0000000000d1';
    expect(await bed.send(of({ payment_id: unknown, licensee_id: bed.here }))).toBe('taken');
    expect(await bed.send(of({ payment_id: 'x', licensee_id: bed.here }))).toBe('taken');
    expect(await bed.send(of({}))).toBe('taken');
    expect(await bed.send({ ...of({ a: 'b' }), type: 'payout.paid' })).toBe('taken');
    expect(await isIn()).toBe(false);
  });

  describe('the register’s account', () => {
    it('is opened once, with its line in the audit, and is looked up when Stripe says it is new', async () => {
      const before = await bed.accountId();
      expect((await bed.selling().setUp(bed.manager)).url).toContain(before);
      expect(await bed.accountId()).toBe(before);
      const lines = await bed.bed.superuser.query(
        `SELECT 1 FROM audit_entries WHERE licensee_id = $1 AND act = 'billing.card-account-opened'`,
        [bed.here],
      );
      expect(lines.rowCount).toBe(1);
      const account = bed.fake.state.accounts.get(before!)!;
      Object.assign(account, { charges_enabled: false });
      account.requirements!.currently_due = ['external_account'];
      bed.fake.state.tell('account.updated', before!, account);
      await bed.sendAll();
      expect(await bed.bed.relay(bed.here)).toEqual(['billing.card-account-changed']);
      expect((await bed.selling().look(bed.manager)).account).toMatchObject({
        chargesEnabled: false,
        requirementsDue: 1,
      });
      await expect(bed.begun()).rejects.toMatchObject({ code: 'no-cards' });
    });

    it('that let go of us takes no payments', async () => {
      bed.fake.state.letGo((await bed.accountId())!);
      await bed.selling().check(bed.manager);
      expect((await bed.selling().look(bed.manager)).account).toMatchObject({ chargesEnabled: false });
    });

    it('is needed before it can be looked up', async () => {
      const elsewhere = await bed.bed.person(bed.bed.before, 'manager');
      await expect(bed.selling().check(elsewhere)).rejects.toMatchObject({ code: 'no-cards' });
    });
  });

  it('are looked up every night, and a register whose account does not answer holds up no other', async () => {
    const { sessionId } = await bed.begun();
    bed.fake.state.pay(sessionId);
    const listed = (await bed.bed.get(LicenseeDirectory).list()).filter(({ id }) => id === bed.here);
    const list = jest.spyOn(bed.bed.get(LicenseeDirectory), 'list').mockResolvedValue(listed);
    const job = new CheckCardsJob({ schedule: jest.fn() } as never, bed.bed.get(CardCheck));
    await job.onApplicationBootstrap();
    bed.fake.trouble('away', 2);
    await job.run();
    expect(await isIn()).toBe(false);
    await job.run();
    expect(await bed.standing()).toEqual(PAID);
    list.mockRestore();
  });
});
