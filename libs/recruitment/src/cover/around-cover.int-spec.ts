import { AccountStanding, Hides, type Standing } from '@pa/accounts';
import { UnitOfWork, type Actor } from '@pa/platform';
import { ApplicationsBed, NOW } from '../../../../test/support/recruitment/applications-bed';
import {
  ADDRESS,
  askCover,
  coverState,
  MONDAY,
  offerTo,
  profileOf,
  shownPas,
} from '../../../../test/support/recruitment/cover-bed';
import { CoverAnswers } from './cover-answers.service';
import { CoverBeginnings } from './cover-beginnings.service';
import { CoverBoard } from './cover-board.service';
import { CoverCalendar } from './cover-calendar.service';
import { CoverCircle } from './cover-circle.service';
import { CoverPairs } from './cover-pairs.service';
import { CoverRequests } from './cover-requests.service';
import { CoverViews } from './cover-views.service';
import { EmergencyPlans, LONGEST_PLAN_WORDS } from './emergency-plans.service';

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
afterEach(() => jest.restoreAllMocks());
afterAll(() => bed.close());

async function held(): Promise<{ id: string; pa: Actor; offer: string }> {
  const [pa] = (await shownPas(bed, 1)) as [Actor];
  const id = await askCover(bed, employer);
  const offer = await offerTo(bed, pa, id);
  await bed.get(CoverAnswers).accept(pa, offer);
  await bed.mailsTo();
  return { id, pa, offer };
}

/** An account is suspended, in one transaction with what follows. */
async function suspend({ personId }: Actor): Promise<Standing> {
  return bed.get(UnitOfWork).run(bed.licenseeId, async (tx) => {
    await tx.query('UPDATE people SET suspended_at = now() WHERE licensee_id = $1 AND id = $2', [
      bed.licenseeId,
      personId,
    ]);
    return bed.get(AccountStanding).changed(tx, personId);
  });
}

function hideFromEachOther(one: Actor, other: Actor): void {
  jest.spyOn(bed.get(Hides), 'between').mockImplementation((_tx, a, b) => {
    const pair = [one.personId, other.personId];
    return Promise.resolve(pair.includes(a) && pair.includes(b) && a !== b);
  });
}

describe('an account that may not be used any more', () => {
  it('calls off what its employer asked for, and the PA is told not to go', async () => {
    const { id, pa } = await held();
    await suspend(employer);
    expect(await coverState(bed, id)).toBe('cancelled');
    expect(await bed.mailsTo(pa)).toEqual(['A cover is called off']);
  });

  it('loses the places of its PA, and the employer is told', async () => {
    const { id, pa } = await held();
    await suspend(pa);
    expect(await coverState(bed, id)).toBe('open');
    expect(await bed.mailsTo(employer)).toContain('A PA cannot come after all');
  });
});

describe('people who hide from each other', () => {
  it('do not meet, even when one has said yes before', async () => {
    const { id, pa, offer } = await held();
    hideFromEachOther(employer, pa);
    expect((await bed.get(CoverViews).getOwn(employer, id)).holder).toBeNull();
    await expect(bed.get(CoverViews).getOffered(pa, offer)).rejects.toMatchObject({ kind: 'not-found' });
    await bed.get(CoverCalendar).keep();
    expect(await coverState(bed, id)).toBe('open');
    const parties = await bed.get(UnitOfWork).run(bed.licenseeId, (tx) => bed.get(CoverPairs).parties(tx, offer));
    expect(parties).toBeNull();
  });

  it('are known to each other by the subject of an event, where they do not', async () => {
    const { id, pa, offer } = await held();
    const parties = await bed.get(UnitOfWork).run(bed.licenseeId, (tx) => bed.get(CoverPairs).parties(tx, offer));
    expect(parties).toEqual({ coverRequestId: id, employerId: employer.personId, paId: pa.personId });
  });
});

