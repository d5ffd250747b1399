import { UnitOfWork, type Actor } from '@pa/platform';
import { mondayMorning, wholeAnswers } from '../integration/register/answers';
import { Outcomes } from '../../libs/recruitment/src/applications/outcomes.service';
import { PaProfiles } from '../../libs/register/src/pa-profiles.service';
import { PaWeeks } from '../../libs/register/src/pa-weeks.service';
import { DESK, expectNoAxeViolations, expectNoSidewaysScroll, PHONE } from '../support/browser';
import { dialler } from '../support/dial';
import type { Hands } from '../support/hands';
import { JourneyBed, type Way } from '../support/journey-bed';
import { answerOutcome, apply, hire, meet, shortlistBlind } from '../support/journeys/applying';
import { Keyboard } from '../support/keyboard';
import { addAdvert } from '../support/peopled-applications';
import { TestPeople, type TestPerson } from '../support/people';
import { Pointer } from '../support/pointer';

const JOURNEY_MS = 240_000;
const KEYS: Way<Keyboard> = { Hands: Keyboard, options: { viewport: DESK } };
const PLAIN: Way<Pointer> = { Hands: Pointer, options: { viewport: PHONE, javaScriptEnabled: false } };

/** From the answer to the hire: a PA and an employer in two browsers, and a link a month later. */
describe('A PA applies and is hired', () => {
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
    const [paPerson, employerPerson] = [
      await people.add(bed.register, ['pa'], 'Amira'),
      await people.add(bed.register, ['employer'], 'Jo'),
    ];
    await writeProfile(paPerson);
    const advert = { id: await blindAdvert(employerPerson) };
    const [pa, employer] = [await bed.meet(way, paPerson), await bed.meet(way, employerPerson)];
    await apply(pa, advert);
    await look(pa);
    await shortlistBlind(employer, advert);
    await look(employer);
    await meet(employer, pa, new Date(Date.now() + 7 * 86_400_000));
    await hire(employer, pa, advert);
    await look(pa);
    await aMonthLater(employerPerson.actor);
    await answerOutcome(await bed.meet(way), bed);
    expect(bed.problems).toEqual([]);
  }

  it('by keyboard only', () => journey(KEYS, ({ page }) => expectNoAxeViolations(page)), JOURNEY_MS);
  it('on a phone without JavaScript', () => journey(PLAIN, ({ page }) => expectNoSidewaysScroll(page)), JOURNEY_MS);

  async function writeProfile({ actor }: TestPerson): Promise<void> {
    const { app } = bed.server;
    await app.get(PaProfiles).saveSections(actor, wholeAnswers);
    await app.get(PaWeeks).saveWeek(actor, [mondayMorning]);
  }

  async function blindAdvert({ actor }: TestPerson): Promise<string> {
    const id = await addAdvert(bed.server, { register: bed.register, employer: actor });
    await inRegister(`UPDATE vacancies SET title = 'Help at home', is_blind = true WHERE id = $1`, [id]);
    return id;
  }

  /** The first question to both is due, and the worker asks it. */
  async function aMonthLater({ personId }: Actor): Promise<void> {
    await inRegister(
      `UPDATE outcomes SET due_on = current_date
        WHERE months = 1 AND application_id IN (SELECT application_id FROM outcomes WHERE person_id = $1)`,
      [personId],
    );
    await bed.server.app.get(Outcomes).askDue();
  }

  async function inRegister(sql: string, values: readonly unknown[]): Promise<void> {
    await bed.server.app.get(UnitOfWork).run(bed.register.id, async (tx) => void (await tx.query(sql, values)));
  }
});
