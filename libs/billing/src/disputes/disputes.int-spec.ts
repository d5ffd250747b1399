import fc from 'fast-check';
import { setImmediate } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { UnitOfWork } from '@pa/platform';
import type Stripe from 'stripe';
import { CardsBed, type CardsStanding } from '../../../../test/support/billing/cards-bed';
import type { FakeEvent } from '../../../../test/support/fake-stripe/fake-state';
import { CardBooks } from '../cards/card-books.service';
import { CardCheck } from '../cards/card-check.service';
import { heardIn } from '../cards/heard-facts';
import { PassRulesDesk } from '../fair-use/pass-rules.service';
import { NO_RULES } from '../fair-use/pass-rules';
import { doAgree, LedgerCheck } from '../ledger/ledger-check.service';
import { disputesModel } from '../pages/disputes.presenter';
import { moneyModel } from '../pages/money.presenter';
import { PassGate } from '../passes/pass-gate.service';
import { Disputes } from './disputes.service';
import { RemindOfDisputesJob } from './remind-of-disputes.job';

/** An empty book but for what is named. */
const books = (named: Record<string, number>) => ({
  ...{ bank: 0, card: 0, passes: 0, vat: 0, owed: 0, funders: 0, disputed: 0, fees: 0 },
  ...named,
});
const PAID = { passes: -1000, vat: -200 };

/**
 * Payments by card that are contested. Seen red with a decision that forgets its receipt, with a dispute that does not wait for its
 * payment, and with a pass that goes on from where it would have ended.
 */