describe('a circle', () => {
  const circle = () => bed.get(CoverCircle);

  it('takes PAs of the register, once, and lets go of them', async () => {
    const [pa] = (await shownPas(bed, 1)) as [Actor];
    const profileId = await profileOf(bed, pa);
    expect(await circle().look(employer, profileId)).toEqual({ displayName: 'Amira K.', isIn: false });
    await circle().add(employer, profileId);
    await circle().add(employer, profileId);
    expect(await circle().list(employer)).toEqual({
      members: [{ profileId, displayName: 'Amira K.', isShown: true, isAsked: true }],
      suggested: [],
    });
    await bed.behind('UPDATE pa_profiles SET short_notice = false WHERE person_id = $1', [pa.personId]);
    expect((await circle().list(employer)).members).toMatchObject([{ isAsked: false }]);
    await circle().remove(employer, profileId);
    await circle().remove(employer, profileId);
    expect((await circle().list(employer)).members).toEqual([]);
    await expect(circle().remove(employer, bed.licenseeId)).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('does not take who is not shown, and offers who has covered before', async () => {
    const { id, pa, offer } = await held();
    await bed.get(CoverRequests).confirm(employer, id, { offerId: offer, address: ADDRESS });
    bed.clock.set(new Date('2026-03-23T09:30:00Z'));
    await bed.get(CoverCalendar).keep();
    expect((await circle().list(employer)).suggested).toMatchObject([{ displayName: 'Amira K.' }]);
    const hidden = await profileOf(bed, await bed.pa());
    await expect(circle().look(employer, hidden)).rejects.toMatchObject({ kind: 'not-found' });
    await bed.behind('UPDATE pa_profiles SET short_notice = false WHERE person_id = $1', [pa.personId]);
    await circle().add(employer, await profileOf(bed, pa));
    const again = await askCover(bed, employer, { spans: [{ ...MONDAY, date: '2026-03-30' }] });
    expect(await offerTo(bed, pa, again)).not.toBe('');
  });
});

describe('an emergency plan', () => {
  it('is kept sealed, and read by its employer alone', async () => {
    const plans = bed.get(EmergencyPlans);
    expect((await plans.get(employer)).updatedAt).toBeNull();
    const plan = { people: 'Sam, 01632 960123', facts: 'Zqxfacts', things: '', never: '' };
    await plans.save(employer, { ...plan, facts: 'Other' });
    await plans.save(employer, plan);
    expect((await plans.get(employer)).plan).toEqual(plan);
    const rows = await bed.behind<{ row: string }>('SELECT t::text AS row FROM emergency_plans t');
    expect(rows).toHaveLength(1);
    expect(rows[0]?.row).not.toContain('Zqxfacts');
    expect((await plans.get(await bed.person('employer'))).plan.people).toBe('');
    await expect(plans.save(employer, { ...plan, never: 'x'.repeat(LONGEST_PLAN_WORDS + 1) })).rejects.toMatchObject({
      fields: [{ field: 'never' }],
    });
  });
});

describe('staff and beginnings', () => {
  it('see who waits, who asked for help first, and who got none', async () => {
    const [late, early] = [await askCover(bed, employer), await askCover(bed, await bed.person('employer'))];
    await bed.get(CoverRequests).askStaff(employer, late);
    const staff = await bed.person('co-ordinator');
    const waiting = await bed.get(CoverBoard).list(staff, { view: 'waiting', page: 7 });
    expect(waiting).toMatchObject({ total: 2, page: 1, rows: [{ request: { id: late } }, { request: { id: early } }] });
    bed.clock.set(new Date('2026-03-23T07:00:00Z'));
    await bed.get(CoverCalendar).keep();
    expect((await bed.get(CoverBoard).list(staff, { view: 'unfilled', page: 1 })).total).toBe(2);
  });

  it('begin a new request with what the one before said', async () => {
    expect(await bed.get(CoverBeginnings).of(employer)).toEqual({ earlier: null, district: '', circle: 0 });
    await askCover(bed, employer);
    expect(await bed.get(CoverBeginnings).of(employer)).toMatchObject({ earlier: { request: { district: 'CH1' } } });
  });

  it('write down who asked in an employer’s name', async () => {
    const representative = await bed.person('representative');
    const by = {
      personId: representative.personId,
      displayName: 'Rae R.',
      as: 'representative' as const,
      representationId: representative.personId,
      scopes: ['adverts' as const],
    };
    const acting: Actor = { ...employer, by };
    const id = await askCover(bed, acting);
    await bed.get(CoverRequests).cancel(acting, id);
    const acts = await bed.behind<{ act: string }>(
      'SELECT act FROM audit_entries WHERE subject_id = $1 ORDER BY number',
      [id],
    );
    expect(acts.map(({ act }) => act)).toEqual(['recruitment.cover-asked', 'recruitment.cover-cancelled']);
  });
});
