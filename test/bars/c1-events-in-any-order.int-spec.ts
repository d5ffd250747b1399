import fc from 'fast-check';
import { CardBooks } from '../../libs/billing/src/cards/card-books.service';
import { sizeOf } from '../support/bars';
import { CardsBed } from '../support/billing/cards-bed';
import type { FakeIntent } from '../support/fake-stripe/fake-objects';
import type { FakeEvent } from '../support/fake-stripe/fake-state';

const RANDOM = sizeOf({ short: 200, full: 5_000 });
/** Each of the six comes this often. */
const TIMES = 3;

/** What six events about one payment come to, whatever their order. */
interface End {
  readonly passes: readonly string[];
  readonly receipts: readonly string[];
  readonly balances: Readonly<Record<string, number>>;
  readonly events: number;
  readonly entries: number;
}

/** The pass runs by the card. That money is said to go back is of no account: nobody here asked for it. */
const BY_CARD: End = {
  passes: ['1 running'],
  receipts: ['1 payment card 1200'],
  balances: { bank: 0, card: 1200, passes: -1000, vat: -200, owed: 0, funders: 0, disputed: 0, fees: 0 },
  events: 6,
  entries: 2,
};
/** A cheque was there first: what came by card went in and out of the books. */
const BY_CHEQUE: End = {
  passes: ['1 running'],
  receipts: ['1 payment cheque 1200'],
  balances: { bank: 1200, card: 0, passes: -1000, vat: -200, owed: 0, funders: 0, disputed: 0, fees: 0 },
  events: 6,
  entries: 4,
};

/**
 * C1. Six events about one payment, made on the second page and sent back: all 720 orders, each event three times, and random
 * schedules with crashes in the middle end alike, with one line in the books for each movement of money. Seen red with the key
 * of events dropped (each is then recorded three times), and with a payment that forgets that it is settled; the last test
 * plants both.
 */