describe('a contested payment', () => {
  let bed: CardsBed;

  beforeAll(async () => {
    bed = await CardsBed.start();
  });
  afterAll(() => bed?.stop());
  beforeEach(() => bed.fresh());

  const stripe = () => bed.fake.state;
  const intentId = () => [...stripe().intents.keys()].at(-1)!;
  const isIn = () => bed.bed.get(PassGate).isOpenFor(bed.employer);
  const setDay = (day: string) => bed.bed.clock.set(new Date(`${day}T09:00:00Z`));
  const agrees = async () => doAgree(await bed.bed.get(LedgerCheck).check(bed.here));
  const listed = () => bed.bed.get(Disputes).list(bed.manager);
  const endOfPass = async () => (await bed.own().look(bed.employer)).passes[0]?.endsAt?.toISOString().slice(0, 10);

  async function opened(): Promise<string> {
    await bed.paid();
    setDay('2026-03-12');
    const { id } = stripe().addDispute(intentId(), { dueBy: new Date('2026-03-20T22:59:59Z') });
    await bed.sendAll();
    return id;
  }

  async function decided(status: 'won' | 'lost', day = '2026-05-12'): Promise<void> {
    const id = await opened();
    setDay(day);
    stripe().setDispute(id, status);
    await bed.sendAll();
  }

  it('stops the pass, is in the books with its fee, and managers hear by when to answer', async () => {
    await opened();
    expect(await isIn()).toBe(false);
    expect(await bed.standing()).toEqual({
      passes: ['1 paused'],
      receipts: ['1 payment card 1200'],
      balances: books({ ...PAID, card: -2000, disputed: 1200, fees: 2000 }),
    });
    expect(await agrees()).toBe(true);
    const page = JSON.stringify(disputesModel(await listed()));
    expect(page).toContain('"key":"Answer by","value":"20 March 2026"');
    expect(page).toContain('They say that they did not pay');
    expect(JSON.stringify(moneyModel(await bed.desk().look(bed.manager)))).toContain('Contested, and held by banks');
    const topics = await bed.bed.relay(bed.here);
    expect(topics.toSorted()).toEqual(['billing.dispute-opened', 'billing.pass-paused', 'billing.pass-started']);
  });

  it('is told once more when it must be answered within three days, and not when it was', async () => {
    await opened();
    await bed.bed.relay(bed.here);
    const reminded = async (day: string) => {
      setDay(day);
      await bed.bed.get(RemindOfDisputesJob).run();
      bed.bed.mails.sent.length = 0;
      await bed.bed.relay(bed.here);
      return bed.bed.mails.sent.map(({ subject }) => subject);
    };
    expect(await reminded('2026-03-16')).toEqual([]);
    expect(await reminded('2026-03-18')).toEqual([
      expect.stringContaining('Answer by 20 March 2026: a payment by card is contested'),
    ]);
    expect(await reminded('2026-03-19')).toEqual([]);
    // Another comes, while the first was never answered: its own day is named, and not the one that has gone by.
    setDay('2026-03-21');
    await bed.paid();
    stripe().addDispute(intentId(), { dueBy: new Date('2026-03-24T22:59:59Z') });
    await bed.sendAll();
    await bed.bed.relay(bed.here);
    expect(await reminded('2026-03-22')).toEqual([expect.stringContaining('Answer by 24 March 2026')]);
  });

  /** Seen red without the lock: neither saw the other, and the pass ran on until the night. */
  it('that comes in the same moment as its payment waits for it', async () => {
    const { sessionId } = await bed.begun();
    stripe().pay(sessionId);
    const [payment] = stripe().events.splice(0);
    stripe().addDispute(intentId());
    const [dispute] = stripe().events.splice(0);
    let commit = (): void => undefined;
    const held = new Promise<void>((resolve) => (commit = resolve));
    const paying = new Promise<void>((written, failed) => {
      const work = bed.bed.get(UnitOfWork).run(bed.here, async (tx) => {
        await bed.bed.get(CardBooks).apply(tx, heardIn(payment as unknown as Stripe.Event)!);
        written();
        await held;
      });
      work.catch(failed);
      committed = work;
    });
    await paying;
    let isHeard = false;
    const hearing = bed.send(dispute!).finally(() => (isHeard = true));
    while (!isHeard && !(await waits())) await setImmediate();
    commit();
    await Promise.all([committed, hearing]);
    expect(await bed.standing()).toMatchObject({ passes: ['1 paused'] });
    expect(await agrees()).toBe(true);
  });

  let committed: Promise<void> | undefined;

  const waits = async (): Promise<boolean> => {
    const { rows } = await bed.bed.superuser.query(
      `SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted
          AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    );
    return rows.length > 0;
  };

  it('that the bank decides for the register goes on with the days that were left', async () => {
    await decided('won');
    expect(await isIn()).toBe(true);
    // Bought on 2 March for a month and stopped on 12 March: 21 days were left.
    expect(await endOfPass()).toBe('2026-06-02');
    expect(await bed.standing()).toMatchObject({
      passes: ['1 running'],
      balances: books({ ...PAID, card: -800, fees: 2000 }),
    });
    expect(await agrees()).toBe(true);
  });

  it('that the bank decides for the employer ends the pass, with a receipt that takes the sale back', async () => {
    await decided('lost');
    expect(await isIn()).toBe(false);
    expect(await bed.standing()).toEqual({
      passes: ['1 reclaimed'],
      receipts: ['2 refund dispute 1200', '1 payment card 1200'],
      balances: books({ card: -2000, fees: 2000 }),
    });
    expect(await agrees()).toBe(true);
    expect((await bed.desk().look(bed.manager)).refunds).toEqual([]);
    expect(await bed.bed.relay(bed.here)).toContain('billing.pass-reclaimed');
  });

  it('that is won after an appeal is a sale again', async () => {
    await decided('lost');
    const [{ disputeId } = { disputeId: '' }] = await listed();
    stripe().setDispute(disputeId, 'appeal_needs_response');
    await bed.sendAll();
    expect((await listed())[0]?.standing).toBe('answer');
    stripe().setDispute(disputeId, 'won');
    await bed.sendAll();
    expect(await bed.standing()).toEqual({
      passes: ['1 running'],
      receipts: ['3 payment dispute 1200', '2 refund dispute 1200', '1 payment card 1200'],
      balances: books({ ...PAID, card: -800, fees: 2000 }),
    });
    expect(await agrees()).toBe(true);
    expect(await endOfPass()).toBe('2026-06-02');
  });

  it('is only a question at first: nothing moves, and managers see it', async () => {
    await bed.paid();
    const { id } = stripe().addDispute(intentId(), { isQuestion: true });
    await bed.sendAll();
    expect(await isIn()).toBe(true);
    expect((await listed())[0]?.standing).toBe('answer');
    expect(JSON.stringify(disputesModel(await listed()))).toContain('No money has gone yet');
    stripe().setDispute(id, 'warning_closed');
    await bed.sendAll();
    expect((await listed())[0]?.standing).toBe('dropped');
    expect((await bed.standing()).balances).toEqual(books({ ...PAID, card: 1200 }));
  });

  it('leaves the pass alone until a loss where the register says so', async () => {
    await bed.bed.get(PassRulesDesk).save(bed.manager, { ...NO_RULES, pausesDisputed: false });
    const id = await opened();
    expect(await isIn()).toBe(true);
    stripe().setDispute(id, 'lost');
    await bed.sendAll();
    expect(await isIn()).toBe(false);
  });

  it('lets an employer who buys another pass in, and goes on when that one ends', async () => {
    const id = await opened();
    await bed.paid();
    expect(await isIn()).toBe(true);
    stripe().setDispute(id, 'won');
    await bed.sendAll();
    const { passes } = await bed.own().look(bed.employer);
    expect(
      passes.map(({ startsAt, endsAt }) => [startsAt, endsAt].map((at) => at?.toISOString().slice(0, 10))),
    ).toEqual([
      ['2026-03-12', '2026-04-12'],
      ['2026-04-12', '2026-05-03'],
    ]);
  });

  it('holds money that was to go back: nothing is sent before the bank has decided', async () => {
    await bed.paid(3);
    setDay('2026-03-12');
    await bed.own().cancel(bed.employer, (await bed.own().look(bed.employer)).passes[0]!.id);
    const { id } = stripe().addDispute(intentId());
    await bed.sendAll();
    await bed.bed.relay(bed.here);
    await bed.bed.get(CardCheck).check(bed.here);
    expect(stripe().refundsOf(intentId())).toEqual([]);
    stripe().setDispute(id, 'won');
    await bed.bed.get(CardCheck).check(bed.here);
    await bed.bed.get(CardCheck).check(bed.here);
    expect(stripe().refundsOf(intentId())).toMatchObject([{ amount: 2674 }]);
  });

  it('of money that nobody needed is owed to nobody any more once the bank gave it back', async () => {
    const { passId, sessionId } = await bed.begun();
    await bed.desk().recordPayment(bed.manager, passId, { way: 'cheque', on: '2026-03-02', pence: 1200 });
    stripe().pay(sessionId);
    const { id } = stripe().addDispute(intentId());
    stripe().setDispute(id, 'lost');
    await bed.sendAll();
    expect(await bed.standing()).toMatchObject({
      passes: ['1 running'],
      balances: books({ ...PAID, bank: 1200, card: -2000, fees: 2000 }),
    });
    expect(await agrees()).toBe(true);
  });

  it('in another currency, of more than was paid, or of something else that the register sells changes nothing', async () => {
    const error = jest.spyOn(Logger.prototype, 'error').mockImplementation();
    await bed.paid();
    const before = await bed.standing();
    stripe().addDispute(intentId(), { pence: 9000 });
    stripe().addDispute(intentId());
    const [, more, , euros] = stripe().events.splice(0);
    Object.assign(euros!.data.object, { currency: 'eur' });
    const elsewhere = structuredClone(euros!);
    Object.assign(elsewhere.data.object, { currency: 'gbp', id: 'dp_else', payment_intent: 'pi_else' });
    const noIntent = structuredClone(elsewhere);
    Object.assign(noIntent.data.object, { payment_intent: null });
    for (const [place, event] of [more!, euros!, elsewhere, noIntent].entries())
      expect(await bed.send({ ...event, id: `evt_other_${place}` })).toBe('taken');
    expect(error).toHaveBeenCalledTimes(2);
    error.mockRestore();
    expect(await bed.standing()).toEqual(before);
    expect(await bed.bed.relay(bed.here)).toEqual(['billing.pass-started']);
  });

  /** All that Stripe has to tell of a payment and its dispute, none of it sent. */
  async function untold(end: 'won' | 'lost' | 'appealed'): Promise<{ events: FakeEvent[]; standing: CardsStanding }> {
    await bed.fresh();
    const { sessionId } = await bed.begun();
    stripe().pay(sessionId);
    const { id } = stripe().addDispute(intentId());
    stripe().setDispute(id, 'under_review');
    stripe().setDispute(id, end === 'won' ? 'won' : 'lost');
    if (end === 'appealed') {
      stripe().setDispute(id, 'appeal_needs_response');
      stripe().setDispute(id, 'won');
    }
    return { events: stripe().events.splice(0), standing: await bed.standing() };
  }

  it.each([
    ['won', ['1 running'], { ...PAID, card: -800, fees: 2000 }],
    ['lost', ['1 reclaimed'], { card: -2000, fees: 2000 }],
    ['appealed', ['1 running'], { ...PAID, card: -800, fees: 2000 }],
  ] as const)(
    'comes to the same in whatever order, and however often it is told: %s',
    async (end, passes, balances) => {
      const schedule = fc.tuple(fc.array(fc.nat()), fc.array(fc.nat(), { maxLength: 4 }));
      await fc.assert(
        fc.asyncProperty(schedule, async ([ranks, again]) => {
          const { events } = await untold(end);
          const order = events
            .map((event, place) => ({ event, rank: ranks[place] ?? 0 }))
            .toSorted((one, other) => one.rank - other.rank)
            .map(({ event }) => event);
          const more = again.map((place) => events[place % events.length]!);
          for (const event of [...order, ...more]) await bed.send(event);
          expect(await bed.standing()).toMatchObject({ passes, balances: books(balances) });
          expect(await agrees()).toBe(true);
        }),
        { numRuns: 25, endOnFailure: true },
      );
    },
    120_000,
  );

  it.each(['won', 'lost', 'appealed'] as const)('is found by a look at Stripe alone: %s', async (end) => {
    const { events } = await untold(end);
    await bed.bed.get(CardCheck).check(bed.here);
    const looked = await bed.standing();
    expect(looked.balances['disputed']).toBe(0);
    expect(await agrees()).toBe(true);
    for (const event of events) await bed.send(event);
    expect({ ...(await bed.standing()), receipts: [] }).toEqual({ ...looked, receipts: [] });
  });

  it('whose line in the books was lost is found by the nightly proof', async () => {
    await opened();
    await bed.bed.superuser.query(`DELETE FROM ledger_entries WHERE licensee_id = $1 AND debit = 'fees'`, [bed.here]);
    expect((await bed.bed.get(LedgerCheck).check(bed.here)).disputes).toHaveLength(1);
  });
});
