import { LicenceEvents } from './licence-events.service';
import { LicencesBed } from '../../../../test/support/billing/licences-bed';
import type { FakeEvent } from '../../../../test/support/fake-stripe/fake-state';

const DAY_MS = 86_400_000;

describe('a licence that is paid by subscription', () => {
  let bed: LicencesBed;

  beforeAll(async () => {
    bed = await LicencesBed.start();
  });
  afterAll(() => bed?.stop());
  beforeEach(() => bed.fresh());

  const licences = () => bed.fake.state.licences;
  const acts = async (licenseeId: string) => {
    const { rows } = await bed.bed.superuser.query<{ act: string }>(
      'SELECT act FROM audit_entries WHERE licensee_id = $1 ORDER BY number',
      [licenseeId],
    );
    return rows.map(({ act }) => act);
  };

  it('goes from trial to active, past due, suspended by the calendar, and active again once it is paid', async () => {
    const id = await bed.paid();
    expect(await bed.end()).toMatchObject({ licence: 'active', standing: 'active' });
    const owed = licences().bill(id, false);
    await bed.sendAll();
    expect(await bed.end()).toMatchObject({ licence: 'past-due', standing: 'past-due' });
    bed.seen();
    bed.bed.clock.set(new Date(bed.bed.clock.now().getTime() + 31 * DAY_MS));
    await bed.licences().endGrace();
    licences().fail(owed);
    await bed.sendAll();
    expect((await bed.end()).licence).toBe('suspended');
    licences().pay(owed);
    await bed.sendAll();
    expect(await bed.end()).toMatchObject({ licence: 'active', standing: 'active', isOver: false });
    expect((await bed.end()).invoices.map((words) => words.replace(/^\S+ /, ''))).toEqual(['30000 paid', '30000 paid']);
    expect(await acts(bed.here)).toEqual([
      'billing.subscription-started',
      ...Array.from({ length: 4 }, () => 'licensing.licence-moved'),
    ]);
  });

  it('asks Stripe for the fee with its VAT on a line of its own, by ids alone, with a key on every call that makes something', async () => {
    await bed.paid();
    await bed.own().change(bed.manager);
    const made = bed.fake.calls.filter(({ method }) => method === 'POST');
    expect(made.map(({ path, account, key }) => [path, account, key !== null])).toEqual([
      ['/v1/checkout/sessions', null, true],
      ['/v1/billing_portal/sessions', null, true],
    ]);
    const sent = new URLSearchParams(made[0]!.body);
    expect([
      sent.get('line_items[0][price_data][unit_amount]'),
      sent.get('line_items[1][price_data][unit_amount]'),
    ]).toEqual(['25000', '5000']);
    expect(made[0]!.body).not.toContain('Amira');
  });

  it('has one page to pay on however often it is asked for, also when the answer was lost, and another when its time is over', async () => {
    await bed.desk().start(bed.operator, bed.here);
    await bed.desk().start(bed.operator, bed.here);
    // Stripe's package asks once more by itself.
    bed.fake.trouble('lost', 2);
    await expect(bed.page()).rejects.toMatchObject({ code: 'cards-away' });
    const first = await bed.page();
    expect(await bed.page()).toBe(first);
    bed.fake.state.expire(first);
    bed.fake.state.events.length = 0;
    const second = await bed.page();
    expect(second).not.toBe(first);
    bed.fake.state.expire(second);
    await bed.sendAll();
    const third = await bed.page();
    expect([first, second]).not.toContain(third);
    bed.fake.state.pay(third);
    expect(await bed.own().begin(bed.manager)).toBeNull();
    expect(await bed.own().begin(bed.manager)).toBeNull();
    expect(await bed.end()).toMatchObject({ licence: 'active', standing: 'active' });
  });

  it('is late from when it ends at Stripe, and another can begin', async () => {
    const id = await bed.paid();
    licences().cancel(id);
    await bed.sendAll();
    expect(await bed.end()).toMatchObject({ licence: 'past-due', standing: 'over', isOver: true });
    await bed.paid();
    expect(await bed.end()).toMatchObject({ licence: 'active', standing: 'active', isOver: false });
    licences().drop(licences().bill(id, false), 'uncollectible');
    await bed.sendAll();
    // Of the one before: it moves nothing any more.
    expect((await bed.end()).licence).toBe('active');
  });

  it('owes nothing for an invoice that was dropped', async () => {
    const id = await bed.paid();
    const owed = licences().bill(id, false);
    await bed.sendAll();
    licences().drop(owed, 'void');
    await bed.sendAll();
    expect(await bed.end()).toMatchObject({ licence: 'active', standing: 'active' });
  });

  it('is ended by an operator at Stripe, once, and the licence stays as it is', async () => {
    const id = await bed.paid();
    await bed.desk().end(bed.operator, bed.here);
    await bed.desk().end(bed.operator, bed.here);
    bed.fake.trouble('away', 1);
    await bed.bed.relay(bed.here);
    bed.bed.clock.set(new Date(bed.bed.clock.now().getTime() + DAY_MS));
    await bed.bed.relay(bed.here);
    await bed.sendAll();
    expect(licences().subscriptions.get(id)?.status).toBe('canceled');
    expect(await bed.end()).toMatchObject({ licence: 'active', standing: 'over', isOver: true });
    await expect(bed.desk().end(bed.operator, bed.here)).rejects.toMatchObject({ code: 'no-subscription' });
    expect((await acts(bed.here)).slice(-1)).toEqual(['billing.subscription-let-go']);
  });

  it('that never began is closed with its page, and nobody is given a new one', async () => {
    const sessionId = await bed.begun();
    await bed.desk().end(bed.operator, bed.here);
    await expect(bed.page()).rejects.toMatchObject({ code: 'no-subscription' });
    await bed.bed.relay(bed.here);
    expect(bed.fake.state.sessions.get(sessionId)?.status).toBe('expired');
    expect(await bed.end()).toMatchObject({ licence: 'trial', standing: 'over', isOver: true });
    await bed.desk().start(bed.operator, bed.here);
    await bed.desk().end(bed.operator, bed.here);
    await bed.bed.relay(bed.here);
    expect(await bed.end()).toMatchObject({ isOver: true });
  });

  it('takes no more money when the licence ended in the middle of a payment', async () => {
    const sessionId = await bed.begun();
    await bed.licences().move(bed.here, { to: 'ended', by: 'operator' });
    bed.fake.state.pay(sessionId);
    await bed.sendAll();
    await bed.bed.relay(bed.here);
    await bed.sendAll();
    expect(await bed.end()).toMatchObject({ licence: 'ended', standing: 'over', isOver: true });
    expect([...licences().subscriptions.values()].at(-1)?.status).toBe('canceled');
    await expect(bed.desk().start(bed.operator, bed.here)).rejects.toMatchObject({ code: 'no-fee' });
  });

  it('ends by the nightly check when the licence has ended and no event tells of anything', async () => {
    const id = await bed.paid();
    await bed.licences().move(bed.here, { to: 'ended', by: 'operator' });
    await bed.checks().checkAll();
    await bed.checks().checkAll();
    expect(licences().subscriptions.get(id)?.status).toBe('canceled');
    expect(await bed.end()).toMatchObject({ licence: 'ended', isOver: true });
  });

  it('stands after days without news as if all had been heard, and one register that fails holds up no other', async () => {
    const id = await bed.paid();
    licences().bill(id, true);
    licences().bill(id, false);
    bed.fake.state.events.length = 0;
    bed.fake.trouble('broken', 1_000);
    await bed.checks().checkAll();
    await expect(bed.desk().check(bed.here)).rejects.toMatchObject({ code: 'cards-away' });
    expect((await bed.end()).licence).toBe('active');
    bed.fake.trouble('broken', 0);
    await bed.checks().checkAll();
    const looked = await bed.end();
    expect(looked).toMatchObject({ licence: 'past-due', standing: 'past-due' });
    expect(looked.invoices).toHaveLength(3);
  });

  it('is refused where nothing was agreed, nothing is to be paid, or nothing runs', async () => {
    await expect(bed.page()).rejects.toMatchObject({ code: 'no-subscription' });
    await expect(bed.checks().check(bed.here)).rejects.toMatchObject({ code: 'no-subscription' });
    await expect(bed.own().change(bed.manager)).rejects.toMatchObject({ code: 'no-subscription' });
    await expect(bed.desk().start(bed.operator, bed.bed.before)).rejects.toMatchObject({ code: 'no-fee' });
    await expect(bed.desk().start(bed.operator, bed.manager.personId)).rejects.toMatchObject({ code: 'no-register' });
    await bed.fresh(0);
    await expect(bed.desk().start(bed.operator, bed.here)).rejects.toMatchObject({ code: 'no-fee' });
  });

  describe('hears of it', () => {
    const UNHEARD = 'invoice.payment_action_required' as FakeEvent['type'];
    let events: FakeEvent[];
    const invoicePaid = () => events.find(({ type }) => type === 'invoice.paid')!;
    const withInvoice = (changed: object): FakeEvent => ({
      ...invoicePaid(),
      data: { object: { ...invoicePaid().data.object, ...changed } },
    });

    beforeEach(async () => {
      bed.fake.state.pay(await bed.begun());
      events = bed.fake.state.events.splice(0);
    });

    it('each event once', async () => {
      const [first] = events as [FakeEvent];
      expect([await bed.send(first), await bed.send(first)]).toEqual(['taken', 'known']);
    });

    it('only where the event is signed with the secret of this endpoint, and of no register’s account', async () => {
      const [first] = events as [FakeEvent];
      expect(await bed.send({ ...first, account: 'acct_1' })).toBe('refused');
      const { raw } = bed.fake.signed(first);
      const { signature } = bed.fake.signed(first, { secret: 'whsec_connect1234' });
      expect(await bed.bed.get(LicenceEvents).hear(raw, signature)).toBe('refused');
      expect((await bed.end()).standing).toBe('new');
    });

    it('and leaves alone what is no licence of a register here', async () => {
      const nowhere = { subscription_id: bed.manager.personId, licensee_id: bed.manager.personId };
      const strange = { subscription_id: bed.manager.personId, licensee_id: bed.here };
      const of = (metadata: object | null) =>
        withInvoice({
          parent: { type: 'subscription_details', subscription_details: { metadata, subscription: 'sub' } },
        });
      for (const event of [of(nowhere), of(null), withInvoice({ parent: null }), withInvoice({ status: 'draft' })])
        expect(await bed.send(event)).toBe('taken');
      expect(await bed.send({ ...invoicePaid(), type: UNHEARD })).toBe('taken');
      expect(await bed.send(of(strange))).toBe('taken');
      expect((await bed.end()).standing).toBe('new');
    });

    it.each([{ currency: 'eur' }, { total: 1_000_000_001 }, { total: -1_000_000_001 }])(
      'and takes no invoice that cannot be: %j',
      async (changed) => {
        expect(await bed.send(withInvoice(changed))).toBe('taken');
        expect(await bed.end()).toMatchObject({ licence: 'trial', standing: 'new', invoices: [] });
      },
    );

    it('and takes one that gives money back', async () => {
      await bed.send(withInvoice({ total: -500, number: null, hosted_invoice_url: undefined }));
      expect(await bed.end()).toMatchObject({ licence: 'active', invoices: ['null -500 paid'] });
    });
  });
});
