import type { Actor } from '@pa/platform';
import { ApplicationsBed, WORDS } from '../../../../test/support/recruitment/applications-bed';
import { AdvertFollowers } from './advert-followers.service';
import { Hiring } from './hiring.service';
import { MeetingPlans } from './meeting-plans.service';
import { Offers } from './offers.service';
import { OutcomeLinks } from './outcome-links.service';
import { Outcomes } from './outcomes.service';
import { OwnApplications } from './own-applications.service';
import { VacancyApplications } from './vacancy-applications.service';
import { VacancyInvitations } from './vacancy-invitations.service';
import { WrittenTermsOfOffers } from './written-terms.service';

let bed: ApplicationsBed;
let employer: Actor;
beforeAll(async () => {
  bed = await ApplicationsBed.start();
});
beforeEach(async () => {
  bed.clock.set(new Date('2026-03-18T12:00:00Z'));
  await bed.behind('DELETE FROM outbox');
  await bed.behind('DELETE FROM people');
  employer = await bed.person('employer');
});
afterAll(() => bed.close());

async function accepted(): Promise<{ id: string; pa: Actor; vacancyId: string }> {
  const vacancyId = await bed.advert(employer);
  const { id, pa } = await bed.application(vacancyId);
  await bed.get(VacancyApplications).shortlist(employer, id);
  const offer = { startsOn: '2026-04-01', pay: '', hoursWords: '', checks: [], conditions: '' };
  await bed.get(Offers).make(employer, id, offer);
  await bed.get(Offers).accept(pa, id);
  return { id, pa, vacancyId };
}

