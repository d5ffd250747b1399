import { ConflictError, InvalidError, NotFoundError, type Actor } from '@pa/platform';
import { v7 as newId } from 'uuid';
import { NOON, type AccountsBed } from '../../../../test/support/accounts/accounts-bed';
import { StaffBed } from '../../../../test/support/accounts/staff-bed';
import { StaleLinkError } from '../accounts.errors';
import { Acting } from './acting.service';
import { Invitations } from './invitations.service';
import { OwnActing } from './own-acting.service';
import { RepresentationCalendar } from './representation-calendar.service';
import { RepresentationReviews } from './representation-reviews.service';
import { Representatives } from './representatives.service';

const RITA = { name: 'Rita Rowe', email: 'rita@example.com' };
const GRANT = { scopes: ['adverts'], untilDay: '2027-03-18' };
const NEW_RITA = { firstName: 'Rita', lastName: 'Rowe', password: 'seven purple bicycles' };

describe('acting for an employer', () => {
  let staff: StaffBed;
  let bed: AccountsBed;
  let employer: Actor;
  let rita: Actor;

  beforeAll(async () => {
    staff = await StaffBed.start();
    bed = staff.bed;
  });

  afterAll(() => bed?.close());

  beforeEach(async () => {
    bed.clock.set(NOON);
    await staff.clear();
    employer = await staff.add(['employer']);
    rita = await staff.add(['pa']);
  });

  const service = <T>(of: new (...given: never[]) => T): T => bed.module.get(of);
  const tokenIn = (mail: unknown) => /act-for\/([\w-]+)/.exec(JSON.stringify(mail))?.[1] ?? '';
  const only = async () => (await service(Representatives).list(employer))[0]!.representation;

  /** Rita, who has an account, is asked and says yes. */
  async function letRitaAct(scopes: string[] = ['adverts']): Promise<string> {
    const invited = { name: 'Rita', email: await staff.addressOf(rita) };
    const id = await service(Representatives).invite(employer, invited, { ...GRANT, scopes });
    await service(Invitations).accept(rita, tokenIn((await bed.mails(bed.here))[0]));
    return id;
  }

  it('begins with a question by mail, whose link works once, for whom it was sent to', async () => {
    await service(Representatives).invite(employer, RITA, GRANT);
    const [mail] = await bed.mails(bed.here);
    expect(mail).toMatchObject({ to: RITA.email, subject: `Will you act for ${employer.displayName}?` });
    const token = tokenIn(mail);
    await expect(service(Invitations).accept(rita, token)).rejects.toThrow(ConflictError);
    expect(await service(Invitations).read(bed.here.id, token)).toMatchObject({
      employerName: employer.displayName,
      scopes: ['look', 'adverts'],
      isKnown: false,
    });
    await service(Invitations).acceptAsNew(bed.here.id, token, NEW_RITA);
    await expect(service(Invitations).acceptAsNew(bed.here.id, token, NEW_RITA)).rejects.toThrow(StaleLinkError);
    expect(await only()).toMatchObject({ state: 'active', representativeName: 'Rita R.', basis: 'own-consent' });
    const [person] = await bed.behind(`SELECT roles, email_verified_at FROM people WHERE display_name = 'Rita R.'`);
    expect(person).toMatchObject({ roles: ['representative'], email_verified_at: NOON });
  });

  it('is refused, lapses after 14 days, and forgets the address', async () => {
    await service(Representatives).invite(employer, RITA, GRANT);
    const first = tokenIn((await bed.mails(bed.here))[0]);
    await expect(service(Invitations).read(bed.elsewhere.id, first)).rejects.toThrow(StaleLinkError);
    await service(Invitations).decline(bed.here.id, first);
    expect(await only()).toMatchObject({ state: 'ended', inviteSealed: null });
    await service(Representatives).invite(employer, RITA, GRANT);
    const second = tokenIn((await bed.mails(bed.here))[0]);
    bed.clock.addDays(14);
    await expect(service(Invitations).read(bed.here.id, second)).rejects.toThrow(StaleLinkError);
    await service(RepresentationCalendar).keep();
    expect(await only()).toMatchObject({ state: 'expired', inviteSealed: null });
  });

  it.each([
    [{ ...RITA, name: '' }, GRANT, 'name'],
    [{ ...RITA, email: 'rita' }, GRANT, 'email'],
    [RITA, { ...GRANT, scopes: ['everything'] }, 'scopes'],
    [RITA, { ...GRANT, untilDay: '2026-03-18' }, 'untilDay'],
    [RITA, { ...GRANT, untilDay: '2027-03-19' }, 'untilDay'],
    [RITA, { ...GRANT, untilDay: '2026-02-30' }, 'untilDay'],
  ])('is not asked for as %j with %j', async (invited, grant, field) => {
    const refusal = service(Representatives).invite(employer, invited, grant);
    await expect(refusal).rejects.toMatchObject({ fields: [expect.objectContaining({ field })] });
  });

  it('is asked of five at a time at most', async () => {
    for (let number = 0; number < 5; number++) await service(Representatives).invite(employer, RITA, GRANT);
    await expect(service(Representatives).invite(employer, RITA, GRANT)).rejects.toThrow(ConflictError);
  });

  it('makes the employer the actor, by the other’s hands, with looking always among the scopes', async () => {
    const id = await letRitaAct();
    const actor = await service(Acting).actorFor(rita, id);
    expect(actor).toMatchObject({
      personId: employer.personId,
      displayName: employer.displayName,
      roles: ['employer'],
      by: { personId: rita.personId, as: 'representative', representationId: id, scopes: ['look', 'adverts'] },
    });
    const stranger = await staff.add(['representative']);
    expect(await service(Acting).actorFor(stranger, id)).toBeNull();
    expect(await service(Acting).actorFor(actor!, id)).toBeNull();
    expect(await service(Acting).actorFor(rita, 'not-an-id')).toBeNull();
    expect(await service(Acting).actorFor({ ...rita, licenseeId: bed.elsewhere.id }, id)).toBeNull();
  });

  it('ends at once by each of the two and by staff, and waits then for staff', async () => {
    for (const by of ['employer', 'representative', 'staff'] as const) {
      const id = await letRitaAct();
      if (by === 'employer') await service(Representatives).end(employer, id);
      if (by === 'representative') await service(OwnActing).end(rita, id);
      if (by === 'staff') await service(RepresentationReviews).decide(await staff.add(['co-ordinator']), id, 'end');
      expect(await service(Acting).actorFor(rita, id)).toBeNull();
      expect(await only()).toMatchObject({ state: 'suspended', endedAs: by, reviewDueOn: '2026-03-23' });
      await service(RepresentationReviews).decide(await staff.add(['manager']), id, 'confirm-end');
      expect((await only()).state).toBe('ended');
    }
    expect((await bed.mails(bed.here)).map(({ subject }) => subject)).toContain(
      `You no longer act for ${employer.displayName}`,
    );
  });

  it('goes on after staff looked at it, unless the employer ended it', async () => {
    const coordinator = await staff.add(['co-ordinator']);
    const id = await letRitaAct();
    await service(OwnActing).end(rita, id);
    await service(RepresentationReviews).decide(coordinator, id, 'restore');
    expect(await service(Acting).actorFor(rita, id)).not.toBeNull();
    await service(Representatives).end(employer, id);
    await expect(service(RepresentationReviews).decide(coordinator, id, 'restore')).rejects.toThrow(ConflictError);
  });

  it('stops with the last day and with either account, whatever the worker does', async () => {
    const id = await letRitaAct();
    bed.clock.set(new Date('2027-03-18T12:00:00Z'));
    expect(await service(Acting).actorFor(rita, id)).not.toBeNull();
    bed.clock.set(new Date('2027-03-19T12:00:00Z'));
    expect(await service(Acting).actorFor(rita, id)).toBeNull();
    bed.clock.set(NOON);
    await bed.behind('UPDATE people SET suspended_at = now() WHERE id = $1', [employer.personId]);
    expect(await service(Acting).actorFor(rita, id)).toBeNull();
  });

  it('is told 30 and 7 days before, once each, and then over', async () => {
    await letRitaAct();
    await bed.mails(bed.here);
    const days: Array<[string, string, string]> = [];
    for (const day of ['2027-02-15', '2027-02-16', '2027-02-17', '2027-03-11', '2027-03-12', '2027-03-19']) {
      bed.clock.set(new Date(`${day}T06:00:00Z`));
      const { warned, expired } = await service(RepresentationCalendar).keepRegister(bed.here.id);
      days.push([day, `${warned} told`, `${expired} over`]);
    }
    expect(days).toEqual([
      ['2027-02-15', '0 told', '0 over'],
      ['2027-02-16', '1 told', '0 over'],
      ['2027-02-17', '0 told', '0 over'],
      ['2027-03-11', '1 told', '0 over'],
      ['2027-03-12', '0 told', '0 over'],
      ['2027-03-19', '0 told', '1 over'],
    ]);
    expect(await only()).toMatchObject({ state: 'expired', endedAs: 'calendar' });
  });

  it('is changed and made longer by the employer alone, and never for two at once', async () => {
    const id = await letRitaAct();
    await service(Representatives).change(employer, id, { scopes: ['pay'], untilDay: '2026-12-01' });
    expect((await service(Acting).actorFor(rita, id))?.by?.scopes).toEqual(['look', 'pay']);
    const other = await staff.add(['employer']);
    for (const deed of [
      () => service(Representatives).get(other, id),
      () => service(Representatives).end(other, id),
      () => service(Representatives).change(other, id, GRANT),
      () => service(OwnActing).end(other, id),
    ])
      await expect(deed()).rejects.toThrow(NotFoundError);
    await expect(letRitaAct()).rejects.toThrow(ConflictError);
  });

  it('is one race that one wins: ended twice at once, ended once', async () => {
    const id = await letRitaAct();
    const tries = await Promise.allSettled([
      service(Representatives).end(employer, id),
      service(OwnActing).end(rita, id),
      service(Representatives).end(employer, id),
    ]);
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const one of tries) if (one.status === 'rejected') expect(one.reason).toBeInstanceOf(ConflictError);
  });

  it('is written down by staff with the basis they saw, and no money for health and welfare alone', async () => {
    const coordinator = await staff.add(['co-ordinator']);
    const power = {
      basis: 'lasting-power-of-attorney',
      power: 'health-and-welfare',
      evidence: 'original-seen',
      evidenceOn: '2026-03-17',
    };
    const record = { employerId: employer.personId, invited: RITA, grant: GRANT, basis: power };
    const reviews = service(RepresentationReviews);
    await expect(reviews.record(coordinator, { ...record, grant: { ...GRANT, scopes: ['pay'] } })).rejects.toThrow(
      InvalidError,
    );
    await expect(reviews.record(coordinator, { ...record, basis: { ...power, power: '' } })).rejects.toThrow(
      InvalidError,
    );
    await expect(
      reviews.record(coordinator, { ...record, basis: { ...power, evidence: 'told-by-phone' } }),
    ).rejects.toThrow(InvalidError);
    await expect(reviews.record(coordinator, { ...record, employerId: newId() })).rejects.toThrow(NotFoundError);
    const id = await reviews.record(coordinator, record);
    expect((await reviews.get(coordinator, id)).found).toMatchObject({
      ...power,
      evidenceBy: coordinator.personId,
      state: 'invited',
    });
  });

  it('is on record, with both names once somebody acts', async () => {
    const id = await letRitaAct();
    await service(OwnActing).begin(rita, id);
    const [line] = await bed.behind(
      `SELECT doer_id, for_id, subject_id FROM audit_entries WHERE act = 'accounts.acting-started'`,
    );
    expect(line).toEqual({ doer_id: rita.personId, for_id: employer.personId, subject_id: employer.personId });
  });
});
