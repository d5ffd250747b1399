import { type Actor } from '@pa/platform';
import { v7 as newId } from 'uuid';
import type { AccountsBed } from '../../../../test/support/accounts/accounts-bed';
import { StaffBed } from '../../../../test/support/accounts/staff-bed';
import { StaleLinkError } from '../accounts.errors';
import { InvitationAcceptance } from './invitation-acceptance.service';
import { PeopleDirectory } from './people-directory.service';
import { OtherAddressError, SignInToAcceptError } from './staff.errors';
import { StaffInvitations } from './staff-invitations.service';

const COLLEAGUE = { firstName: 'Noor', lastName: 'Ali', password: 'seven purple bicycles' };

describe('an invitation to join the staff', () => {
  let staff: StaffBed;
  let bed: AccountsBed;
  let invitations: StaffInvitations;
  let manager: Actor;

  beforeAll(async () => {
    staff = await StaffBed.start();
    bed = staff.bed;
    invitations = bed.module.get(StaffInvitations);
  });

  afterAll(() => bed?.close());

  beforeEach(async () => {
    await staff.clear();
    manager = await staff.add(['manager']);
  });

  const linkIn = (mail: unknown) => /invitation\/([\w-]+)/.exec(JSON.stringify(mail))?.[1] ?? '';

  it('makes a colleague of somebody new, once', async () => {
    await invitations.invite(manager, ' Noor@Example.com', ['editor', 'assessor']);
    const token = linkIn((await bed.mails(bed.here))[0]);
    const acceptance = bed.module.get(InvitationAcceptance);
    await acceptance.acceptAnew(bed.here.id, token, COLLEAGUE);
    await expect(acceptance.acceptAnew(bed.here.id, token, COLLEAGUE)).rejects.toThrow(StaleLinkError);
    const { people } = await bed.module
      .get(PeopleDirectory)
      .list(manager, { find: 'noor@example.com', role: null, standing: null, order: 'newest', page: 1 });
    expect(people).toMatchObject([{ displayName: 'Noor A.', roles: ['assessor', 'editor'], standing: 'good' }]);
    expect((await invitations.list(manager))[0]).toMatchObject({ state: 'accepted', invitedBy: 'Sam O.' });
    expect((await staff.acts())[0]).toContain('accounts.staff-joined');
  });

  it('is for the owner of its address alone, and gives the signed-in one the roles beside their own', async () => {
    const [pa, someone] = [await staff.add(['pa']), await staff.add(['pa'])];
    await invitations.invite(manager, await staff.addressOf(pa), ['editor']);
    const token = linkIn((await bed.mails(bed.here))[0]);
    const acceptance = bed.module.get(InvitationAcceptance);
    await expect(acceptance.acceptAnew(bed.here.id, token, COLLEAGUE)).rejects.toThrow(SignInToAcceptError);
    await expect(acceptance.acceptAs(someone, token)).rejects.toThrow(OtherAddressError);
    const acting = {
      ...pa,
      by: { personId: someone.personId, displayName: '', as: 'representative', representationId: '', scopes: [] },
    } as const;
    await expect(acceptance.acceptAs(acting, token)).rejects.toThrow(OtherAddressError);
    const session = await staff.tokenOf(pa);
    await acceptance.acceptAs(pa, token);
    expect(await staff.rolesOf(pa)).toEqual(['pa', 'editor']);
    expect(await staff.worksToken(session)).toBe(false);
  });

  it('works for seven days, until it is taken back, until a newer one is sent, and on its own register only', async () => {
    const acceptance = bed.module.get(InvitationAcceptance);
    const tokens: string[] = [];
    for (let time = 0; time < 2; time++) {
      bed.clock.addDays(1);
      await invitations.invite(manager, 'late@example.com', ['editor']);
      tokens.push(linkIn((await bed.mails(bed.here))[0]));
    }
    await expect(acceptance.acceptAnew(bed.here.id, tokens[0]!, COLLEAGUE)).rejects.toThrow(StaleLinkError);
    await expect(acceptance.acceptAnew(bed.elsewhere.id, tokens[1]!, COLLEAGUE)).rejects.toThrow(StaleLinkError);
    bed.clock.addDays(7);
    await expect(acceptance.acceptAnew(bed.here.id, tokens[1]!, COLLEAGUE)).rejects.toThrow(StaleLinkError);
    bed.clock.addDays(-7);
    const [waiting] = await invitations.list(manager);
    await invitations.withdraw(manager, waiting!.id);
    await invitations.withdraw(manager, waiting!.id);
    await expect(acceptance.acceptAnew(bed.here.id, tokens[1]!, COLLEAGUE)).rejects.toThrow(StaleLinkError);
    await expect(invitations.withdraw(manager, newId())).rejects.toThrow('no such invitation');
    await expect(invitations.invite(manager, 'x@example.com', [])).rejects.toThrow();
  });
});
