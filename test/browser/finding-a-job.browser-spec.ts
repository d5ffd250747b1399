import { UnitOfWork } from '@pa/platform';
import { v7 as newId } from 'uuid';
import { VacanciesRepository } from '../../libs/recruitment/src/vacancies/vacancies.repository';
import { PaProfiles } from '../../libs/register/src/pa-profiles.service';
import { PaWeeks } from '../../libs/register/src/pa-weeks.service';
import { mondayMorning, wholeAnswers } from '../integration/register/answers';
import { DESK, expectNoAxeViolations, expectNoSidewaysScroll, PHONE } from '../support/browser';
import { dialler } from '../support/dial';
import type { Hands } from '../support/hands';
import { JourneyBed, type Way } from '../support/journey-bed';
import { Keyboard } from '../support/keyboard';
import { TestPeople, type TestPerson } from '../support/people';
import { Pointer } from '../support/pointer';

const JOURNEY_MS = 240_000;
const KEYS: Way<Keyboard> = { Hands: Keyboard, options: { viewport: DESK } };
const PLAIN: Way<Pointer> = { Hands: Pointer, options: { viewport: PHONE, javaScriptEnabled: false } };

/** A PA looks for work: sees which jobs fit the week, keeps one, and asks to be told of new ones. */
describe('A job is found', () => {
  let bed: JourneyBed;
  let pa: TestPerson;

  beforeAll(async () => {
    bed = await JourneyBed.start();
    const { dial, hangUp } = dialler(bed.server.port);
    const people = new TestPeople(bed.server, dial);
    pa = await people.add(bed.register, ['pa']);
    const employer = await people.add(bed.register, ['employer']);
    hangUp();
    await bed.server.app.get(PaProfiles).saveSections(pa.actor, wholeAnswers);
    await bed.server.app.get(PaWeeks).saveWeek(pa.actor, [mondayMorning]);
    await advertise(bed, employer);
  }, 120_000);

  afterAll(() => bed?.close());

  it(
    'by keyboard only',
    async () => {
      const looking = await bed.meet(KEYS, pa);
      await findAndKeep(looking, () => expectNoAxeViolations(looking.page));
      expect(bed.problems).toEqual([]);
    },
    JOURNEY_MS,
  );

  it(
    'on a phone without JavaScript',
    async () => {
      const looking = await bed.meet(PLAIN, pa);
      await findAndKeep(looking, () => expectNoSidewaysScroll(looking.page));
      expect(bed.problems).toEqual([]);
    },
    JOURNEY_MS,
  );
});

/** The same way through the pages for whichever hands; `isFine` looks at each page. The list is empty again after it. */
async function findAndKeep(looking: Hands, isFine: () => Promise<void>): Promise<void> {
  await looking.open('/jobs');
  await looking.seesHeading('1 job near Chester fits your week');
  await looking.sees(/You can do all of its 2 hours/);
  await looking.sees(/£14 an hour/);
  await isFine();
  await looking.press(/^Save this job/);
  await looking.seesHeading('Jobs you saved');
  await looking.sees(/Mornings with a hoist/);
  await isFine();
  await looking.press(/^Take off my list/);
  await looking.sees(/Your list is empty/);
  await looking.press(/^Find a job$/, 'main a');
  await looking.press(/^Tell me when new jobs come in/);
  await looking.type(/^A name for this search/, 'Mornings');
  await isFine();
  await looking.press(/^Save this search/);
  await looking.seesHeading('Your saved searches');
  await looking.sees(/Once a day, at 08:00/);
  await isFine();
  await looking.press(/^Stop/);
  await looking.sees(/Stopped\. Saved on/);
  await looking.press(/^Delete/);
  await looking.sees(/You have not saved a search yet/);
}

async function advertise({ server, register }: JourneyBed, { actor }: TestPerson): Promise<void> {
  const at = new Date();
  const row = {
    id: newId(),
    personId: actor.personId,
    state: 'published' as const,
    title: 'Mornings with a hoist',
    hours: [mondayMorning],
    tasksRequired: ['hoist'],
    employment: ['employed'],
    payPence: 1400,
    district: 'CH1',
    closesOn: new Date(at.getTime() + 30 * 86_400_000).toISOString().slice(0, 10),
    publishedAt: at,
  };
  await server.app.get(UnitOfWork).run(register.id, (tx) => server.app.get(VacanciesRepository).add(tx, [row]));
}
