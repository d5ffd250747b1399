import { SchemeDesk, STARTING_SCHEME } from '@pa/accreditation';
import { DESK, expectNoAxeViolations, expectNoSidewaysScroll, PHONE } from '../support/browser';
import { dialler } from '../support/dial';
import type { Hands } from '../support/hands';
import { JourneyBed, type Way } from '../support/journey-bed';
import { Keyboard } from '../support/keyboard';
import { TestPeople } from '../support/people';
import { Pointer } from '../support/pointer';

const JOURNEY_MS = 400_000;
const KEYS: Way<Keyboard> = { Hands: Keyboard, options: { viewport: DESK } };
const PLAIN: Way<Pointer> = { Hands: Pointer, options: { viewport: PHONE, javaScriptEnabled: false } };

/** One part a journey, so that each has a quiz of its own to write. */
const quizPart = (key: string) => ({
  key,
  name: 'Keeping people safe',
  help: 'Answer our questions.',
  by: 'quiz' as const,
  of: '',
  isRequired: true,
  months: null,
  from: null,
});
const SCHEME = { ...STARTING_SCHEME, others: 0, modules: [quizPart('safe-keys'), quizPart('safe-plain')] };

/** Staff write a quiz, and a PA takes it. */
describe('A quiz', () => {
  let bed: JourneyBed;
  let people: TestPeople;
  let hangUp: () => void;

  beforeAll(async () => {
    bed = await JourneyBed.start();
    const dialling = dialler(bed.server.port);
    hangUp = dialling.hangUp;
    people = new TestPeople(bed.server, dialling.dial);
    const { actor } = await people.add(bed.register, ['assessor']);
    await bed.server.app.get(SchemeDesk).save(actor, 0, SCHEME);
  }, 240_000);
  afterAll(async () => {
    hangUp?.();
    await bed?.close();
  });

  async function journey(way: Way<Hands>, key: string, look: (hands: Hands) => Promise<void>): Promise<void> {
    const staff = await bed.meet(way, await people.add(bed.register, ['manager']));
    await write(staff, key, look);
    const pa = await bed.meet(way, await people.add(bed.register, ['pa'], 'Amira'));
    await pa.open(`/pa/approval/quizzes/${key}`);
    await pa.sees(/You need 1 right of 1\. Take as long as you like/);
    await look(pa);
    await pa.press(/^Look at my answers/);
    await pa.sees(/Choose an answer to question 1/);
    await look(pa);
    await answer(pa, ['Nobody']);
    await pa.sees(/Not yet: Keeping people safe/);
    await pa.sees(/You chose: Nobody Right is: The register We can help/);
    await look(pa);
    await pa.press(/^Try again/);
    await answer(pa, ['Nobody', 'The register']);
    await pa.sees(/You passed: Keeping people safe/);
    await look(pa);
    await pa.press(/^Go to your approval/);
    await pa.sees(/Keeping people safe Done/);
    expect(bed.problems).toEqual([]);
  }

  async function write(staff: Hands, key: string, look: (hands: Hands) => Promise<void>): Promise<void> {
    await staff.open(`/staff/scheme/parts/${key}`);
    await staff.press(/^Write the questions of its quiz/);
    await staff.sees(/There are no questions yet/);
    await staff.press(/^Add a question/);
    await look(staff);
    await staff.type(/^What do you ask/, 'Whom do you tell?');
    await staff.type(/^Answer 1/, 'Nobody');
    await staff.type(/^Answer 2/, 'The register');
    await choose(staff, 'Which one is right', ['Answer 1', 'Answer 2']);
    await staff.type(/^Why is it right/, 'We can help.');
    await staff.press(/^Save this question/);
    await staff.sees(/1\. Whom do you tell\? Right: The register/);
    await look(staff);
  }

  async function answer(pa: Hands, choices: readonly string[]): Promise<void> {
    await choose(pa, '1. Whom do you tell', choices);
    await pa.press(/^Look at my answers/);
  }

  /** The last of these choices. Keys come to the first of them, and go down from there. */
  async function choose(hands: Hands, question: string, choices: readonly string[]): Promise<void> {
    if (!(hands instanceof Keyboard)) return hands.choose(new RegExp(`^${question}.*: ${choices.at(-1)}$`));
    await hands.choose(new RegExp(`^${question}`));
    await hands.tap('ArrowDown', choices.length - 1);
  }

  it('by keyboard only', () => journey(KEYS, 'safe-keys', ({ page }) => expectNoAxeViolations(page)), JOURNEY_MS);
  it(
    'on a phone without JavaScript',
    () => journey(PLAIN, 'safe-plain', ({ page }) => expectNoSidewaysScroll(page)),
    JOURNEY_MS,
  );
});
