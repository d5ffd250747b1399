import { DESK, expectNoAxeViolations, expectNoSidewaysScroll, PHONE } from '../support/browser';
import type { Hands } from '../support/hands';
import { JourneyBed, type Way } from '../support/journey-bed';
import { join } from '../support/journeys/joining';
import {
  addTimesByForm,
  answerTheRest,
  drawWeek,
  fillFirstParts,
  leaveAndComeBack,
} from '../support/journeys/pa-profile';
import { Keyboard } from '../support/keyboard';
import { Pointer } from '../support/pointer';

const JOURNEY_MS = 240_000;
const KEYS: Way<Keyboard> = { Hands: Keyboard, options: { viewport: DESK } };
const PLAIN: Way<Pointer> = { Hands: Pointer, options: { viewport: PHONE, javaScriptEnabled: false } };

/**
 * The main job, whole: a PA joins, writes a profile and a week, and sends it; a co-ordinator puts it on the register; a
 * visitor sees that somebody is there, and never who; an employer joins in another browser, finds the PA and reads why.
 */
describe('A PA is found', () => {
  let bed: JourneyBed;

  beforeAll(async () => void (bed = await JourneyBed.start()), 120_000);
  afterAll(() => bed?.close());

  it(
    'by an employer in a second browser, everyone by keyboard only',
    async () => {
      const pa = await bed.meet(KEYS);
      await join(pa, bed, { role: 'pa', firstName: 'Amira', lastName: 'Khan', email: 'amira@example.com' });
      await fillFirstParts(pa);
      await drawWeek(pa);
      const employed = /How would you like to be employed\?: Employed/;
      await answerTheRest(pa, { employment: employed, task: /^Washing: Yes/, language: ['Eng', 'Flu'] });
      await preview(pa, /Monday\s*:\s*08:00 to 10:00/);
      await expectNoAxeViolations(pa.page);
      await send(pa);
      await publish(await bed.meet(KEYS, bed.coordinator), /^Amira K/);
      await countAsVisitor(await bed.meet(KEYS), { near: 'CH1 2AB', when: 'Early mornings', name: 'Amira' });

      const employer = await bed.meet(KEYS);
      await join(employer, bed, { role: 'employer', firstName: 'Jo', lastName: 'Price', email: 'jo@example.com' });
      await employer.press(/^Find a PA/);
      await employer.type(/^Town or postcode/, 'CH1');
      await employer.press(/^Show matching PAs/);
      await employer.seesHeading('1 PA near Chester');
      await expectNoAxeViolations(employer.page);
      await employer.press(/^Amira K/);
      await employer.seesHeading('Amira K.');
      await employer.sees(/Early riser, calm in a crisis/);
      await expectNoAxeViolations(employer.page);
      expect(bed.problems).toEqual([]);
    },
    JOURNEY_MS,
  );

  it(
    'by an employer in a second browser, everyone on a phone without JavaScript',
    async () => {
      const pa = await bed.meet(PLAIN);
      await join(pa, bed, { role: 'pa', firstName: 'Sam', lastName: 'Lee', email: 'sam@example.com' });
      await leaveAndComeBack(pa);
      await addTimesByForm(pa);
      const employment = /How would you like to be employed\?: Self-employed/;
      const answers = { employment, task: /^Using a hoist: With training/ };
      await answerTheRest(pa, { ...answers, language: ['Welsh', 'First language'] });
      await preview(pa, /Tuesday\s*:\s*22:00 to Wednesday 07:00/);
      await send(pa);
      await pa.sees(/Your profile is sent\./);
      await publish(await bed.meet(PLAIN, bed.coordinator), /^Sam L/);
      await countAsVisitor(await bed.meet(PLAIN), { near: 'M14 5TP', when: 'Nights', name: 'Sam' });

      const employer = await bed.meet(PLAIN);
      await join(employer, bed, { role: 'employer', firstName: 'Al', lastName: 'Ray', email: 'al@example.com' });
      await search(employer, { near: 'M14', when: 'Nights' });
      await employer.seesHeading(/^1 PA near .* could do these hours$/);
      await employer.sees(/Covers 9 of your /);
      await expectNoSidewaysScroll(employer.page);
      await employer.press(/^Sam L/);
      await employer.seesHeading('Sam L.');
      await employer.sees(/Up all night/);
      await expectNoSidewaysScroll(employer.page);
    },
    JOURNEY_MS,
  );

  async function preview(pa: Hands, day: RegExp): Promise<void> {
    await pa.press(/^See it as employers do/);
    await pa.sees(day);
  }

  async function send(pa: Hands): Promise<void> {
    await pa.press(/^Check and send/);
    await pa.press(/^Send my profile/);
    await pa.seesHeading('Your profile');
    await pa.sees(/We are looking at your profile/);
  }

  /** Staff look before a profile is shown on this register. */
  async function publish(staff: Hands, name: RegExp): Promise<void> {
    await staff.open('/account');
    await staff.press(/^Profiles to check/);
    await staff.press(name);
    await staff.choose(/^What would you like to do\?: Put it on the register/);
    await staff.press(/^Decide/);
    await bed.relay();
  }

  interface Search {
    readonly near: string;
    readonly when: string;
  }

  /** By the form of the start page. A whole postcode never stands in an address. */
  async function search(hands: Hands, { near, when }: Search): Promise<void> {
    await hands.open('/');
    await hands.type(/^Town or postcode/, near);
    await hands.choose(new RegExp(`: ${when}$`));
    await hands.press(/^Show me these PAs/);
    expect(hands.page.url()).not.toMatch(/\d[A-Z]{2}/);
  }

  async function countAsVisitor(visitor: Hands, { name, ...wanted }: Search & { name: string }): Promise<void> {
    await search(visitor, wanted);
    await visitor.seesHeading(/^Fewer than 5 PAs near .* could do these hours$/);
    await expect(visitor.page.content()).resolves.not.toContain(name);
    await expectNoSidewaysScroll(visitor.page);
  }
});
