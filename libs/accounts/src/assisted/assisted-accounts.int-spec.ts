import { NotFoundError, UnitOfWork, type Actor } from '@pa/platform';
import { NOON, type AccountsBed } from '../../../../test/support/accounts/accounts-bed';
import { StaffBed } from '../../../../test/support/accounts/staff-bed';
import { StaleLinkError } from '../accounts.errors';
import { Acting } from '../representatives/acting.service';
import { OwnActing } from '../representatives/own-acting.service';
import { AssistedAccounts } from './assisted-accounts.service';

const ERNEST = {
  role: 'employer',
  firstName: 'Ernest',
  lastName: 'Bold',
  consentHow: 'in-person',
  consentedOn: '2026-03-17',
};

describe('an account that staff run', () => {
  let staff: StaffBed;
  let bed: AccountsBed;
  let coordinator: Actor;
  let assisted: AssistedAccounts;

  beforeAll(async () => {
    staff = await StaffBed.start();
    bed = staff.bed;
    assisted = bed.module.get(AssistedAccounts);
  });

  afterAll(() => bed?.close());

  beforeEach(async () => {
    bed.clock.set(NOON);
    await staff.clear();
    coordinator = await staff.add(['co-ordinator']);
  });

  const linkIn = (mail: unknown) => /take-over\/([\w-]+)/.exec(JSON.stringify(mail))?.[1] ?? '';
  const personOf = async () =>
    (await bed.behind(`SELECT * FROM people WHERE display_name = 'Ernest B.'`))[0] as Record<string, unknown>;

  it('is made with the consent on record and has no way in', async () => {
    const id = await assisted.create(coordinator, ERNEST);
    expect(await assisted.get(coordinator, id)).toMatchObject({
      displayName: 'Ernest B.',
      consentHow: 'in-person',
      consentedOn: '2026-03-17',
      consentWording: '2026-11',
    });
    expect(await personOf()).toMatchObject({
      email_index: null,
      email_sealed: null,
      email_verified_at: null,
      roles: ['employer'],
    });
    expect((await staff.acts())[0]).toContain('accounts.assisted-account-made');
  });

  it.each([
    [{ ...ERNEST, role: 'manager' }, 'role'],
    [{ ...ERNEST, firstName: '' }, 'firstName'],
    [{ ...ERNEST, lastName: '1' }, 'lastName'],
    [{ ...ERNEST, consentHow: 'guessed' }, 'consentHow'],
    [{ ...ERNEST, consentedOn: '2026-03-19' }, 'consentedOn'],
  ])('is not made of %j', async (given, field) => {
    await expect(assisted.create(coordinator, given)).rejects.toMatchObject({
      fields: [expect.objectContaining({ field })],
    });
  });

  it('is used by co-ordinators and managers with a reason, and by nobody else', async () => {
    const id = await assisted.create(coordinator, ERNEST);
    const acting = bed.module.get(Acting);
    expect(await acting.actorFor(coordinator, id)).toMatchObject({
      displayName: 'Ernest B.',
      by: { as: 'staff', personId: coordinator.personId, scopes: ['look', 'message', 'adverts', 'pay'] },
    });
    for (const role of ['assessor', 'editor', 'auditor', 'representative', 'employer'] as const)
      expect(await acting.actorFor(await staff.add([role]), id)).toBeNull();
    expect(await acting.actorFor({ ...coordinator, strong: false }, id)).toBeNull();
    const own = bed.module.get(OwnActing);
    await expect(own.begin(coordinator, id)).rejects.toThrow(NotFoundError);
    await own.begin(coordinator, id, 'visit');
    expect((await staff.acts())[0]).toBe('accounts.acting-started {"reason":"visit"}');
  });

  it('of a PA is used as a PA, by staff alone', async () => {
    const id = await assisted.create(coordinator, { ...ERNEST, role: 'pa' });
    const acting = bed.module.get(Acting);
    expect(await assisted.get(coordinator, id)).toMatchObject({ role: 'pa' });
    expect(await acting.actorFor(coordinator, id)).toMatchObject({ roles: ['pa'], by: { as: 'staff' } });
    const { id: personId } = (await personOf()) as { id: string };
    const looks = (doer: Actor) =>
      bed.module.get(UnitOfWork).run(bed.here.id, (tx) => acting.mayLookFor(tx, { doerId: doer.personId, personId }));
    expect(await looks(coordinator)).toBe(true);
    expect(await looks(await staff.add(['representative']))).toBe(false);
    await assisted.withdraw(coordinator, id);
    expect(await acting.actorFor(coordinator, id)).toBeNull();
  });

  it('becomes the person’s own by a link that works once, and staff lose their hold', async () => {
    const id = await assisted.create(coordinator, ERNEST);
    await assisted.offer(coordinator, id, ' Ernest@Example.com ');
    const [mail] = await bed.mails(bed.here);
    expect(mail).toMatchObject({ to: 'ernest@example.com' });
    const token = linkIn(mail);
    expect(await personOf()).toMatchObject({ email_index: null });
    await assisted.takeOver(bed.here.id, token, 'seven purple bicycles');
    expect(await personOf()).toMatchObject({ email_verified_at: NOON });
    expect(await bed.module.get(Acting).actorFor(coordinator, id)).toBeNull();
    await expect(assisted.takeOver(bed.here.id, token, 'seven purple bicycles')).rejects.toThrow(StaleLinkError);
  });

  it('goes to no address that has an account, through no old link, and on no other register', async () => {
    const member = await staff.add(['employer']);
    const id = await assisted.create(coordinator, ERNEST);
    const taken = assisted.offer(coordinator, id, await staff.addressOf(member));
    await expect(taken).rejects.toMatchObject({ fields: [expect.objectContaining({ field: 'email' })] });
    await assisted.offer(coordinator, id, 'ernest@example.com');
    const token = linkIn((await bed.mails(bed.here))[0]);
    await expect(assisted.read(bed.elsewhere.id, token)).rejects.toThrow(StaleLinkError);
    bed.clock.addDays(14);
    await expect(assisted.takeOver(bed.here.id, token, 'seven purple bicycles')).rejects.toThrow(StaleLinkError);
  });

  it('is let go when the consent is taken back', async () => {
    const id = await assisted.create(coordinator, ERNEST);
    await assisted.withdraw(coordinator, id);
    expect(await bed.module.get(Acting).actorFor(coordinator, id)).toBeNull();
    await expect(assisted.withdraw(coordinator, id)).rejects.toMatchObject({ code: 'over' });
    expect(await assisted.list(coordinator)).toEqual([]);
  });
});
