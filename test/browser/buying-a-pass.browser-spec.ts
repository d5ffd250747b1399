import { CardSelling, Terms, VoucherBatches } from '@pa/billing';
import { DESK, expectNoAxeViolations, expectNoSidewaysScroll, PHONE } from '../support/browser';
import { dialler, type Dial } from '../support/dial';
import { FakeStripe } from '../support/fake-stripe/fake-stripe';
import type { Hands } from '../support/hands';
import { JourneyBed, type Way } from '../support/journey-bed';
import { Keyboard } from '../support/keyboard';
import { TestPeople, type TestPerson } from '../support/people';
import { Pointer } from '../support/pointer';

const JOURNEY_MS = 240_000;
const KEYS: Way<Keyboard> = { Hands: Keyboard, options: { viewport: DESK } };
const PLAIN: Way<Pointer> = { Hands: Pointer, options: { viewport: PHONE, javaScriptEnabled: false } };
const TERMS = {
  needsPass: true,
  prices: { 1: 1200, 3: 3000, 6: null, 12: null },
  vatBasisPoints: 2000,
  vatNumber: 'GB123456789',
  howToPay: 'Cheques to 1 High Street.',
} as const;

/** Employers buy a pass: one by card on Stripe's page, one with a voucher, one by cheque. */
describe('Buying a pass', () => {
  let fake: FakeStripe;
  let bed: JourneyBed;
  let people: TestPeople;
  let manager: TestPerson;
  let dial: Dial;
  let hangUp: () => void;

  beforeAll(async () => {
    fake = await FakeStripe.start();
    bed = await JourneyBed.start(fake.settings);
    ({ dial, hangUp } = dialler(bed.server.port));
    people = new TestPeople(bed.server, dial);
    manager = await people.add(bed.register, ['manager']);
    await bed.server.app.get(Terms).save(manager.actor, TERMS);
    fake.whenPaid = tellAll;
    // The server of a test takes any free port, and calls it 0.
    fake.landing = (url) => url.replace(':0/', `:${bed.server.port}/`);
  }, 120_000);
  afterAll(async () => {
    hangUp?.();
    await bed?.close();
    await fake?.stop();
  });

  /** As Stripe posts them, before the employer is back. */
  async function tellAll(): Promise<void> {
    for (const event of fake.state.events.splice(0)) {
      const { raw, signature } = fake.signed(event);
      const headers = {
        'content-type': 'application/json',
        'content-length': String(raw.length),
        'stripe-signature': signature,
      };
      const path = '/api/stripe/connect-events';
      await dial({ method: 'POST', host: 'localhost', path, body: raw, headers });
    }
  }

  const employerBy = async <Kind extends Hands>(way: Way<Kind>): Promise<Kind> =>
    bed.meet(way, await people.add(bed.register, ['employer']));

  async function asks(employer: Hands): Promise<void> {
    await employer.open('/employer/pass');
    await employer.sees(/You have no pass now/);
    await employer.choose(/^How long should your pass be\?: 1 month for £12/);
    await employer.choose(/^Start my pass as soon as my payment is there/);
    await employer.press(/^Ask for this pass/);
    await employer.sees(/Pay £12 for your pass of 1 month/);
  }

  async function look({ page }: Hands, way: Way<Hands>): Promise<void> {
    if (way === PLAIN) await expectNoSidewaysScroll(page);
    else await expectNoAxeViolations(page);
  }

  async function byCard(way: Way<Hands>): Promise<void> {
    const employer = await employerBy(way);
    await asks(employer);
    await look(employer, way);
    await employer.press(/^Pay by card/);
    await employer.sees(/Now choose “Go on and pay”/);
    await look(employer, way);
    await employer.press(/^Go on and pay/);
    await employer.press(/^Pay now/);
    await employer.sees(/We have your payment, and your pass has started/);
    await employer.sees(/Receipt number \d+ \(PDF\): £12/);
    await look(employer, way);
    expect(bed.problems).toEqual([]);
  }

  describe('by card', () => {
    it(
      'once the manager has opened an account with Stripe',
      async () => {
        const staff = await bed.meet(KEYS, manager);
        await staff.open('/staff/card-payments');
        await staff.sees(/You do not take cards yet/);
        await look(staff, KEYS);
        await staff.press(/^Open an account with Stripe/);
        await staff.sees(/Go to Stripe/);
        await look(staff, KEYS);
        for (const account of fake.state.accounts.keys()) fake.state.enable(account);
        await bed.server.app.get(CardSelling).check(manager.actor);
        await staff.open('/staff/card-payments');
        await staff.sees(/Employers can pay by card/);
        await look(staff, KEYS);
      },
      JOURNEY_MS,
    );

    it('by keyboard only', () => byCard(KEYS), JOURNEY_MS);
    it('on a phone without JavaScript', () => byCard(PLAIN), JOURNEY_MS);
  });

  it(
    'with a voucher, by keyboard only',
    async () => {
      const batch = {
        id: '01890000-0000-7000-8000-0000000000b1',
        label: 'A council',
        months: 3,
        count: 1,
        expiresOn: `${new Date().getUTCFullYear() + 1}-01-01`,
      };
      await bed.server.app.get(VoucherBatches).make(manager.actor, batch);
      const { codes } = await bed.server.app.get(VoucherBatches).openCodes(manager.actor, batch.id);
      const employer = await employerBy(KEYS);
      await employer.open('/employer/pass');
      await employer.type(/^Code of the voucher/, codes[0] ?? '');
      await employer.press(/^Use this voucher/);
      await employer.sees(/Your voucher works/);
      await employer.sees(/With a voucher/);
    },
    JOURNEY_MS,
  );

  it(
    'by cheque, on a phone without JavaScript, and a manager records it',
    async () => {
      const employer = await employerBy(PLAIN);
      await asks(employer);
      await employer.sees(/Cheques to 1 High Street/);
      const staff = await bed.meet(PLAIN, manager);
      await staff.open('/staff/money');
      await staff.press(/./, 'main table a');
      await staff.type(/^How much came\?/, '12');
      await staff.choose(/^How\?: Cheque/);
      await staff.press(/^Record this payment/);
      await staff.sees(/The payment is recorded/);
      await employer.open('/employer/pass');
      await employer.sees(/Your pass runs until/);
    },
    JOURNEY_MS,
  );
});
