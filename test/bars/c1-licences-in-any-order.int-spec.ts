import fc from 'fast-check';
import { LicenceInvoicesRepository } from '../../libs/billing/src/subscriptions/licence-invoices.repository';
import { LicenceNews } from '../../libs/billing/src/subscriptions/licence-news.service';
import { sizeOf } from '../support/bars';
import { LicencesBed, type LicenceEnd } from '../support/billing/licences-bed';
import type { FakeEvent } from '../support/fake-stripe/fake-state';

const RANDOM = sizeOf({ short: 25, full: 2_000 });
/** Of the 720 orders, so many are tried, spread evenly. */
const ORDERS = sizeOf({ short: 45, full: 720 });
const SIX = [
  'customer.subscription.created',
  'checkout.session.completed',
  'invoice.finalized',
  'invoice.payment_failed',
  'invoice.paid',
];

/**
 * C1 for licences. The subscription begins, a payment works, the next does not and then does: in all orders of six events, each
 * told twice, and in random schedules with crashes, the licence, the subscription and its invoices end alike. Seen red with
 * invoices that are as they were told of last, and without the key of events; the last tests plant both.
 */
describe('C1: events of licences in any order', () => {
  let bed: LicencesBed;

  beforeAll(async () => {
    bed = await LicencesBed.start();
  });
  afterAll(() => bed?.stop());

  /** Two months, the second paid late or not at all, and all that Stripe has to tell of them, none of it sent. */
  async function untold(isPaid: boolean): Promise<FakeEvent[]> {
    await bed.fresh();
    bed.fake.state.pay(await bed.begun());
    const [id = ''] = [...bed.fake.state.licences.subscriptions.keys()].slice(-1);
    const owed = bed.fake.state.licences.bill(id, false);
    if (isPaid) bed.fake.state.licences.pay(owed);
    return bed.fake.state.events.splice(0);
  }

  /** What the events left is taken away again, so that the next order begins where this one did. */
  async function begin(): Promise<void> {
    await bed.bed.superuser.query(`
      DELETE FROM stripe_events WHERE licensee_id = '${bed.here}';
      DELETE FROM licence_invoices WHERE licensee_id = '${bed.here}';
      UPDATE licence_subscriptions SET subscription_id = NULL, customer_id = NULL, standing = 'new'
        WHERE licensee_id = '${bed.here}';
      UPDATE licensees SET licence_state = 'trial', graced_until = NULL WHERE id = '${bed.here}'`);
  }

  /** All the ends that these orders come to. */
  async function endsOf(orders: Iterable<readonly FakeEvent[]>): Promise<LicenceEnd[]> {
    const ends = new Map<string, LicenceEnd>();
    for (const order of orders) {
      await begin();
      for (const event of order) await bed.send(event);
      const end = await bed.end();
      ends.set(JSON.stringify(end), end);
    }
    return [...ends.values()];
  }

  /** Six of them: the first invoice is told of by its payment alone. */
  async function six(): Promise<FakeEvent[]> {
    const [first, ...others] = (await untold(true)).filter(({ type }) => SIX.includes(type));
    const events = [first!, ...others.filter(({ type }, at) => at > 0 || type !== 'invoice.finalized')];
    expect(events).toHaveLength(6);
    return events;
  }

  it('orders of six events, each told twice, come to the same', async () => {
    const orders = [...ordersOf(await six())];
    expect(orders).toHaveLength(720);
    const tried = orders.filter((_, at) => at % (orders.length / ORDERS) === 0).map((order) => [...order, ...order]);
    expect(tried).toHaveLength(ORDERS);
    const ends = await endsOf(tried);
    expect(ends).toHaveLength(1);
    expect(ends[0]).toMatchObject({ licence: 'active', standing: 'active', isOver: false });
    expect(ends[0]?.invoices).toHaveLength(2);
  }, 900_000);

  it('random schedules with crashes come to the same', async () => {
    const events = await untold(false);
    const most = { max: events.length - 1 };
    const schedules = fc.array(fc.record({ pick: fc.nat(most), crashes: fc.boolean() }), { maxLength: 12 });
    const ends = new Set<string>();
    await fc.assert(
      fc.asyncProperty(schedules, async (schedule) => {
        await begin();
        for (const { pick, crashes } of schedule) await (crashes ? crash(events[pick]!) : bed.send(events[pick]!));
        // What did not get through is sent again in the end, as Stripe does for three days.
        for (const event of events) await bed.send(event);
        const end = await bed.end();
        expect(end).toMatchObject({ licence: 'past-due', standing: 'past-due' });
        ends.add(JSON.stringify(end));
        expect(ends.size).toBe(1);
      }),
      { numRuns: RANDOM, endOnFailure: true },
    );
  }, 900_000);

  /** The server goes down after the work and before the commit. */
  async function crash(event: FakeEvent): Promise<void> {
    const news = bed.bed.get(LicenceNews);
    const apply = news.apply.bind(news);
    const down = jest.spyOn(news, 'apply').mockImplementation(async (tx, heard) => {
      await apply(tx, heard);
      throw new Error('killed');
    });
    await bed.send(event).catch((error: Error) => expect(error.message).toBe('killed'));
    down.mockRestore();
  }

  it('would find invoices that are as they were told of last', async () => {
    const forgetful = jest.spyOn(bed.bed.get(LicenceInvoicesRepository), 'find').mockResolvedValue(null);
    const orders = [...ordersOf(await six())].filter((_, at) => at % 60 === 0);
    const ends = await endsOf(orders);
    forgetful.mockRestore();
    expect(ends.length).toBeGreaterThan(1);
  }, 60_000);

  it('would find the key of events gone', async () => {
    const events = await six();
    await bed.bed.superuser.query('ALTER TABLE stripe_events DROP CONSTRAINT stripe_events_pkey');
    const verdicts = [await bed.send(events[0]!), await bed.send(events[0]!)];
    await bed.bed.superuser.query('DELETE FROM stripe_events');
    await bed.bed.superuser.query(
      'ALTER TABLE stripe_events ADD CONSTRAINT stripe_events_pkey PRIMARY KEY (licensee_id, account_id, event_id)',
    );
    expect(verdicts).toEqual(['taken', 'taken']);
  }, 60_000);
});

/** Every order of a list. */
function* ordersOf<T>(list: readonly T[]): Generator<T[]> {
  if (list.length <= 1) yield [...list];
  for (const [place, one] of list.entries())
    if (list.length > 1) for (const rest of ordersOf(list.toSpliced(place, 1))) yield [one, ...rest];
}
