import { DESK, expectNoAxeViolations, expectNoSidewaysScroll, PHONE } from '../support/browser';
import { dialler } from '../support/dial';
import type { Hands } from '../support/hands';
import { JourneyBed, type Way } from '../support/journey-bed';
import { Keyboard } from '../support/keyboard';
import { TestPeople } from '../support/people';
import { Pointer } from '../support/pointer';

const JOURNEY_MS = 240_000;
const KEYS: Way<Keyboard> = { Hands: Keyboard, options: { viewport: DESK } };
const PLAIN: Way<Pointer> = { Hands: Pointer, options: { viewport: PHONE, javaScriptEnabled: false } };

/** A PA and staff, each in a browser of their own. */
describe('Training that a PA tells of', () => {
  let bed: JourneyBed;
  let people: TestPeople;
  let hangUp: () => void;

  beforeAll(async () => {
    bed = await JourneyBed.start();
    const dialling = dialler(bed.server.port);
    hangUp = dialling.hangUp;
    people = new TestPeople(bed.server, dialling.dial);
  }, 120_000);
  afterAll(async () => {
    hangUp?.();
    await bed?.close();
  });

  async function journey(way: Way<Hands>, look: (hands: Hands) => Promise<void>): Promise<void> {
    const person = await people.add(bed.register, ['pa'], 'Amira');
    const [pa, staff] = [await bed.meet(way, person), await bed.meet(way, bed.coordinator)];
    await tell(pa, look);
    await decide(staff, look);
    await pa.open('/pa/training');
    await pa.sees(/Seen by us/);
    await look(pa);
    await pa.press(/^Take this out/, 'a');
    await pa.sees(/Nobody reads of it any more/);
    await look(pa);
    await pa.press(/^Yes, take it out/);
    await pa.sees(/You have not told us about training yet/);
    expect(bed.problems).toEqual([]);
  }

  async function tell(pa: Hands, look: (hands: Hands) => Promise<void>): Promise<void> {
    await pa.open('/pa/training');
    await look(pa);
    await pa.press(/^Tell us about training/, 'a');
    await look(pa);
    await pa.type(/^Who gave the training/, 'A college');
    await pa.press(/^Tell us about it/);
    await pa.sees(/Choose what the training was about/);
    await look(pa);
    await pa.page.getByLabel('What was it about?').selectOption('first-aid');
    await pa.type(/^When did you finish.*: Year$/, '2025');
    await pa.type(/^When did you finish.*: Month$/, '5');
    await pa.type(/^When did you finish.*: Day$/, '1');
    const proof = {
      name: 'certificate.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('Amira learned first aid.\n'),
    };
    await pa.page.getByLabel('Add proof, if you have it').setInputFiles(proof);
    await pa.press(/^Tell us about it/);
    await pa.sees(/We look at your proof and tell you/);
    await pa.sees(/certificate\.txt/);
  }

  async function decide(staff: Hands, look: (hands: Hands) => Promise<void>): Promise<void> {
    await staff.open('/staff/training');
    await look(staff);
    await staff.press(/^Amira K\./, 'a');
    await staff.sees(/Save certificate\.txt/);
    await staff.press(/^Save what you chose/);
    await staff.sees(/Choose whether you saw proof of it/);
    await look(staff);
    await staff.choose(/: We saw proof of it/);
    await staff.press(/^Save what you chose/);
    await staff.sees(/No proof waits to be looked at/);
  }

  it('by keyboard only', () => journey(KEYS, ({ page }) => expectNoAxeViolations(page)), JOURNEY_MS);
  it('on a phone without JavaScript', () => journey(PLAIN, ({ page }) => expectNoSidewaysScroll(page)), JOURNEY_MS);
});
