import { Module } from '@nestjs/common';
import { AccountStanding } from '@pa/accounts';
import { UnitOfWork, type Actor } from '@pa/platform';
import { RegisterUnderTest } from '../../../../test/integration/register/register-under-test';
import { AccreditationModule } from '../accreditation.module';
import { accreditationEntities } from '../entities';
import { OwnPlaces } from './own-places.service';
import { PlaceMails } from './place-mails';
import { PlaceReminders } from './place-reminders';
import type { SessionInput } from './session';
import { SessionDesk } from './session-desk.service';

@Module({ providers: [PlaceMails, PlaceReminders] })
class WorkerPartModule {}

/** The bed's day is Monday 2 March 2026, 09:00. */
const SESSION: SessionInput = {
  venue: 'The library',
  bring: 'The original',
  day: '2026-03-10',
  from: '10:00',
  to: '12:00',
  places: 2,
};
const UNKNOWN = '01890000-0000-7000-8000-00000000000f';

describe('times to show documents', () => {
  let bed: RegisterUnderTest;
  let pa: Actor;
  let assessor: Actor;

  beforeAll(async () => {
    const modules = [AccreditationModule, WorkerPartModule];
    bed = await RegisterUnderTest.start({ modules, entities: accreditationEntities });
  });
  afterAll(() => bed.stop());

  beforeEach(async () => {
    await bed.freshRegisters();
    pa = await bed.person(bed.after, 'pa');
    assessor = await bed.person(bed.after, 'assessor');
  });

  const own = () => bed.get(OwnPlaces);
  const desk = () => bed.get(SessionDesk);
  const session = (more: Partial<SessionInput> = {}) => desk().add(assessor, { ...SESSION, ...more });
  const statesOf = async (id: string) => (await desk().open(assessor, id)).places.map(({ state }) => state);
  const at = (instant: string) => bed.clock.set(new Date(instant));
  const mails = async () => {
    await bed.relay(bed.after);
    const subjects = bed.mails.sent.map(({ subject }) => subject.split('.')[0]);
    bed.mails.sent.length = 0;
    return subjects;
  };

  it('are shown to PAs while there is a place, soonest first, and to assessors with who comes', async () => {
    const later = await session({ day: '2026-03-11' });
    const sooner = await session({ places: 1 });
    expect((await own().see(pa)).sessions.map(({ id }) => id)).toEqual([sooner, later]);
    const id = await own().book(pa, sooner);
    const { places, sessions } = await own().see(pa);
    expect(places).toMatchObject([{ id, sessionId: sooner, state: 'booked', venue: 'The library' }]);
    expect(sessions.map((one) => one.id)).toEqual([later]);
    expect((await own().see(await bed.person(bed.after, 'pa'))).sessions.map((one) => one.id)).toEqual([later]);
    expect(await desk().open(assessor, sooner)).toMatchObject({
      heldByName: 'Amira K.',
      places: [{ paName: 'Amira K.' }],
    });
  });

  it('keeps the time by the clock here, in winter and in summer', async () => {
    const winter = await session();
    const summer = await session({ day: '2026-07-01' });
    expect((await desk().open(assessor, winter)).session.startsAt.toISOString()).toBe('2026-03-10T10:00:00.000Z');
    expect((await desk().open(assessor, summer)).session.startsAt.toISOString()).toBe('2026-07-01T09:00:00.000Z');
    const file = await own().calendar(pa, await own().book(pa, summer), 'north-west.example.com');
    expect(file).toContain('DTSTART:20260701T090000Z');
    expect(file).toContain('DTEND:20260701T110000Z');
  });

  it('takes what is right, one at a time of each assessor', async () => {
    const id = await session();
    await expect(session({ venue: ' ' })).rejects.toMatchObject({ fields: [{ field: 'venue' }] });
    await expect(session({ venue: 'Elsewhere' })).rejects.toMatchObject({ code: 'session-known' });
    await desk().callOff(assessor, id);
    expect(await session()).not.toBe(id);
  });

  it('gives each PA one place, and nobody a place that is not there', async () => {
    const id = await session();
    await own().book(pa, id);
    await expect(own().book(pa, id)).rejects.toMatchObject({ code: 'place-known' });
    await own().book(await bed.person(bed.after, 'pa'), id);
    await expect(own().book(pa, id)).rejects.toMatchObject({ code: 'place-known' });
    await expect(own().book(await bed.person(bed.after, 'pa'), id)).rejects.toMatchObject({ code: 'session-full' });
    await expect(own().book(pa, UNKNOWN)).rejects.toMatchObject({ code: 'session-not-found' });
    at('2026-03-10T10:00:00Z');
    await expect(own().book(pa, id)).rejects.toMatchObject({ code: 'session-over' });
  });

  it('gives the last place to one of many', async () => {
    const id = await session({ places: 1 });
    const pas: Actor[] = [];
    while (pas.length < 5) pas.push(await bed.person(bed.after, 'pa'));
    const results = await Promise.allSettled(pas.map((one) => own().book(one, id)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const result of results)
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'session-full' });
    expect(await statesOf(id)).toEqual(['booked']);
  });

  it('changes to another time only when there is a place, and keeps the old one until then', async () => {
    const [from, to] = [await session(), await session({ day: '2026-03-11', places: 1 })];
    const id = await own().book(pa, from);
    const other = await own().book(await bed.person(bed.after, 'pa'), to);
    await expect(own().move(pa, id, { sessionId: to, version: 1 })).rejects.toMatchObject({ code: 'session-full' });
    await expect(own().move(pa, id, { sessionId: from, version: 1 })).rejects.toMatchObject({ code: 'place-known' });
    await expect(own().move(pa, id, { sessionId: UNKNOWN, version: 1 })).rejects.toMatchObject({
      code: 'session-not-found',
    });
    await expect(own().move(pa, other, { sessionId: from, version: 1 })).rejects.toMatchObject({
      code: 'place-not-found',
    });
    expect(await statesOf(from)).toEqual(['booked']);
    const third = await session({ day: '2026-03-12' });
    await own().move(pa, id, { sessionId: third, version: 1 });
    expect([await statesOf(from), await statesOf(third)]).toEqual([[], ['booked']]);
    await expect(own().move(pa, id, { sessionId: from, version: 1 })).rejects.toMatchObject({ code: 'place-changed' });
  });

  it('gives a place back before it begins, and to whoever comes next', async () => {
    const id = await session({ places: 1 });
    const place = await own().book(pa, id);
    await expect(own().giveBack(pa, place, 7)).rejects.toMatchObject({ code: 'place-changed' });
    await own().giveBack(pa, place, 1);
    await expect(own().giveBack(pa, place, 2)).rejects.toMatchObject({ code: 'place-not-found' });
    const again = await own().book(pa, id);
    expect(await mails()).toEqual(['You have a place']);
    at('2026-03-10T10:00:00Z');
    await expect(own().giveBack(pa, again, 1)).rejects.toMatchObject({ code: 'place-changed' });
  });

  it('gives back the places of whoever may not use their account any more', async () => {
    const id = await session();
    await own().book(pa, id);
    await bed.superuser.query('UPDATE people SET suspended_at = now() WHERE id = $1', [pa.personId]);
    await bed.get(UnitOfWork).run(bed.after, (tx) => bed.get(AccountStanding).changed(tx, pa.personId));
    expect(await statesOf(id)).toEqual([]);
  });

  it('notes who came once it has begun, puts a wrong tick right, and lets nobody tick their own', async () => {
    const both = await bed.person(bed.after, 'pa', 'assessor');
    const id = await session();
    const [place, theirs] = [await own().book(pa, id), await own().book(both, id)];
    const tick = (came: boolean | null, version: number) => desk().tick(assessor, place, { came, version });
    await expect(tick(true, 1)).rejects.toMatchObject({ code: 'session-not-begun' });
    at('2026-03-10T10:00:00Z');
    await expect(tick(null, 1)).rejects.toMatchObject({ code: 'no-answer' });
    await expect(desk().tick(both, theirs, { came: true, version: 1 })).rejects.toMatchObject({ code: 'own-place' });
    await expect(desk().tick(assessor, UNKNOWN, { came: true, version: 1 })).rejects.toMatchObject({
      code: 'place-not-found',
    });
    expect(await tick(false, 1)).toBe(id);
    await expect(tick(true, 1)).rejects.toMatchObject({ code: 'place-changed' });
    await tick(true, 2);
    expect(await statesOf(id)).toEqual(['came', 'booked']);
    expect(await desk().sessionOf(assessor, place)).toBe(id);
    await expect(desk().sessionOf(assessor, UNKNOWN)).rejects.toMatchObject({ code: 'place-not-found' });
    expect(await mails()).toEqual([]);
  });

  it('writes who called off and who ticked into the record', async () => {
    const [first, second] = [await session(), await session({ day: '2026-03-11' })];
    const place = await own().book(pa, first);
    await desk().callOff(assessor, second);
    at('2026-03-10T10:00:00Z');
    await desk().tick(assessor, place, { came: false, version: 1 });
    const { rows } = await bed.superuser.query<{ act: string }>(
      'SELECT act FROM audit_entries WHERE licensee_id = $1 ORDER BY number',
      [bed.after],
    );
    expect(rows.map(({ act }) => act.replace('accreditation.', ''))).toEqual([
      'session-added',
      'session-added',
      'session-called-off',
      'place-missed',
    ]);
  });

  it('is called off once, before it begins, and everybody is told', async () => {
    const id = await session();
    const place = await own().book(pa, id);
    expect(await mails()).toEqual(['You have a place']);
    await desk().callOff(assessor, id);
    expect(await mails()).toEqual(['We cannot meet you']);
    expect(await statesOf(id)).toEqual(['called-off']);
    await expect(desk().callOff(assessor, id)).rejects.toMatchObject({ code: 'session-over' });
    await expect(desk().callOff(assessor, UNKNOWN)).rejects.toMatchObject({ code: 'session-not-found' });
    await expect(desk().open(assessor, UNKNOWN)).rejects.toMatchObject({ code: 'session-not-found' });
    await expect(own().calendar(pa, place, 'x')).rejects.toMatchObject({ code: 'place-not-found' });
    expect((await own().see(pa)).sessions).toEqual([]);
    expect((await own().see(pa)).places).toMatchObject([{ state: 'called-off' }]);
  });

  it('says when, where and what to bring by mail, and writes to who did not come', async () => {
    const id = await session({ day: '2026-07-01' });
    const place = await own().book(pa, id);
    await bed.relay(bed.after);
    expect(bed.mails.sent[0]?.paragraphs).toEqual([
      'We expect you on Wednesday 1 July 2026, 10:00 to 12:00.',
      'Where: The library',
      'Please bring: The original',
      'If you cannot come, please give the place back. It costs nothing.',
    ]);
    bed.mails.sent.length = 0;
    at('2026-07-01T11:00:00Z');
    await desk().tick(assessor, place, { came: false, version: 1 });
    expect(await mails()).toEqual(['We missed you']);
  });

  it('reminds a day and two hours before, once each, late bookings only of what is still to come, changed ones anew', async () => {
    const id = await session();
    const place = await own().book(pa, id);
    await mails();
    const remindedAt = async (instant: string) => {
      at(instant);
      for (let runs = 0; runs < 2; runs += 1) await bed.get(PlaceReminders).send();
      return mails();
    };
    expect(await remindedAt('2026-03-09T09:50:00Z')).toEqual([]);
    expect(await remindedAt('2026-03-09T10:00:00Z')).toEqual(['See you soon']);
    await own().book(await bed.person(bed.after, 'pa'), id);
    await mails();
    expect(await remindedAt('2026-03-09T10:10:00Z')).toEqual([]);
    expect(await remindedAt('2026-03-10T08:00:00Z')).toEqual(['See you soon', 'See you soon']);
    expect(await remindedAt('2026-03-10T09:59:00Z')).toEqual([]);
    await own().move(pa, place, { sessionId: await session({ day: '2026-03-12' }), version: 1 });
    await mails();
    expect(await remindedAt('2026-03-11T10:00:00Z')).toEqual(['See you soon']);
  });

  it('are listed a page at a time, those that are over apart', async () => {
    const id = await session();
    const listed = async (list: 'coming' | 'past', page = 1) =>
      (await desk().list(assessor, { list, page })).sessions.map((one) => one.id);
    expect([await listed('coming', 3), await listed('past')]).toEqual([[id], []]);
    at('2026-03-10T12:00:00Z');
    expect([await listed('coming'), await listed('past')]).toEqual([[], [id]]);
  });
});
