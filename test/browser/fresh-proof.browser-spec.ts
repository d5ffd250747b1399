import { Clock } from '@pa/platform';
import { DESK, expectNoAxeViolations, expectNoSidewaysScroll, PHONE } from '../support/browser';
import { dialler } from '../support/dial';
import type { Hands } from '../support/hands';
import { JourneyBed, type Way } from '../support/journey-bed';
import { Keyboard } from '../support/keyboard';
import { PASSWORD, TestPeople } from '../support/people';
import { Pointer } from '../support/pointer';

const JOURNEY_MS = 240_000;
const KEYS: Way<Keyboard> = { Hands: Keyboard, options: { viewport: DESK } };
const PLAIN: Way<Pointer> = { Hands: Pointer, options: { viewport: PHONE, javaScriptEnabled: false } };

/**
 * A PA opens a form, is called away, and sends it half an hour later. Planted: the form is not held (`textOfHeld` answers
 * nothing), and nobody was told that what they wrote is kept.
 */
describe('A form that is sent when the proof is no longer fresh', () => {
  let bed: JourneyBed;
  let people: TestPeople;
  let hangUp: () => void;

  beforeAll(async () => {
    bed = await JourneyBed.start();
    const dialling = dialler(bed.server.port);
    hangUp = dialling.hangUp;
    people = new TestPeople(bed.server, dialling.dial);
  }, 120_000);
  afterEach(() => jest.restoreAllMocks());
  afterAll(async () => {
    hangUp?.();
    await bed?.close();
  });

  async function journey(way: Way<Hands>, look: (hands: Hands) => Promise<void>): Promise<void> {
    const pa = await bed.meet(way, await people.add(bed.register, ['pa'], 'Amira'));
    await pa.open('/pa/training');
    await pa.press(/^Tell us about training/, 'a');
    await pa.page.getByLabel('What was it about?').selectOption('first-aid');
    await pa.type(/^Who gave the training/, 'O’Hara & “Sons”');
    await pa.type(/^When did you finish.*: Year$/, '2025');
    await pa.type(/^When did you finish.*: Month$/, '5');
    await pa.type(/^When did you finish.*: Day$/, '1');
    const halfAnHourOn = new Date(Date.now() + 30 * 60_000);
    jest.spyOn(bed.server.app.get(Clock), 'now').mockImplementation(() => new Date(halfAnHourOn));
    await pa.press(/^Tell us about it/);
    await pa.sees(/Nothing that you wrote is lost/);
    await look(pa);
    await pa.type(/^Password/, 'something else');
    await pa.press(/^Go on/);
    await pa.sees(/That is not your password/);
    await look(pa);
    await pa.type(/^Password/, PASSWORD);
    await pa.press(/^Go on/);
    await pa.sees(/it is done as you wrote it/);
    await look(pa);
    await pa.press(/^Go on/);
    await pa.sees(/O’Hara & “Sons”/);
    expect(bed.problems).toEqual([]);
  }

  it('by keyboard only', () => journey(KEYS, ({ page }) => expectNoAxeViolations(page)), JOURNEY_MS);
  it('on a phone without JavaScript', () => journey(PLAIN, ({ page }) => expectNoSidewaysScroll(page)), JOURNEY_MS);
});