describe('an invitation to an advert', () => {
  async function invited() {
    const [vacancyId, pa] = [await bed.advert(employer), await bed.pa()];
    await bed.behind(
      `UPDATE pa_profiles SET state = 'published', published_at = now(), confirmed_at = now() WHERE person_id = $1`,
      [pa.personId],
    );
    const [profile] = await bed.behind<{ id: string }>('SELECT id FROM pa_profiles WHERE person_id = $1', [
      pa.personId,
    ]);
    const invite = () => bed.get(VacancyInvitations).invite(employer, { vacancyId, profileId: profile?.id ?? '' });
    await Promise.all([invite(), invite()]);
    return { vacancyId, pa, profileId: profile?.id ?? '' };
  }

  it('comes once, shows how well both fit, and is declined with a stock reason', async () => {
    const { pa, profileId } = await invited();
    expect(await bed.mailsTo(pa)).toEqual(['An employer thinks of you for a job']);
    const [one] = await bed.get(VacancyInvitations).listOwn(pa);
    const [advert] = (await bed.get(VacancyInvitations).look(employer, profileId)).adverts;
    expect(one?.fit).toEqual(advert?.fit);
    expect(advert?.isAsked).toBe(true);
    const id = one?.invitation.id ?? '';
    await expect(bed.get(VacancyInvitations).decline(pa, id, 'she was rude')).rejects.toMatchObject({
      kind: 'invalid',
    });
    await bed.get(VacancyInvitations).decline(pa, id, 'hours');
    await bed.get(VacancyInvitations).decline(pa, id, 'hours');
    expect(await bed.mailsTo(employer)).toEqual(['A PA has answered your invitation']);
    expect(await bed.get(VacancyInvitations).listOwn(pa)).toEqual([]);
  });

  it('is answered by applying, and by nobody else', async () => {
    const { pa, vacancyId } = await invited();
    const [one] = await bed.get(VacancyInvitations).listOwn(pa);
    const other = await bed.pa();
    await expect(bed.get(VacancyInvitations).decline(other, one?.invitation.id ?? '', 'hours')).rejects.toMatchObject({
      kind: 'not-found',
    });
    await bed.get(OwnApplications).send(pa, vacancyId, WORDS);
    expect(await bed.get(VacancyInvitations).listOwn(pa)).toEqual([]);
  });

  it('finds no PA who is not on the register, and needs an open advert of one’s own', async () => {
    const { profileId } = await invited();
    const theirs = await bed.advert(await bed.person('employer'));
    const closed = await bed.advert(employer, { state: 'closed', endedAt: new Date() });
    const invite = (vacancyId: string, id = profileId) =>
      bed.get(VacancyInvitations).invite(employer, { vacancyId, profileId: id });
    await expect(invite(theirs)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(invite(closed)).rejects.toMatchObject({ kind: 'conflict' });
    await bed.behind('UPDATE pa_profiles SET hidden = true WHERE id = $1', [profileId]);
    await expect(invite(await bed.advert(employer))).rejects.toMatchObject({ kind: 'not-found' });
  });
});

describe('a plan for a first meeting', () => {
  const PLAN = { where: 'The library', whoKnows: 'My sister', checkIn: { date: '2026-03-20', time: '15:30' } };

  it('is read by its writer only, and reminds once at the time', async () => {
    const { id, pa } = await bed.application(await bed.advert(employer));
    await bed.get(MeetingPlans).save(pa, id, PLAN);
    expect(await bed.get(MeetingPlans).get(employer, id)).toEqual({ where: '', whoKnows: '', checkInAt: null });
    expect(await bed.get(MeetingPlans).get(pa, id)).toMatchObject({ whoKnows: 'My sister' });
    await bed.mailsTo();
    await bed.get(MeetingPlans).remindDue();
    expect(await bed.mailsTo(pa)).toEqual([]);
    bed.clock.set(new Date('2026-03-20T15:31:00Z'));
    await Promise.all([bed.get(MeetingPlans).remindDue(), bed.get(MeetingPlans).remindDue()]);
    expect(await bed.mailsTo(pa)).toEqual(['Time to check in']);
    await expect(bed.get(MeetingPlans).save(pa, id, PLAN)).rejects.toMatchObject({ fields: [{ field: 'checkIn' }] });
    await bed.get(MeetingPlans).save(pa, id, { ...PLAN, checkIn: { date: null, time: '' } });
    expect((await bed.get(MeetingPlans).get(pa, id)).checkInAt).toBeNull();
  });

  it('says nothing a day too late', async () => {
    const { id, pa } = await bed.application(await bed.advert(employer));
    await bed.get(MeetingPlans).save(pa, id, PLAN);
    await bed.mailsTo();
    bed.clock.set(new Date('2026-03-22T09:00:00Z'));
    await bed.get(MeetingPlans).remindDue();
    expect(await bed.mailsTo(pa)).toEqual([]);
  });
});

describe('after a hire', () => {
  it('both are asked at 1, 3, 6 and 12 months, each once, however many workers ask', async () => {
    const { id, pa } = await accepted();
    await bed.get(Hiring).hire(employer, id);
    await bed.mailsTo();
    const asked: string[] = [];
    for (const day of ['2026-04-30', '2026-05-01', '2026-07-01', '2026-10-01', '2027-04-01', '2027-05-01']) {
      bed.clock.set(new Date(`${day}T09:00:00Z`));
      await Promise.all([bed.get(Outcomes).askDue(), bed.get(Outcomes).askDue(), bed.get(Outcomes).askDue()]);
      asked.push(`${day}: ${(await bed.mailsTo(pa, employer)).length}`);
    }
    expect(asked).toEqual([
      '2026-04-30: 0',
      '2026-05-01: 2',
      '2026-07-01: 2',
      '2026-10-01: 2',
      '2027-04-01: 2',
      '2027-05-01: 0',
    ]);
  });

  it('takes the answer by the link alone, looks without doing anything, and keeps the first answer', async () => {
    const { id } = await accepted();
    await bed.get(Hiring).hire(employer, id);
    bed.clock.set(new Date('2026-05-01T09:00:00Z'));
    await bed.get(Outcomes).askDue();
    const [row] = await bed.behind<{ id: string }>(
      'SELECT id FROM outcomes WHERE person_id = $1 AND asked_at IS NOT NULL',
      [employer.personId],
    );
    const token = bed.get(OutcomeLinks).tokenFor(bed.licenseeId, row?.id ?? '');
    expect(await bed.get(Outcomes).look(bed.licenseeId, token)).toEqual({ months: 1, answer: null });
    expect(await bed.get(Outcomes).answer(bed.licenseeId, token, 'no')).toEqual({ months: 1, answer: 'no' });
    expect(await bed.get(Outcomes).answer(bed.licenseeId, token, 'yes')).toEqual({ months: 1, answer: 'no' });
    for (const wrong of ['x', `_${token.slice(1)}`, bed.get(OutcomeLinks).tokenFor(employer.personId, row?.id ?? '')])
      await expect(bed.get(Outcomes).look(bed.licenseeId, wrong)).rejects.toMatchObject({ kind: 'not-found' });
    await bed.mailsTo();
    bed.clock.set(new Date('2026-07-01T09:00:00Z'));
    await bed.get(Outcomes).askDue();
    expect(await bed.mailsTo(employer)).toEqual([]);
  });

  it('prints written terms for both, once an offer is accepted', async () => {
    const { id, pa } = await accepted();
    for (const side of [employer, pa]) {
      const { parts, isEmployment } = await bed.get(WrittenTermsOfOffers).get(side, id);
      expect(isEmployment).toBe(true);
      expect(parts.find(({ title }) => title === 'Pay')?.lines[0]).toBe('The pay is £13.50 an hour.');
    }
    const stranger = await bed.person('employer');
    await expect(bed.get(WrittenTermsOfOffers).get(stranger, id)).rejects.toMatchObject({ kind: 'not-found' });
    const { id: early } = await bed.application(await bed.advert(employer));
    await expect(bed.get(WrittenTermsOfOffers).get(employer, early)).rejects.toMatchObject({ code: 'no-offer' });
  });
});

describe('an advert that nobody looks after', () => {
  it('leaves nobody waiting for ever', async () => {
    const vacancyId = await bed.advert(employer);
    const { id, pa } = await bed.application(vacancyId);
    await bed.behind(`UPDATE vacancies SET state = 'expired', ended_at = '2026-03-20' WHERE id = $1`, [vacancyId]);
    await bed.mailsTo();
    bed.clock.set(new Date('2026-05-18T12:00:00Z'));
    await bed.get(AdvertFollowers).endForgotten();
    expect(await bed.stateOf(id)).toBe('submitted');
    bed.clock.set(new Date('2026-05-20T12:00:00Z'));
    await Promise.all([bed.get(AdvertFollowers).endForgotten(), bed.get(AdvertFollowers).endForgotten()]);
    expect(await bed.stateOf(id)).toBe('unsuccessful');
    expect(await bed.mailsTo(pa)).toEqual(['News about a job you applied for']);
  });
});
