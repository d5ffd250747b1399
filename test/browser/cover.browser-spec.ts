import { UnitOfWork } from '@pa/platform';
import { wholeAnswers } from '../integration/register/answers';
import { PaProfileMoves } from '../../libs/register/src/pa-profile-moves.service';
import { PaProfiles } from '../../libs/register/src/pa-profiles.service';
import { PaWeeks } from '../../libs/register/src/pa-weeks.service';
import { DESK, expectNoAxeViolations, expectNoSidewaysScroll, PHONE } from '../support/browser';
import { dialler } from '../support/dial';
import type { Hands } from '../support/hands';
import { JourneyBed, type Way } from '../support/journey-bed';
import { askForCover, confirm, sayYes, writePlan } from '../support/journeys/covering';
import { Keyboard } from '../support/keyboard';
import { TestPeople, type TestPerson } from '../support/people';
import { Pointer } from '../support/pointer';

const JOURNEY_MS = 240_000;
const KEYS: Way<Keyboard> = { Hands: Keyboard, options: { viewport: DESK } };
const PLAIN: Way<Pointer> = { Hands: Pointer, options: { viewport: PHONE, javaScriptEnabled: false } };
const MORNINGS = [0, 1, 2, 3, 4, 5, 6].map((day) => ({
  day,
  start: 420,
  minutes: 120,
  kind: 'awake' as const,
  weeks: 'every' as const,
  termTimeOnly: false,
}));

/** Cover at short notice: an employer and a PA in two browsers, until the PA reads where to go. */
describe('An employer finds cover at short notice', () => {
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

  async function journey(way: Way<Hands>, look: (hands: Hands) => Promise<void>, days: number): Promise<void> {
    const [paPerson, employerPerson] = [
      await people.add(bed.register, ['pa'], 'Amira'),
      await people.add(bed.register, ['employer'], 'Jo'),
    ];
    await showOnRegister(paPerson);
    const [pa, employer] = [await bed.meet(way, paPerson), await bed.meet(way, employerPerson)];
    await askForCover(employer, new Date(Date.now() + days * 86_400_000));
    await look(employer);
    await bed.relay();
    await sayYes(pa);
    await look(pa);
    await confirm(employer, pa);
    await look(employer);
    await writePlan(employer);
    await look(employer);
    expect(bed.problems).toEqual([]);
  }

  it('by keyboard only', () => journey(KEYS, ({ page }) => expectNoAxeViolations(page), 7), JOURNEY_MS);
  it('on a phone without JavaScript', () => journey(PLAIN, ({ page }) => expectNoSidewaysScroll(page), 9), JOURNEY_MS);

  /** Free every morning, and published past the look of staff. */
  async function showOnRegister({ actor }: TestPerson): Promise<void> {
    const { app } = bed.server;
    await app.get(PaProfiles).saveSections(actor, wholeAnswers);
    await app.get(PaWeeks).saveWeek(actor, MORNINGS);
    await app.get(PaProfileMoves).submit(actor);
    await app.get(UnitOfWork).run(bed.register.id, async (tx) => {
      await tx.query(
        `UPDATE pa_profiles SET state = 'published', published_at = now(), confirmed_at = now() WHERE person_id = $1`,
        [actor.personId],
      );
    });
  }
});
