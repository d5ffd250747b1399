import { SchemeDesk, STARTING_SCHEME } from '@pa/accreditation';
import { Clock } from '@pa/platform';
import { CHECK_KINDS } from '../../libs/accreditation/src/checks/check-kinds';
import { DESK, expectNoAxeViolations, expectNoSidewaysScroll, PHONE } from '../support/browser';
import { dialler } from '../support/dial';
import type { Hands } from '../support/hands';
import { JourneyBed, type Way } from '../support/journey-bed';
import { Keyboard } from '../support/keyboard';
import { TestPeople, type TestPerson } from '../support/people';
import { Pointer } from '../support/pointer';

const JOURNEY_MS = 400_000;
const DAY_MS = 86_400_000;
const KEYS: Way<Keyboard> = { Hands: Keyboard, options: { viewport: DESK } };
const PLAIN: Way<Pointer> = { Hands: Pointer, options: { viewport: PHONE, javaScriptEnabled: false } };

const SCHEME = {
  ...STARTING_SCHEME,
  others: 0,
  modules: [
    ...STARTING_SCHEME.modules.filter(({ key }) => ['meet-us', 'code'].includes(key)),
    {
      key: 'car',
      name: 'A safe car',
      help: 'Show us the MOT of your car.',
      by: 'check',
      of: 'mot',
      isRequired: true,
      months: null,
      from: null,
    } as const,
  ],
};

/** A PA and an assessor, each in a browser of their own. */
describe('A PA is approved', () => {
  let bed: JourneyBed;
  let people: TestPeople;
  let assessor: TestPerson;
  let hangUp: () => void;

  beforeAll(async () => {
    bed = await JourneyBed.start();
    const dialling = dialler(bed.server.port);
    hangUp = dialling.hangUp;
    people = new TestPeople(bed.server, dialling.dial);
    assessor = await people.add(bed.register, ['assessor']);
    await bed.server.app.get(SchemeDesk).save(assessor.actor, 0, SCHEME);
  }, 240_000);
  afterEach(() => jest.restoreAllMocks());
  afterAll(async () => {
    hangUp?.();
    await bed?.close();
  });

  async function journey(way: Way<Hands>, look: (hands: Hands) => Promise<void>): Promise<void> {
    const person = await people.add(bed.register, ['pa'], 'Amira');
    const [pa, staff] = [await bed.meet(way, person), await bed.meet(way, assessor)];
    await pa.open('/pa/approval');
    await pa.sees(/Approved PA: Not started/);
    await look(pa);
    await tellOfMot(pa, look);
    await signAndAsk(pa);
    await seeMot(staff, look);
    await approve(staff, look);
    await pa.open('/pa/approval');
    await pa.sees(/Approved PA: Approved/);
    await pa.sees(/You are approved from/);
    await look(pa);
    jest.spyOn(bed.server.app.get(Clock), 'now').mockImplementation(() => new Date(Date.now() + 4 * DAY_MS));
    await seeTheEnd(await bed.meet(way, await people.enter(bed.register, person)), look);
    expect(bed.problems).toEqual([]);
  }

  /** Its last day is in three days. */
  async function tellOfMot(pa: Hands, look: (hands: Hands) => Promise<void>): Promise<void> {
    await pa.open('/pa/checks/new');
    await look(pa);
    await chooseMot(pa);
    const [began, ends] = [new Date(Date.now() - 360 * DAY_MS), new Date(Date.now() + 3 * DAY_MS)];
    for (const [question, day] of [
      ['What date is on it', began],
      ['When does it end', ends],
    ] as const) {
      await pa.type(new RegExp(`^${question}.*: Day$`), String(day.getUTCDate()));
      await pa.type(new RegExp(`^${question}.*: Month$`), String(day.getUTCMonth() + 1));
      await pa.type(new RegExp(`^${question}.*: Year$`), String(day.getUTCFullYear()));
    }
    await pa.press(/^Tell us about it/);
    await pa.sees(/MOT of the car/);
    await pa.sees(/You told us/);
  }

  /** Keys come to the first of the kinds, and go down from there. */
  async function chooseMot(pa: Hands): Promise<void> {
    if (!(pa instanceof Keyboard)) return pa.choose(/^What is it\?.*: MOT of the car$/);
    await pa.choose(/^What is it\?/);
    await pa.tap('ArrowDown', CHECK_KINDS.indexOf('mot'));
  }

  async function signAndAsk(pa: Hands): Promise<void> {
    await pa.open('/pa/approval');
    await pa.choose(/^I have read it/);
    await pa.press(/^Sign the code of conduct/);
    await pa.sees(/You signed edition 1/);
    await pa.press(/^Ask us to look/);
    await pa.sees(/Approved PA: Waiting for staff/);
  }

  async function seeMot(staff: Hands, look: (hands: Hands) => Promise<void>): Promise<void> {
    await staff.open('/staff/evidence?kind=check');
    await staff.sees(/Waiting for us: 1/);
    await look(staff);
    await staff.press(/^Amira K\., MOT of the car/, 'a');
    await staff.choose(/^How did you see it\?.*: In person/);
    await staff.press(/^I have seen the original/);
    await bed.relay();
  }

  async function approve(staff: Hands, look: (hands: Hands) => Promise<void>): Promise<void> {
    await staff.open('/staff/evidence?kind=approval');
    await staff.press(/^Amira K\., Approval/, 'a');
    await staff.choose(/^What do you decide\?: Approve, from today$/);
    await staff.press(/^Decide/);
    await staff.sees(/Not everything is done yet. Still to do: Meet us/);
    await look(staff);
    await staff.press(/^This is done, today ?: Meet us/);
    await staff.choose(/^What do you decide\?: Approve, from today$/);
    await staff.press(/^Decide/);
    await staff.sees(/Where it stands Approved/);
    await look(staff);
  }

  /** The MOT has ended, and with it the approval, though no job has come by. They have signed in again. */
  async function seeTheEnd(pa: Hands, look: (hands: Hands) => Promise<void>): Promise<void> {
    await pa.open('/pa/approval');
    await pa.sees(/Approved PA: Ended/);
    await pa.sees(/What is left to do A safe car/);
    await look(pa);
    await pa.open('/pa/checks');
    await pa.sees(/It does not count any more/);
  }

  it('by keyboard only', () => journey(KEYS, ({ page }) => expectNoAxeViolations(page)), JOURNEY_MS);
  it('on a phone without JavaScript', () => journey(PLAIN, ({ page }) => expectNoSidewaysScroll(page)), JOURNEY_MS);
});