describe('C1: events of payments in any order', () => {
  let bed: CardsBed;

  beforeAll(async () => {
    bed = await CardsBed.start();
  });
  afterAll(() => bed?.stop());

  /** A pass that was asked for and paid, and all that Stripe has to tell of it, none of it sent. */
  async function untold(isPaidByCheque: boolean): Promise<FakeEvent[]> {
    await bed.fresh();
    const { passId, sessionId } = await bed.begun();
    bed.fake.state.expire(sessionId);
    bed.fake.state.pay(await bed.page(passId));
    // The account is looked up anew whenever it is told of: it says nothing by itself.
    bed.fake.state.enable((await bed.accountId())!);
    const [, intent] = bed.fake.state.events.map(({ data }) => data.object as FakeIntent);
    const refund = bed.fake.state.addRefund(intent!.id, 1200, intent!.metadata);
    bed.fake.state.endRefund(refund.id, 'succeeded');
    if (isPaidByCheque)
      await bed.desk().recordPayment(bed.manager, passId, { way: 'cheque', on: '2026-03-02', pence: 1200 });
    const events = bed.fake.state.events.splice(0);
    expect(new Set(events.map(({ type }) => type)).size).toBe(6);
    return events;
  }

  async function outcome(): Promise<End> {
    const standing = await bed.standing();
    return { ...standing, events: await bed.count('stripe_events'), entries: await bed.count('ledger_entries') };
  }

  /** What the events left is taken away again, so that the next order begins where this one did. */
  async function begin(): Promise<void> {
    const isOfCards = `licensee_id = '${bed.here}' AND EXISTS (SELECT 1 FROM receipts r WHERE r.way = 'card' AND r.licensee_id = '${bed.here}')`;
    await bed.bed.superuser.query(`
      UPDATE passes SET state = 'asked', starts_at = NULL, ends_at = NULL WHERE ${isOfCards};
      UPDATE pass_terms SET receipts = 0 WHERE ${isOfCards};
      DELETE FROM ledger_entries WHERE licensee_id = '${bed.here}' AND 'card' IN (debit, credit);
      DELETE FROM receipts WHERE licensee_id = '${bed.here}' AND way = 'card';
      DELETE FROM stripe_events WHERE licensee_id = '${bed.here}';
      DELETE FROM outbox WHERE licensee_id = '${bed.here}';
      UPDATE card_payments SET paid_at = NULL, intent_id = NULL, settled = NULL, refund_id = NULL, refund_pence = NULL,
        is_refunded = false WHERE licensee_id = '${bed.here}'`);
  }

  /** All the ends that these orders come to. */
  async function endsOf(orders: Iterable<readonly FakeEvent[]>): Promise<End[]> {
    const ends = new Map<string, End>();
    for (const order of orders) {
      await begin();
      for (const event of order) await bed.send(event);
      const end = await outcome();
      ends.set(JSON.stringify(end), end);
    }
    return [...ends.values()];
  }

  it('all 720 orders, each event three times, come to the same', async () => {
    const orders = [...ordersOf(await untold(true))];
    expect(orders).toHaveLength(720);
    expect(await endsOf(orders.map(thrice))).toEqual([BY_CHEQUE]);
  }, 900_000);

  it('random schedules with crashes come to the same', async () => {
    const events = await untold(false);
    const schedules = fc.array(fc.record({ pick: fc.nat({ max: 5 }), crashes: fc.boolean() }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(schedules, async (schedule) => {
        await begin();
        for (const { pick, crashes } of schedule) await (crashes ? crash(events[pick]!) : bed.send(events[pick]!));
        // What did not get through is sent again in the end, as Stripe does for three days.
        for (const event of events) await bed.send(event);
        expect(await outcome()).toEqual(BY_CARD);
      }),
      { numRuns: RANDOM, endOnFailure: true },
    );
  }, 900_000);

  /** The server goes down after the work and before the commit. */
  async function crash(event: FakeEvent): Promise<void> {
    const books = bed.bed.get(CardBooks);
    const apply = books.apply.bind(books);
    const down = jest.spyOn(books, 'apply').mockImplementation(async (tx, heard) => {
      await apply(tx, heard);
      throw new Error('killed');
    });
    await bed.send(event).catch((error: Error) => expect(error.message).toBe('killed'));
    down.mockRestore();
  }

  it('would find the key of events gone', async () => {
    const orders = [...ordersOf(await untold(false))].slice(0, 2).map(thrice);
    await bed.bed.superuser.query('ALTER TABLE stripe_events DROP CONSTRAINT stripe_events_pkey');
    const ends = await endsOf(orders);
    await bed.bed.superuser.query('DELETE FROM stripe_events');
    await bed.bed.superuser.query(
      'ALTER TABLE stripe_events ADD CONSTRAINT stripe_events_pkey PRIMARY KEY (licensee_id, account_id, event_id)',
    );
    expect(ends).toEqual([{ ...BY_CARD, events: 18 }]);
  }, 60_000);

  it('would find a payment that forgets that it is settled', async () => {
    const orders = [...ordersOf(await untold(false))].slice(0, 2).map(thrice);
    await bed.bed.superuser.query(`
      CREATE FUNCTION forget() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.settled := NULL; RETURN NEW; END';
      CREATE TRIGGER forget BEFORE UPDATE ON card_payments FOR EACH ROW EXECUTE FUNCTION forget()`);
    const ends = await endsOf(orders);
    await bed.bed.superuser.query('DROP FUNCTION forget CASCADE');
    expect(ends).not.toEqual([BY_CARD]);
  }, 60_000);
});

/** Every order of a list. */
function* ordersOf<T>(list: readonly T[]): Generator<T[]> {
  if (list.length <= 1) yield [...list];
  for (const [place, one] of list.entries())
    if (list.length > 1) for (const rest of ordersOf(list.toSpliced(place, 1))) yield [one, ...rest];
}

function thrice<T>(order: readonly T[]): T[] {
  return Array.from({ length: TIMES }, () => order).flat();
}
