import { CardCheck } from '@pa/billing';
import { OutboxRelay } from '@pa/platform';
import { sizeOf } from '../support/bars';
import { CardsBed } from '../support/billing/cards-bed';

const TIME_OUTS = sizeOf({ short: 100, full: 1_000 });
/** A time-out costs two requests: the package tries a connection that broke once more. */
const REQUESTS = 2;

/**
 * C4. Whatever makes something at Stripe carries an idempotency key, and is asked for again with the same one. Answers are lost a
 * hundred times, of payments and of money that goes back: nobody is charged twice, and nothing goes back twice. Seen red without
 * keys, which the last test plants.
 */
describe('C4: answers of Stripe that are lost', () => {
  let bed: CardsBed;

  beforeAll(async () => {
    bed = await CardsBed.start();
  });
  afterAll(() => bed?.stop());
  beforeEach(() => bed.fresh());

  /** Asks for the page until the answer comes. */
  async function pageAfterTrouble(passId: string, lost: number): Promise<string> {
    for (let time = 0; time < lost; time++) {
      bed.fake.trouble('lost', REQUESTS);
      await expect(bed.page(passId)).rejects.toMatchObject({ code: 'cards-away' });
    }
    return bed.page(passId);
  }

  async function timeOuts(count: number): Promise<{ pages: number; keyless: number }> {
    const before = bed.fake.state.sessions.size;
    const passId = await bed.own().ask(bed.employer, { months: 1, agrees: true });
    bed.fake.state.pay(await pageAfterTrouble(passId, count));
    await bed.sendAll();
    const posts = bed.fake.calls.filter(({ method }) => method === 'POST');
    return { pages: bed.fake.state.sessions.size - before, keyless: posts.filter(({ key }) => !key).length };
  }

  it('make one page to pay on, one payment and one receipt', async () => {
    expect(await timeOuts(TIME_OUTS)).toEqual({ pages: 1, keyless: 0 });
    expect(await bed.standing()).toMatchObject({ receipts: ['1 payment card 1200'], balances: { card: 1200 } });
  }, 300_000);

  it('send money back once', async () => {
    const { passId } = await bed.paid();
    await bed.own().cancel(bed.employer, passId);
    const before = bed.fake.state.refunds.size;
    for (let time = 0; time < TIME_OUTS / 10; time++) {
      // The list of what was sent is answered, and what is sent is lost.
      bed.fake.troubleAfter(1, 'lost', REQUESTS);
      await bed.bed.get(CardCheck).check(bed.here).catch(ignoreAway);
      if (time % 3 === 0) bed.fake.forgetKeys();
    }
    await bed.bed.superuser.query('UPDATE outbox SET next_attempt_at = now()');
    await bed.bed.get(OutboxRelay).relay(bed.here);
    expect(bed.fake.state.refunds.size - before).toBe(1);
  }, 300_000);

  it('would find calls without a key', async () => {
    bed.fake.forgetsAlways = true;
    const { pages } = await timeOuts(5);
    bed.fake.forgetsAlways = false;
    expect(pages).toBeGreaterThan(1);
  });
});

/** What could not be asked is asked again. */
function ignoreAway(error: unknown): void {
  expect(error).toMatchObject({ code: 'cards-away' });
}
