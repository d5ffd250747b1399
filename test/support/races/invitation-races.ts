import { SignUp } from '@pa/accounts';
import { hashOfToken, newToken, type Actor } from '@pa/platform';
import { AssistedAccounts } from '../../../libs/accounts/src/assisted/assisted-accounts.service';
import { InvitationAcceptance } from '../../../libs/accounts/src/staff/invitation-acceptance.service';
import { RoleChanges } from '../../../libs/accounts/src/staff/role-changes.service';
import { StaffInvitations } from '../../../libs/accounts/src/staff/staff-invitations.service';
import { keptRace } from './kept-race';
import type { PeopleBed } from './people-bed';
import type { Race } from './race';

const NOOR = { firstName: 'Noor', lastName: 'Ali', password: 'seven purple bicycles' };
const ERNEST = {
  role: 'employer',
  firstName: 'Ernest',
  lastName: 'Bold',
  consentHow: 'in-person',
  consentedOn: '2026-03-17',
};
const STAFF_TABLES = ['people', 'staff_invitations', 'consents'];

/** An open invitation with the secret of its link. */
async function invited(bed: PeopleBed, email: string): Promise<{ manager: Actor; id: string; token: string }> {
  const manager = await bed.add(['manager']);
  await bed.get(StaffInvitations).invite(manager, email, ['assessor', 'editor']);
  const [token, row] = [newToken(), (await bed.get(StaffInvitations).list(manager))[0]!];
  await bed.behind('UPDATE staff_invitations SET token_hash = $2 WHERE id = $1', [row.id, hashOfToken(token)]);
  return { manager, id: row.id, token };
}

const invitationEnd = (bed: PeopleBed, id: string) => async () => {
  const [row] = await bed.behind<{ accepted: boolean; withdrawn: boolean; staff: string }>(
    `SELECT accepted_at IS NOT NULL AS accepted, withdrawn_at IS NOT NULL AS withdrawn,
            (SELECT count(*) FROM people p WHERE 'assessor' = ANY (p.roles)) AS staff
       FROM staff_invitations WHERE id = $1`,
    [id],
  );
  const how = [row?.accepted ? 'accepted' : '', row?.withdrawn ? 'withdrawn' : ''].filter(Boolean).join(' and ');
  return `${how || 'open'}, ${row?.staff} joined`;
};

const JOINED = 'accepted, 1 joined: staff-joined';
const WITHDRAWN = 'withdrawn, 0 joined: invitation-withdrawn';

async function ownerRaces(bed: PeopleBed): Promise<Race[]> {
  const owner = await bed.add(['pa']);
  const { manager, id, token } = await invited(bed, await bed.addressOf(owner));
  const accept = () => bed.get(InvitationAcceptance).acceptAs(owner, token);
  const end = invitationEnd(bed, id);
  const race = { tables: STAFF_TABLES, end };
  return [
    await keptRace(bed, {
      ...race,
      name: 'a staff invitation is accepted twice',
      contenders: () => ({ once: accept, again: accept }),
      allowed: { once: JOINED, again: JOINED },
    }),
    await keptRace(bed, {
      ...race,
      name: 'a staff invitation is accepted and withdrawn',
      contenders: () => ({ accept, withdraw: () => bed.get(StaffInvitations).withdraw(manager, id) }),
      allowed: { accept: JOINED, withdraw: WITHDRAWN },
    }),
  ];
}

async function newColleagueRaces(bed: PeopleBed): Promise<Race[]> {
  const email = 'noor@example.com';
  const { manager, id, token } = await invited(bed, email);
  const accept = () => bed.get(InvitationAcceptance).acceptAnew(bed.licenseeId, token, NOOR);
  const race = { tables: STAFF_TABLES, end: invitationEnd(bed, id) };
  const join = { ...NOOR, email, role: 'pa' } as const;
  return [
    await keptRace(bed, {
      ...race,
      name: 'somebody new accepts a staff invitation twice',
      contenders: () => ({ once: accept, again: accept }),
      allowed: { once: JOINED, again: JOINED },
    }),
    await keptRace(bed, {
      ...race,
      name: 'somebody new accepts a staff invitation that is withdrawn',
      contenders: () => ({ accept, withdraw: () => bed.get(StaffInvitations).withdraw(manager, id) }),
      allowed: { accept: JOINED, withdraw: WITHDRAWN },
    }),
    await keptRace(bed, {
      ...race,
      name: 'somebody new accepts a staff invitation and joins by themselves',
      contenders: () => ({ accept, join: () => bed.get(SignUp).join(bed.licenseeId, join) }),
      allowed: { join: 'open, 0 joined: nothing', 'accept + join': JOINED },
    }),
  ];
}

