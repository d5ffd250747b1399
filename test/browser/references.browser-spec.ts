import { OwnReferences, ReferenceLinks } from '@pa/accreditation';
import { DESK, expectNoAxeViolations, expectNoSidewaysScroll, PHONE } from '../support/browser';
import { dialler } from '../support/dial';
import type { Hands } from '../support/hands';
import { JourneyBed, type Way } from '../support/journey-bed';
import { Keyboard } from '../support/keyboard';
import { fillMessaging } from '../support/peopled-messaging';
import { TestPeople, type TestPerson } from '../support/people';
import { Pointer } from '../support/pointer';

const JOURNEY_MS = 240_000;
const KEYS: Way<Keyboard> = { Hands: Keyboard, options: { viewport: DESK } };
const PLAIN: Way<Pointer> = { Hands: Pointer, options: { viewport: PHONE, javaScriptEnabled: false } };

/** A PA, somebody without an account, and staff, each in a browser of their own. */
describe('A reference from somebody without an account', () => {
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
    const [pa, referee, staff] = [
      await bed.meet(way, person),
      await bed.meet(way),
      await bed.meet(way, bed.coordinator),
    ];
    await ask(pa, look);
    await referee.open(await linkOf(person));
    await answer(referee, look);
    await settle(staff, look);
    await pa.open('/pa/references');
    await pa.sees(/It came and counts/);
    await look(pa);
    await show({ pa, person, way }, look);
    expect(bed.problems).toEqual([]);
  }

  async function ask(pa: Hands, look: (hands: Hands) => Promise<void>): Promise<void> {
    await pa.open('/pa/references');
    await pa.press(/^Ask for a reference/, 'a');
    await look(pa);
    await pa.type(/^What is their name/, 'Jo Bell');
    await pa.choose(/: I worked for them$/);
    await pa.type(/^Since when.*: Year$/, '2023');
    await pa.type(/^Since when.*: Month$/, '5');
    await pa.type(/^Since when.*: Day$/, '1');
    await pa.choose(/: By email$/);
    await pa.press(/^Ask for a reference/);
    await pa.sees(/Enter their email address/);
    await pa.type(/^Their email address/, 'jo.bell@example.com');
    await pa.press(/^Ask for a reference/);
    await pa.sees(/We asked them/);
  }

  /** The first choice of each question: who has only keys comes to it first. */
  async function answer(referee: Hands, look: (hands: Hands) => Promise<void>): Promise<void> {
    await referee.seesHeading('A reference for Amira K.');
    await look(referee);
    await referee.choose(/: They worked for me$/);
    await referee.choose(/relative of Amira K\.\?: Yes$/);
    await referee.choose(/: Less than 6 months$/);
    for (const question of [
      /^Do they come on time.*: Always$/,
      /^Are they kind.*: Always$/,
      /^Do they work.*: Always$/,
    ])
      await referee.choose(question);
    await referee.choose(/^Do they keep private things.*: Always$/);
    await referee.choose(/^Would you have.*: Yes$/);
    await referee.type(/^Is there something else/, 'Kind at all hours.');
    await referee.choose(/^May Amira K\. read.*: Yes$/);
    await referee.choose(/^May Amira K\. show.*: Yes$/);
    await referee.press(/^Send my answers/);
    await referee.sees(/Tick the box, if you agree/);
    await look(referee);
    await referee.choose(/^What I say is true/);
    await referee.press(/^Send my answers/);
    await referee.seesHeading('Thank you for your reference');
    await look(referee);
  }

  async function settle(staff: Hands, look: (hands: Hands) => Promise<void>): Promise<void> {
    await staff.open('/staff/references');
    await look(staff);
    await staff.press(/^Amira K\./, 'a');
    await staff.sees(/they are a relative/);
    await staff.sees(/Kind at all hours/);
    await look(staff);
    await staff.choose(/: We can use it/);
    await staff.press(/^Save what you chose/);
    await staff.sees(/No reference waits to be looked at/);
  }

  /** To an employer whom the PA writes to, who reads it without who wrote it. */
  async function show(
    { pa, person, way }: { pa: Hands; person: TestPerson; way: Way<Hands> },
    look: (hands: Hands) => Promise<void>,
  ): Promise<void> {
    const employer = await people.add(bed.register, ['employer'], 'Ann');
    await fillMessaging(bed.server, { register: bed.register, pa: person.actor, employer: employer.actor });
    const reader = await bed.meet(way, employer);
    await pa.press(/^Choose who may read it/, 'a');
    await pa.sees(/Cannot read it/);
    await look(pa);
    await pa.press(/^Let them read it/);
    await pa.sees(/They have not read it yet/);
    await reader.open('/references');
    await reader.press(/^A reference for Amira K\./, 'a');
    await reader.sees(/Kind at all hours/);
    await reader.sees(/do not show their name/);
    await look(reader);
  }

  /** As it stands in the mail. */
  async function linkOf({ actor }: TestPerson): Promise<string> {
    const [reference] = await bed.server.app.get(OwnReferences).list(actor);
    return `/reference/${bed.server.app.get(ReferenceLinks).tokenFor(actor.licenseeId, reference!)}`;
  }

  it('by keyboard only', () => journey(KEYS, ({ page }) => expectNoAxeViolations(page)), JOURNEY_MS);
  it('on a phone without JavaScript', () => journey(PLAIN, ({ page }) => expectNoSidewaysScroll(page)), JOURNEY_MS);
});
