import type { Actor } from '@pa/platform';
import { ApplicationsBed, NOW } from '../../../../test/support/recruitment/applications-bed';
import {
  ADDRESS,
  askCover,
  COVER,
  coverState,
  MONDAY,
  offerTo,
  profileOf,
  shownPas,
} from '../../../../test/support/recruitment/cover-bed';
import { CoverAnswers } from './cover-answers.service';
import { CoverCalendar } from './cover-calendar.service';
import { CoverCircle } from './cover-circle.service';
import { CoverRequests, MOST_OPEN_COVER } from './cover-requests.service';
import { CoverViews } from './cover-views.service';
import { CoverWaves } from './cover-waves.service';

let bed: ApplicationsBed;
let employer: Actor;
beforeAll(async () => {
  bed = await ApplicationsBed.start();
});
beforeEach(async () => {
  bed.clock.set(new Date(NOW));
  await bed.behind('DELETE FROM outbox');
  await bed.behind('DELETE FROM people');
  employer = await bed.person('employer');
});
afterAll(() => bed.close());

const requests = () => bed.get(CoverRequests);
const answers = () => bed.get(CoverAnswers);
const views = () => bed.get(CoverViews);

async function later(minutes: number): Promise<void> {
  bed.clock.set(new Date(bed.clock.now().getTime() + minutes * 60_000));
  await bed.get(CoverCalendar).keep();
  await bed.get(CoverWaves).sendDue();
}

async function askedOf(id: string): Promise<number> {
  return (await bed.behind('SELECT 1 FROM cover_offers WHERE request_id = $1', [id])).length;
}

describe('waves', () => {
  it('ask five, then ten, then everybody, and say so when nobody is left', async () => {
    await shownPas(bed, 17);
    const id = await askCover(bed, employer);
    expect(await askedOf(id)).toBe(5);
    await later(14);
    expect(await askedOf(id)).toBe(5);
    await later(1);
    expect(await askedOf(id)).toBe(15);
    await later(15);
    expect(await askedOf(id)).toBe(17);
    await later(15);
    expect(await bed.mailsTo(employer)).toEqual(['Nobody has said yes to your cover yet']);
    await later(15);
    expect(await bed.mailsTo(employer)).toEqual([]);
  });

  it('leave out who is away, too far, has too little notice, will not do it, or is not asked for', async () => {
    const [away, far, slow, unwilling, quiet, fits] = (await shownPas(bed, 6)) as [
      Actor,
      Actor,
      Actor,
      Actor,
      Actor,
      Actor,
    ];
    await bed.behind(
      `INSERT INTO pa_profile_dates (licensee_id, id, profile_id, kind, first_day, last_day, spans)
       VALUES ($1, gen_random_uuid(), $2, 'away', '2026-03-20', '2026-03-24', '[]')`,
      [bed.licenseeId, await profileOf(bed, away)],
    );
    const set = (pa: Actor, sql: string) =>
      bed.behind(`UPDATE pa_profiles SET ${sql} WHERE person_id = $1`, [pa.personId]);
    await set(far, `district = 'M14'`);
    await set(slow, 'short_notice_hours = 168');
    await set(unwilling, `tasks_will_not = '{cooking}'`);
    await set(quiet, 'short_notice = false');
    const id = await askCover(bed, employer);
    expect(await offerTo(bed, fits, id)).not.toBe('');
    expect(await askedOf(id)).toBe(1);
  });

  it('ask whom the employer trusts only for what they can do', async () => {
    const [away, unwilling, fits] = (await shownPas(bed, 3)) as [Actor, Actor, Actor];
    for (const pa of [away, unwilling, fits]) await bed.get(CoverCircle).add(employer, await profileOf(bed, pa));
    await bed.behind(
      `INSERT INTO pa_profile_dates (licensee_id, id, profile_id, kind, first_day, last_day, spans)
       VALUES ($1, gen_random_uuid(), $2, 'away', '2026-03-20', '2026-03-24', '[]')`,
      [bed.licenseeId, await profileOf(bed, away)],
    );
    await bed.behind(`UPDATE pa_profiles SET tasks_will_not = '{cooking}' WHERE person_id = $1`, [unwilling.personId]);
    const id = await askCover(bed, employer, { circleFirst: true });
    expect(await offerTo(bed, fits, id)).not.toBe('');
    expect(await askedOf(id)).toBe(1);
  });

  it('ask the circle first and alone where the employer wants it, and confirm its yes at once', async () => {
    const [friend, other] = (await shownPas(bed, 2)) as [Actor, Actor];
    await bed.get(CoverCircle).add(employer, await profileOf(bed, friend));
    const id = await askCover(bed, employer, { circleFirst: true, circleConfirmed: true, address: ADDRESS });
    expect([await offerTo(bed, friend, id), await offerTo(bed, other, id)].map(Boolean)).toEqual([true, false]);
    await later(15);
    const offer = await offerTo(bed, friend, id);
    expect((await views().getOffered(friend, offer)).address).toBeNull();
    await answers().accept(friend, offer);
    expect(await coverState(bed, id)).toBe('confirmed');
    expect(await views().getOffered(friend, offer)).toMatchObject({ address: ADDRESS, isTrusted: true });
    expect(await bed.mailsTo(friend, other, employer)).toEqual([
      'A PA says yes to your cover',
      'Your cover is confirmed',
      'Somebody else took the cover',
    ]);
  });
});