/** Whoever leaves loses what waits for them: the invitation is the one row, the person the other. */
async function leaverRaces(bed: PeopleBed): Promise<Race[]> {
  const leaver = await bed.add(['pa', 'auditor']);
  const { manager, id, token } = await invited(bed, await bed.addressOf(leaver));
  const race = await keptRace(bed, {
    name: 'a colleague who accepts another role has left',
    tables: [...STAFF_TABLES, 'people_suspensions'],
    contenders: () => ({
      accept: () => bed.get(InvitationAcceptance).acceptAs(leaver, token),
      leave: () => bed.get(RoleChanges).hasLeft(manager, leaver.personId),
    }),
    end: invitationEnd(bed, id),
    allowed: {
      leave: 'withdrawn, 0 joined: staff-left',
      'accept + leave': 'accepted, 0 joined: staff-joined, staff-left',
    },
  });
  return [race];
}

async function assistedAccount(
  bed: PeopleBed,
): Promise<{ coordinator: Actor; id: string; token: string; email: string }> {
  const coordinator = await bed.add(['co-ordinator']);
  const [token, email] = [newToken(), 'ernest@example.com'];
  const id = await bed.get(AssistedAccounts).create(coordinator, ERNEST);
  await bed.get(AssistedAccounts).offer(coordinator, id, email);
  await bed.behind('UPDATE assisted_accounts SET hand_over_hash = $2 WHERE id = $1', [id, hashOfToken(token)]);
  return { coordinator, id, token, email };
}

async function assistedRaces(bed: PeopleBed): Promise<Race[]> {
  const { coordinator, id, token, email } = await assistedAccount(bed);
  const service = bed.get(AssistedAccounts);
  const takeOver = () => service.takeOver(bed.licenseeId, token, NOOR.password);
  const end = async () => {
    const [row] = await bed.behind<{ ended_how: string | null; with_address: string }>(
      `SELECT ended_how, (SELECT count(*) FROM people WHERE email_index IS NOT NULL AND roles = '{employer}') AS with_address
         FROM assisted_accounts WHERE id = $1`,
      [id],
    );
    return `${row?.ended_how ?? 'ours'}, ${row?.with_address} of that address`;
  };
  const race = { tables: ['people', 'assisted_accounts', 'consents'], end };
  const taken = 'handed-over, 1 of that address: assisted-account-taken-over';
  return [
    await keptRace(bed, {
      ...race,
      name: 'an account that staff ran is taken over twice',
      contenders: () => ({ once: takeOver, again: takeOver }),
      allowed: { once: taken, again: taken },
    }),
    await keptRace(bed, {
      ...race,
      name: 'an account that staff ran is taken over while its consent is taken back',
      contenders: () => ({ takeOver, withdraw: () => service.withdraw(coordinator, id) }),
      allowed: { takeOver: taken, withdraw: 'withdrawn, 0 of that address: assisted-consent-withdrawn' },
    }),
    await keptRace(bed, {
      ...race,
      name: 'an account that staff ran is taken over while it is offered to another address',
      contenders: () => ({ takeOver, offer: () => service.offer(coordinator, id, 'e.bold@example.com') }),
      allowed: { takeOver: taken, offer: 'ours, 0 of that address: assisted-hand-over-offered' },
    }),
    await keptRace(bed, {
      ...race,
      name: 'an account that staff ran is taken over by somebody who joins at the same time',
      contenders: () => ({
        takeOver,
        join: () => bed.get(SignUp).join(bed.licenseeId, { ...NOOR, email, role: 'employer' }),
      }),
      allowed: { join: 'ours, 1 of that address: nothing', 'takeOver + join': taken },
    }),
  ];
}

/** Invitations to the staff, and accounts that staff hand over. */
export const invitationRaces = {
  'a staff invitation': ownerRaces,
  'a staff invitation for somebody new': newColleagueRaces,
  'a leaver’s invitation': leaverRaces,
  'an account that staff run': assistedRaces,
};
