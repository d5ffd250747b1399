import { Module } from '@nestjs/common';
import { AccountStanding } from '@pa/accounts';
import { UnitOfWork, type Actor } from '@pa/platform';
import { RegisterUnderTest } from '../../../../test/integration/register/register-under-test';
import { AccreditationModule } from '../accreditation.module';
import { accreditationEntities } from '../entities';
import { OwnTrainings } from '../training/own-trainings.service';
import type { CourseInput } from './course';
import { CourseDesk } from './course-desk.service';
import { OwnCourses } from './own-courses.service';
import { OwnPlaces } from './own-places.service';
import { PlaceMails } from './place-mails';
import { SessionDesk } from './session-desk.service';

@Module({ providers: [PlaceMails] })
class WorkerPartModule {}

/** The bed's day is Monday 2 March 2026, 09:00. */
const COURSE: CourseInput = {
  title: 'Safe lifting',
  category: 'moving-and-handling',
  isOnline: false,
  venue: 'The library',
  bring: 'Flat shoes',
  day: '2026-03-10',
  from: '10:00',
  to: '12:00',
  places: 1,
};

describe('courses', () => {
  let bed: RegisterUnderTest;
  let editor: Actor;
  let pas: Actor[];

  beforeAll(async () => {
    const modules = [AccreditationModule, WorkerPartModule];
    bed = await RegisterUnderTest.start({ modules, entities: accreditationEntities });
  });
  afterAll(() => bed.stop());

  beforeEach(async () => {
    await bed.freshRegisters();
    editor = await bed.person(bed.after, 'editor');
    pas = [await bed.person(bed.after, 'pa'), await bed.person(bed.after, 'pa'), await bed.person(bed.after, 'pa')];
  });

  const own = () => bed.get(OwnCourses);
  const desk = () => bed.get(CourseDesk);
  const add = (more: Partial<CourseInput> = {}) => desk().addCourse(editor, { ...COURSE, ...more });
  const book = (index: number, id: string) => own().book(pas[index]!, id);
  const statesOf = async (id: string) => (await desk().open(editor, id)).places.map(({ state }) => state);
  const trainingOf = (index: number) => bed.get(OwnTrainings).list(pas[index]!);
  const mails = async () => {
    await bed.relay(bed.after);
    const sent = bed.mails.sent.map(({ subject, paragraphs }) => [subject.split('.')[0], paragraphs.join(' ')]);
    bed.mails.sent.length = 0;
    return sent;
  };
  const subjects = async () => (await mails()).map(([subject]) => subject);

  it('have places, and a list of those who wait, which moves up by itself', async () => {
    const id = await add();
    const first = await book(0, id);
    await book(1, id);
    const third = await book(2, id);
    expect(await statesOf(id)).toEqual(['booked', 'waiting', 'waiting']);
    expect((await subjects()).toSorted()).toEqual(['You have a place', 'You wait for a place', 'You wait for a place']);
    await own().giveBack(pas[2]!, third, 1);
    expect(await subjects()).toEqual([]);
    await own().giveBack(pas[0]!, first, 1);
    expect(await statesOf(id)).toEqual(['booked']);
    const [[subject, words] = []] = await mails();
    expect(subject).toBe('You have a place');
    expect(words).toContain('The course: Safe lifting. It is free.');
    await expect(own().giveBack(pas[0]!, first, 2)).rejects.toMatchObject({ code: 'place-not-found' });
  });

  it('are shown to PAs who are not there, full or not, apart from times to show documents', async () => {
    const id = await add();
    await book(0, id);
    expect(await own().see(pas[0]!)).toMatchObject({ sessions: [], places: [{ title: 'Safe lifting' }] });
    expect(await own().see(pas[1]!)).toMatchObject({ sessions: [{ id, taken: 1, places: 1 }], places: [] });
    expect(await bed.get(OwnPlaces).see(pas[1]!)).toMatchObject({ sessions: [], places: [] });
    await expect(bed.get(OwnPlaces).book(pas[1]!, id)).rejects.toMatchObject({ code: 'session-not-found' });
    await expect(bed.get(SessionDesk).open(editor, id)).rejects.toMatchObject({ code: 'session-not-found' });
    await expect(bed.get(SessionDesk).callOff(editor, id)).rejects.toMatchObject({ code: 'session-not-found' });
    await expect(book(0, id)).rejects.toMatchObject({ code: 'place-known' });
    const calendar = await own().calendar(pas[0]!, (await own().see(pas[0]!)).places[0]!.id, 'north.example');
    expect(calendar).toContain('SUMMARY:Safe lifting');
  });

  it('give the training to whoever came, and take it back where that was a mistake', async () => {
    const id = await add();
    const placeId = await book(0, id);
    await expect(desk().tick(editor, placeId, { came: true, version: 1 })).rejects.toMatchObject({
      code: 'session-not-begun',
    });
    bed.clock.set(new Date('2026-03-10T11:00:00Z'));
    await desk().tick(editor, placeId, { came: true, version: 1 });
    expect(await trainingOf(0)).toMatchObject([
      { category: 'moving-and-handling', provider: 'Safe lifting', state: 'seen', seenOn: '2026-03-10' },
    ]);
    await desk().tick(editor, placeId, { came: false, version: 2 });
    expect(await trainingOf(0)).toMatchObject([{ state: 'not-accepted', refusal: 'taken-back', seenOn: null }]);
    await desk().tick(editor, placeId, { came: true, version: 3 });
    expect(await trainingOf(0)).toMatchObject([{ state: 'seen', refusal: null }]);
  });

  it('note nothing of those who did not come, and nobody notes it of themselves', async () => {
    const both = await bed.person(bed.after, 'pa', 'editor');
    const id = await add({ places: 2 });
    const [missed, self] = [await book(0, id), await own().book(both, id)];
    bed.clock.set(new Date('2026-03-10T11:00:00Z'));
    await desk().tick(editor, missed, { came: false, version: 1 });
    expect(await trainingOf(0)).toEqual([]);
    await expect(desk().tick(both, self, { came: true, version: 1 })).rejects.toMatchObject({ code: 'own-place' });
  });

  it('that are called off tell those who wait, too, and give nobody a place any more', async () => {
    const id = await add();
    await book(0, id);
    await book(1, id);
    await mails();
    await desk().callOff(editor, id);
    expect(await subjects()).toEqual(['We cannot meet you', 'We cannot meet you']);
    await expect(book(2, id)).rejects.toMatchObject({ code: 'session-over' });
  });

  it('give the place of somebody who leaves to whoever waits', async () => {
    const id = await add();
    await book(0, id);
    await book(1, id);
    const { personId } = pas[0]!;
    await bed.superuser.query('UPDATE people SET suspended_at = now() WHERE id = $1', [personId]);
    await bed.get(UnitOfWork).run(bed.after, (tx) => bed.get(AccountStanding).changed(tx, personId));
    expect((await desk().open(editor, id)).places).toMatchObject([{ personId: pas[1]!.personId, state: 'booked' }]);
  });

  it('say all that is wrong at once', async () => {
    await expect(add({ title: '', category: 'x', venue: '' })).rejects.toMatchObject({
      fields: [{ field: 'title' }, { field: 'category' }, { field: 'venue' }],
    });
  });
});
