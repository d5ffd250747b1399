import { type Actor } from '@pa/platform';
import { v7 as newId } from 'uuid';
import type { AccountsBed } from '../../../../test/support/accounts/accounts-bed';
import { StaffBed } from '../../../../test/support/accounts/staff-bed';
import { AccountStanding, type Standing } from '../account-standing';
import { PeopleDirectory } from './people-directory.service';
import type { PeopleQuery } from './people-directory.repository';
import { PersonDeeds } from './person-deeds.service';
import { RoleChanges } from './role-changes.service';
import {
  HasLeftError,
  NoLongerManagerError,
  NoRolesError,
  OwnAccountError,
  PersonNotFoundError,
  StaffAccountError,
} from './staff.errors';
import { StaffInvitations } from './staff-invitations.service';

const WHY = { reason: 'rules', words: 'Wrote to people who had asked them not to' } as const;
const ALL: PeopleQuery = { find: '', role: null, standing: null, order: 'newest', page: 1 };

describe('staff’s work on accounts', () => {
  let staff: StaffBed;
  let bed: AccountsBed;
  let deeds: PersonDeeds;
  let changes: RoleChanges;
  let invitations: StaffInvitations;
  let manager: Actor;
  const heard: Standing[] = [];

  beforeAll(async () => {
    staff = await StaffBed.start();
    bed = staff.bed;
    deeds = bed.module.get(PersonDeeds);
    changes = bed.module.get(RoleChanges);
    invitations = bed.module.get(StaffInvitations);
    bed.module.get(AccountStanding).onChange((_tx, standing) => Promise.resolve(void heard.push(standing)));
  });

  afterAll(() => bed?.close());

  beforeEach(async () => {
    await staff.clear();
    heard.length = 0;
    manager = await staff.add(['manager']);
  });

  it('suspends at once and for everyone who shows people, says so by mail without the reason, and brings back', async () => {
    const pa = await staff.add(['pa']);
    const token = await staff.tokenOf(pa);
    await deeds.suspend(manager, pa.personId, WHY);
    expect(await staff.worksToken(token)).toBe(false);
    expect(heard).toEqual([{ personId: pa.personId, isGood: false, roles: ['pa'] }]);
    const [mail] = await bed.mails(bed.here);
    expect(mail).toMatchObject({
      to: await staff.addressOf(pa),
      subject: expect.stringContaining('suspended') as string,
    });
    expect(JSON.stringify(mail)).not.toContain('asked them not to');
    await deeds.suspend(manager, pa.personId, { ...WHY, words: 'once more' });
    await deeds.reinstate(manager, pa.personId);
    await deeds.reinstate(manager, pa.personId);
    expect(heard.at(-1)).toMatchObject({ isGood: true });
    expect(await staff.worksToken(token)).toBe(false);
    expect(await staff.worksToken(await staff.tokenOf(pa))).toBe(true);
    expect((await staff.acts()).slice(0, 2)).toEqual([
      'accounts.person-reinstated {}',
      'accounts.person-suspended {"reason":"rules"}',
    ]);
    const { suspensions } = await bed.module.get(PeopleDirectory).get(manager, pa.personId);
    expect(suspensions).toMatchObject([{ ...WHY, startedBy: 'Sam O.', endedBy: 'Sam O.' }]);
  });

  it('keeps staff’s words sealed', async () => {
    const pa = await staff.add(['pa']);
    await deeds.suspend(manager, pa.personId, WHY);
    const [row] = await bed.behind<{ words_sealed: Buffer }>('SELECT words_sealed FROM people_suspensions');
    expect(row?.words_sealed.toString('latin1')).not.toContain('asked them');
  });

  it('asks for words, and not for too many', async () => {
    const pa = await staff.add(['pa']);
    for (const words of ['', '  ', 'x'.repeat(1001)])
      await expect(deeds.suspend(manager, pa.personId, { ...WHY, words })).rejects.toThrow();
    expect(heard).toEqual([]);
  });

  it('lets nobody act on themselves, and only managers on colleagues', async () => {
    const coordinator = await staff.add(['co-ordinator']);
    const editor = await staff.add(['editor', 'pa']);
    const member = await staff.add(['employer']);
    for (const deed of [
      (who: Actor, whom: Actor) => deeds.suspend(who, whom.personId, WHY),
      (who: Actor, whom: Actor) => deeds.reinstate(who, whom.personId),
      (who: Actor, whom: Actor) => deeds.endSessions(who, whom.personId),
    ]) {
      await expect(deed(manager, manager)).rejects.toThrow(OwnAccountError);
      await expect(deed(coordinator, editor)).rejects.toThrow(StaffAccountError);
      await expect(deed(coordinator, { ...editor, personId: newId() })).rejects.toThrow(PersonNotFoundError);
      await deed(coordinator, member);
      await deed(manager, editor);
    }
    await expect(changes.change(manager, manager.personId, ['editor'])).rejects.toThrow(OwnAccountError);
    await expect(changes.hasLeft(manager, manager.personId)).rejects.toThrow(OwnAccountError);
  });

  it('finds nobody of another register', async () => {
    const stranger = { ...manager, licenseeId: bed.elsewhere.id, personId: newId() };
    const member = await staff.add(['employer']);
    await expect(deeds.suspend(stranger, member.personId, WHY)).rejects.toThrow(PersonNotFoundError);
    await expect(bed.module.get(PeopleDirectory).get(stranger, member.personId)).rejects.toThrow(PersonNotFoundError);
    expect((await bed.module.get(PeopleDirectory).list(stranger, ALL)).people).toEqual([]);
  });

  it('changes what somebody is, ends their sessions and tells them; acting for others stays', async () => {
    const pa = await staff.add(['pa', 'representative']);
    const token = await staff.tokenOf(pa);
    await changes.change(manager, pa.personId, ['editor', 'pa']);
    expect(await staff.rolesOf(pa)).toEqual(['pa', 'editor', 'representative']);
    expect(await staff.worksToken(token)).toBe(false);
    expect((await staff.acts())[0]).toBe('accounts.roles-changed {"added":"editor","removed":""}');
    expect((await bed.mails(bed.here)).map(({ subject }) => subject)).toContainEqual(
      expect.stringContaining('has changed'),
    );
    const lines = (await staff.acts()).length;
    await changes.change(manager, pa.personId, ['pa', 'editor']);
    expect((await staff.acts()).length).toBe(lines);
    await expect(changes.change(manager, pa.personId, [])).rejects.toThrow(NoRolesError);
  });

  it('sees a leaver off: no staff role, no way in, no invitation by them or to them; who is a PA too stays one', async () => {
    const leaver = await staff.add(['manager']);
    const both = await staff.add(['assessor', 'pa']);
    const token = await staff.tokenOf(leaver);
    await invitations.invite(leaver, 'new@example.com', ['editor']);
    await invitations.invite(manager, await staff.addressOf(leaver), ['assessor']);
    await invitations.invite(manager, 'other@example.com', ['assessor']);
    await changes.hasLeft(manager, leaver.personId);
    await changes.hasLeft(manager, both.personId);
    expect([await staff.rolesOf(leaver), await staff.rolesOf(both)]).toEqual([[], ['pa']]);
    expect(await staff.worksToken(token)).toBe(false);
    expect((await invitations.list(manager)).map(({ state }) => state)).toEqual(['waiting', 'withdrawn', 'withdrawn']);
    await expect(deeds.reinstate(manager, leaver.personId)).rejects.toThrow(HasLeftError);
    await changes.change(manager, leaver.personId, ['auditor']);
    await deeds.reinstate(manager, leaver.personId);
    expect(await staff.worksToken(await staff.tokenOf(leaver))).toBe(true);
    expect(await staff.worksToken(await staff.tokenOf(both))).toBe(true);
  });

  it('never leaves a register without a manager, not even when two managers see each other off at once', async () => {
    const other = await staff.add(['manager']);
    for (let round = 0; round < 10; round++) {
      const [a, b] = await Promise.allSettled([
        deeds.suspend(manager, other.personId, WHY),
        round % 2 ? deeds.suspend(other, manager.personId, WHY) : changes.change(other, manager.personId, ['editor']),
      ]);
      expect([a.status, b.status].toSorted()).toEqual(['fulfilled', 'rejected']);
      const refused = a.status === 'rejected' ? a : (b as PromiseRejectedResult);
      expect(refused.reason).toBeInstanceOf(NoLongerManagerError);
      await bed.behind(`UPDATE people SET suspended_at = NULL, roles = '{manager}'`);
      await bed.behind('UPDATE people_suspensions SET ended_at = now() WHERE ended_at IS NULL');
    }
  });

  it('lets a member be both, and stays one when asked twice', async () => {
    const pa = await staff.add(['pa']);
    await changes.addOwn(pa, 'employer');
    await changes.addOwn(pa, 'employer');
    expect(await staff.rolesOf(pa)).toEqual(['pa', 'employer']);
    expect((await staff.acts()).filter((act) => act.startsWith('accounts.own-role-added'))).toHaveLength(1);
  });

  it('finds people by address, by the start of a name and by last name, and lists them in order and by state', async () => {
    const amira = await staff.add(['pa'], { firstName: 'Amira', lastName: 'van der Berg' });
    const zoe = await staff.add(['employer'], { firstName: 'Zoë', lastName: 'O’Neill' });
    await deeds.suspend(manager, zoe.personId, WHY);
    const directory = bed.module.get(PeopleDirectory);
    const find = async (query: Partial<PeopleQuery>) =>
      (await directory.list(manager, { ...ALL, ...query })).people.map(({ displayName }) => displayName);
    expect(await find({ find: await staff.addressOf(amira) })).toEqual(['Amira V.']);
    expect(await find({ find: 'ami' })).toEqual(['Amira V.']);
    expect(await find({ find: 'ONEILL' })).toEqual(['Zoë O.']);
    expect(await find({ find: 'Amira van der Berg' })).toEqual(['Amira V.']);
    for (const none of ['%', '_mira', 'nobody@example.com', '07700 900123'])
      expect(await find({ find: none })).toEqual([]);
    expect(await find({ order: 'name' })).toEqual(['Amira V.', 'Sam O.', 'Zoë O.']);
    expect(await find({})).toEqual(['Zoë O.', 'Amira V.', 'Sam O.']);
    expect(await find({ standing: 'suspended' })).toEqual(['Zoë O.']);
    expect(await find({ role: 'pa' })).toEqual(['Amira V.']);
    expect(await directory.list(manager, { ...ALL, page: 9 })).toMatchObject({ page: 1, total: 3 });
  });
});