describe('the place', () => {
  it('is held for the first yes, confirmed by the employer, and only then is the address read', async () => {
    const [pa, other] = (await shownPas(bed, 2)) as [Actor, Actor];
    const id = await askCover(bed, employer);
    const [first, second] = [await offerTo(bed, pa, id), await offerTo(bed, other, id)];
    await answers().accept(pa, first);
    await answers().accept(pa, first);
    await expect(answers().accept(other, second)).rejects.toMatchObject({ code: 'cover-taken' });
    expect(await bed.mailsTo(pa, other, employer)).toEqual([
      'A PA says yes to your cover',
      'Somebody else took the cover',
    ]);
    expect(await views().getOwn(employer, id)).toMatchObject({ holder: { offerId: first, displayName: 'Amira K.' } });
    await expect(requests().confirm(employer, id, { offerId: first, address: ' ' })).rejects.toMatchObject({
      kind: 'invalid',
    });
    await expect(requests().confirm(employer, id, { offerId: second, address: ADDRESS })).rejects.toMatchObject({
      code: 'cover-moved-on',
    });
    await requests().confirm(employer, id, { offerId: first, address: ADDRESS });
    await requests().confirm(employer, id, { offerId: first, address: ADDRESS });
    expect((await views().getOffered(pa, first)).address).toBe(ADDRESS);
    expect((await views().getOffered(other, second)).address).toBeNull();
    expect(await bed.mailsTo(pa)).toEqual(['Your cover is confirmed']);
    bed.clock.set(new Date('2026-03-23T10:00:00Z'));
    await bed.get(CoverCalendar).keep();
    expect(await coverState(bed, id)).toBe('done');
    bed.clock.set(new Date('2026-03-24T09:30:00Z'));
    expect((await views().getOffered(pa, first)).address).toBeNull();
  });

  it('opens again when the PA cannot come, and the others are told', async () => {
    const [pa, other] = (await shownPas(bed, 2)) as [Actor, Actor];
    const id = await askCover(bed, employer);
    const [first, second] = [await offerTo(bed, pa, id), await offerTo(bed, other, id)];
    await answers().accept(pa, first);
    await requests().confirm(employer, id, { offerId: first, address: ADDRESS });
    await bed.mailsTo();
    await answers().withdraw(pa, first);
    await answers().withdraw(pa, first);
    expect(await bed.mailsTo(pa, other, employer)).toEqual(['A PA cannot come after all', 'A cover is open again']);
    expect(await bed.behind('SELECT 1 FROM cover_addresses')).toEqual([]);
    await answers().accept(other, second);
    await requests().release(employer, id, second);
    await requests().release(employer, id, second);
    expect(await bed.mailsTo(other)).toEqual(['You are not needed for this cover']);
    await expect(answers().accept(other, second)).rejects.toMatchObject({ code: 'cover-taken' });
    await answers().accept(pa, first);
    expect(await coverState(bed, id)).toBe('held');
  });

  it('is not given to a PA who has another at an overlapping time', async () => {
    const [pa] = (await shownPas(bed, 1)) as [Actor];
    const neighbour = await bed.person('employer');
    const [one, other] = [await askCover(bed, employer), await askCover(bed, neighbour)];
    const [first, second] = [await offerTo(bed, pa, one), await offerTo(bed, pa, other)];
    await answers().accept(pa, first);
    await expect(answers().accept(pa, second)).rejects.toMatchObject({ code: 'cover-overlaps' });
    await requests().cancel(employer, one);
    await requests().cancel(employer, one);
    expect(await bed.mailsTo(pa)).toEqual(['A cover is called off']);
    await answers().accept(pa, second);
    expect(await coverState(bed, other)).toBe('held');
  });

  it('lapses when it begins unconfirmed, and the employer is told what to do', async () => {
    const [pa] = (await shownPas(bed, 1)) as [Actor];
    const id = await askCover(bed, employer);
    const offer = await offerTo(bed, pa, id);
    await answers().accept(pa, offer);
    await bed.mailsTo();
    bed.clock.set(new Date('2026-03-23T07:00:00Z'));
    await expect(answers().withdraw(pa, offer)).rejects.toMatchObject({ code: 'cover-begun' });
    await expect(requests().confirm(employer, id, { offerId: offer, address: ADDRESS })).rejects.toMatchObject({
      code: 'cover-begun',
    });
    await bed.get(CoverCalendar).keep();
    expect(await coverState(bed, id)).toBe('unfilled');
    expect(await bed.mailsTo(pa, employer)).toEqual(['A cover is called off', 'We are sorry: nobody could come']);
    await expect(answers().decline(pa, offer)).rejects.toMatchObject({ kind: 'conflict' });
  });

  it('is declined once and for all, unless the PA thinks better of it', async () => {
    const [pa] = (await shownPas(bed, 1)) as [Actor];
    const id = await askCover(bed, employer);
    const offer = await offerTo(bed, pa, id);
    await answers().decline(pa, offer);
    await answers().decline(pa, offer);
    expect(await views().getOwn(employer, id)).toMatchObject({ asked: 1, declined: 1, holder: null });
    await expect(answers().withdraw(pa, offer)).rejects.toMatchObject({ code: 'cover-moved-on' });
    await answers().accept(pa, offer);
    await expect(answers().decline(pa, offer)).rejects.toMatchObject({ code: 'cover-moved-on' });
  });

  it('is nobody else’s to see', async () => {
    const [pa, stranger] = (await shownPas(bed, 2)) as [Actor, Actor];
    const id = await askCover(bed, employer);
    const offer = await offerTo(bed, pa, id);
    await expect(views().getOffered(stranger, offer)).rejects.toMatchObject({ kind: 'not-found' });
    const other = await bed.person('employer');
    await expect(views().getOwn(other, id)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(requests().cancel(other, id)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(requests().ask(other, COVER, id)).rejects.toMatchObject({ kind: 'not-found' });
  });
});

describe('asking', () => {
  it('with a form that is sent twice asks once', async () => {
    const id = await requests().ask(employer, COVER);
    expect(await requests().ask(employer, COVER, id)).toBe(id);
    expect((await views().listOwn(employer, 1)).total).toBe(1);
  });

  it('says everything that is wrong at once', async () => {
    const wrong = {
      ...COVER,
      spans: [{ ...MONDAY, date: '2026-03-01' }],
      tasks: [],
      payPence: 500,
      place: 'XX99',
      withinMiles: 4,
      note: 'Call me on 07700 900123',
      circleConfirmed: true,
    };
    await expect(requests().ask(employer, wrong)).rejects.toMatchObject({
      fields: ['date1', 'tasks', 'place', 'withinMiles', 'note', 'address'].map(
        (field) => expect.objectContaining({ field }) as unknown,
      ),
    });
    await expect(requests().ask(employer, { ...COVER, payPence: 500 })).rejects.toMatchObject({
      fields: [{ field: 'pay', message: expect.stringContaining('against the law') }],
    });
  });

  it('stops at many that are open', async () => {
    for (let made = 0; made < MOST_OPEN_COVER; made++) await requests().ask(employer, COVER);
    await expect(requests().ask(employer, COVER)).rejects.toMatchObject({ code: 'too-many' });
  });

  it('further away asks those who fit then, and help is asked for once', async () => {
    const [pa] = (await shownPas(bed, 1)) as [Actor];
    await bed.behind(`UPDATE pa_profiles SET district = 'CH5', travel_miles = 20 WHERE person_id = $1`, [pa.personId]);
    const id = await askCover(bed, employer, { withinMiles: 3 });
    expect(await askedOf(id)).toBe(0);
    await expect(
      requests().widen(employer, id, { withinMiles: 15, payPence: 100, sleepInPence: null }),
    ).rejects.toMatchObject({ kind: 'invalid' });
    await requests().widen(employer, id, { withinMiles: 15, payPence: 1500, sleepInPence: null });
    expect(await bed.mailsTo(pa)).toEqual(['Can you cover at short notice?']);
    await requests().askStaff(employer, id);
    await requests().askStaff(employer, id);
    expect((await views().getOwn(employer, id)).request.helpAskedAt).not.toBeNull();
    await answers().accept(pa, await offerTo(bed, pa, id));
    await expect(
      requests().widen(employer, id, { withinMiles: 20, payPence: 1500, sleepInPence: null }),
    ).rejects.toMatchObject({ code: 'cover-moved-on' });
  });
});
