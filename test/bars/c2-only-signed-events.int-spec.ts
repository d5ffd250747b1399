import { CardEvents } from '@pa/billing';
import { CardAccountsRepository } from '../../libs/billing/src/cards/card-accounts.repository';
import { StripeGateway } from '../../libs/billing/src/cards/stripe.gateway';
import { CardsBed } from '../support/billing/cards-bed';
import { FAKE_SECRETS } from '../support/fake-stripe/fake-stripe';
import type { FakeEvent } from '../support/fake-stripe/fake-state';

const SECOND = 1_000;

/**
 * C2. What Stripe has not signed lately, with our secret, in just these bytes, for an account of ours, has no effect at all. Seen
 * red with any account taken for ours and with signatures that nobody looks at: the last two tests plant them.
 */
describe('C2: events that are not signed for us', () => {
  let bed: CardsBed;
  let event: FakeEvent;

  beforeAll(async () => {
    bed = await CardsBed.start();
  });
  afterAll(() => bed?.stop());

  beforeEach(async () => {
    await bed.fresh();
    const { sessionId } = await bed.begun();
    bed.fake.state.pay(sessionId);
    event = bed.fake.state.events[0]!;
  });

  const hear = (raw: Buffer, signature: string) => bed.bed.get(CardEvents).hear(raw, signature);
  const signedAt = (seconds: number) =>
    bed.fake.signed(event, { at: new Date(bed.bed.clock.now().getTime() + seconds * SECOND) });

  async function nothingHappened(): Promise<void> {
    expect([await bed.count('stripe_events'), await bed.count('receipts')]).toEqual([0, 0]);
    expect((await bed.standing()).passes).toEqual(['1 asked']);
  }

  const REFUSED: Readonly<Record<string, () => { raw: Buffer; signature: string }>> = {
    'without a signature': () => ({ ...bed.fake.signed(event), signature: '' }),
    'with a signature of nothing': () => ({ ...bed.fake.signed(event), signature: 't=1,v1=abc' }),
    'of another endpoint’s secret': () => bed.fake.signed(event, { secret: 'whsec_platform1234' }),
    'signed with the key instead of the secret': () => bed.fake.signed(event, { secret: FAKE_SECRETS.key }),
    'that is older than five minutes': () => signedAt(-301),
    'whose time was made younger': () => {
      const { raw, signature } = signedAt(-301);
      return { raw, signature: signature.replace(/t=\d+/, `t=${bed.bed.clock.now().getTime() / SECOND}`) };
    },
    'with one byte changed': () => {
      const { raw, signature } = bed.fake.signed(event);
      return { raw: Buffer.from(raw.toString().replace('1200', '1300')), signature };
    },
    'that was read and written again': () => {
      const { raw, signature } = bed.fake.signed(event);
      return { raw: Buffer.from(JSON.stringify(JSON.parse(raw.toString()))), signature };
    },
    'with nothing in it': () => ({ ...bed.fake.signed(event), raw: Buffer.alloc(0) }),
    'that is no event': () => bed.fake.signed('hello' as never),
    'of an account that is nobody’s here': () => bed.fake.signed({ ...event, account: 'acct_unknown' }),
    'of no account': () => bed.fake.signed({ ...event, account: '' }),
    'of real money, heard with a key for tries': () => bed.fake.signed({ ...event, livemode: true }),
    'about a payment of another register': () =>
      bed.fake.signed({
        ...event,
        data: { object: { ...event.data.object, metadata: { ...metadataOf(event), licensee_id: bed.bed.before } } },
      }),
  };

  it.each(Object.keys(REFUSED))('one %s is refused and changes nothing', async (how) => {
    const { raw, signature } = REFUSED[how]!();
    expect(await hear(raw, signature)).toBe('refused');
    await nothingHappened();
  });

  it('a right one is taken, once, also at the end of its five minutes and where our clock is behind', async () => {
    const old = signedAt(-300);
    expect(await hear(old.raw, old.signature)).toBe('taken');
    const ahead = signedAt(600);
    expect(await hear(ahead.raw, ahead.signature)).toBe('known');
    expect((await bed.standing()).passes).toEqual(['1 running']);
  });

  it('one of an account that is another register’s by now is refused and changes nothing', async () => {
    await bed.bed.superuser.query('UPDATE card_accounts SET licensee_id = $1 WHERE licensee_id = $2', [
      bed.bed.before,
      bed.here,
    ]);
    const { raw, signature } = bed.fake.signed(event);
    expect(await hear(raw, signature)).toBe('refused');
    await nothingHappened();
  });

  it('would find any account taken for this register’s', async () => {
    const accounts = bed.bed.get(CardAccountsRepository);
    const own = await accounts.findByAccount(event.account ?? '');
    const careless = jest.spyOn(accounts, 'findByAccount').mockResolvedValue(own);
    const { raw, signature } = bed.fake.signed({ ...event, account: 'acct_unknown' });
    expect(await hear(raw, signature)).toBe('taken');
    await expect(nothingHappened()).rejects.toThrow();
    careless.mockRestore();
  });

  it('would find signatures that nobody looks at', async () => {
    const unlocked = jest.spyOn(bed.bed.get(StripeGateway), 'eventIn');
    unlocked.mockImplementation((raw) => JSON.parse(raw.toString()) as ReturnType<StripeGateway['eventIn']>);
    const { raw, signature } = signedAt(-301);
    expect(await hear(raw, signature)).toBe('taken');
    await expect(nothingHappened()).rejects.toThrow();
    unlocked.mockRestore();
  });
});

function metadataOf({ data }: FakeEvent): object {
  return (data.object as { metadata: object }).metadata;
}
