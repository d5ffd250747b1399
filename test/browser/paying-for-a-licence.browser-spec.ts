import { LicenceDesk } from '@pa/billing';
import { CachedLicenseeDirectory, Licences } from '@pa/licensing';
import { PLATFORM_ID } from '@pa/platform';
import { Client } from 'pg';
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

/** A manager pays for the register's licence by card; a payment fails, the register is suspended, and paying brings it back. */
describe('Paying for a licence', () => {
  let fake: FakeStripe;
  let bed: JourneyBed;
  let manager: TestPerson;
  let dial: Dial;
  let hangUp: () => void;

  beforeAll(async () => {
    fake = await FakeStripe.start();
    bed = await JourneyBed.start(fake.settings);
    ({ dial, hangUp } = dialler(bed.server.port));
    const people = new TestPeople(bed.server, dial);
    manager = await people.add(bed.register, ['manager']);
    const operator = await people.add({ id: PLATFORM_ID, host: 'localhost', canary: 'Platformcanary' }, ['operator']);
    await agree(bed);
    await bed.server.app.get(LicenceDesk).start(operator.actor, bed.register.id);
    fake.whenPaid = tellAll;
    // The server of a test takes any free port, and calls it 0.
    fake.landing = (url) => url.replace(':0/', `:${bed.server.port}/`);
  }, 120_000);
  afterAll(async () => {
    hangUp?.();
    await bed?.close();
    await fake?.stop();
  });

  /** As Stripe posts them, before the manager is back. */
  async function tellAll(): Promise<void> {
    for (const event of fake.state.events.splice(0)) {
      const { raw, signature } = fake.signed(event);
      const headers = {
        'content-type': 'application/json',
        'content-length': String(raw.length),
        'stripe-signature': signature,
      };
      const path = '/api/stripe/platform-events';
      const { status } = await dial({ method: 'POST', host: 'localhost', path, body: raw, headers });
      expect(status).toBe(204);
    }
    bed.server.app.get(CachedLicenseeDirectory).forget();
  }

  async function look({ page }: Hands, way: Way<Hands>): Promise<void> {
    if (way === PLAIN) await expectNoSidewaysScroll(page);
    else await expectNoAxeViolations(page);
  }

  it(
    'begins on Stripe’s page, by keyboard only',
    async () => {
      const staff = await bed.meet(KEYS, manager);
      await staff.open('/staff/licence');
      await staff.sees(/Give a card to begin/);
      await look(staff, KEYS);
      await staff.press(/^Pay by card/);
      await staff.sees(/The next page is Stripe’s/);
      await look(staff, KEYS);
      await staff.press(/^Go to Stripe/);
      await staff.press(/^Pay now/);
      await staff.sees(/The licence is paid for/);
      await staff.sees(/£300 Paid on/);
      await look(staff, KEYS);
    },
    JOURNEY_MS,
  );

  it(
    'goes past due, suspended and active again, on a phone without JavaScript',
    async () => {
      const [id = ''] = [...fake.state.licences.subscriptions.keys()];
      const owed = fake.state.licences.bill(id, false);
      await tellAll();
      const staff = await bed.meet(PLAIN, manager);
      await staff.open('/staff/licence');
      await staff.sees(/A payment did not work/);
      await staff.sees(/Everything works until/);
      await look(staff, PLAIN);
      await bed.server.app.get(Licences).move(bed.register.id, { to: 'suspended', by: 'operator' });
      await staff.open('/staff/licence');
      await staff.sees(/Suspended: nothing can be changed/);
      await look(staff, PLAIN);
      fake.state.licences.pay(owed);
      fake.state.events.length = 0;
      await staff.press(/^Ask Stripe now/);
      await staff.sees(/The licence is paid for/);
      await look(staff, PLAIN);
      expect(bed.problems).toEqual([]);
    },
    JOURNEY_MS,
  );
});

/** What the operator and the organisation have agreed on. */
async function agree({ server, register }: JourneyBed): Promise<void> {
  const superuser = new Client({ connectionString: server.database.superUrl });
  await superuser.connect();
  await superuser.query(
    `INSERT INTO licences (licensee_id, id, organisation, legal_form, plan, begins_on, ends_on, councils, outward_codes,
       pence_a_month, vat_basis_points, granted_at)
     VALUES ($1, gen_random_uuid(), 'Norwich CIL', 'cio', 'small', '2026-01-01', '2028-12-31', '{Norfolk}', '{}', 25000, 2000, now())`,
    [register.id],
  );
  await superuser.end();
}
