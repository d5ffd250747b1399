import { ConflictError, ForbiddenError, type Actor } from '@pa/platform';
import { NOON } from '../../../../test/support/accounts/accounts-bed';
import { waysInBed, type Member, type WaysInBed } from '../../../../test/support/accounts/ways-in-bed';
import { StaleLinkError } from '../accounts.errors';
import { SignIn } from '../sign-in.service';
import { AccountRecoveries } from './account-recoveries.service';

const CHECK = { how: 'call-back', on: '2026-03-18' } as const;
const secretIn = (mail: { actionUrl: string | null } | undefined) => mail?.actionUrl?.split('/').at(-1) ?? '';

/** Seen red with the rule that nobody decides on themselves left out. */
describe('"I have lost my phone"', () => {
  let bed: WaysInBed;
  let recoveries: AccountRecoveries;
  let coordinator: Actor;
  let manager: Actor;

  beforeAll(async () => {
    bed = await waysInBed();
    recoveries = bed.module.get(AccountRecoveries);
    coordinator = (await bed.add(['co-ordinator'])).actor;
    manager = (await bed.add(['manager'])).actor;
  });

  afterAll(() => bed?.close());
  beforeEach(() => bed.clock.set(NOON));

  async function locked(roles: Actor['roles'] = ['employer']): Promise<Member> {
    const member = await bed.add(roles);
    await bed.giveApp(member.actor);
    await bed.givePasskey(member.actor);
    return member;
  }

  it('is asked by who gave the right password, and staff see it first in the list', async () => {
    const member = await locked();
    const { ticket } = await bed.half(member);
    await recoveries.askWithTicket(bed.here.id, ticket);
    await recoveries.askWithTicket(bed.here.id, ticket);
    const mine = (await recoveries.list(coordinator)).filter(({ personId }) => personId === member.actor.personId);
    expect(mine).toMatchObject([{ state: 'waiting', askedBy: null }]);
    await expect(recoveries.askWithTicket(bed.here.id, 'no ticket')).rejects.toThrow('Sign in again');
  });

  it('ends, after a recorded check, with a link that takes the second step away and signs out everywhere', async () => {
    const member = await locked();
    await bed.module.get(SignIn).issueToken(bed.here.id, member.actor.personId);
    const id = await recoveries.begin(coordinator, member.email);
    await recoveries.grant(coordinator, id, CHECK);
    expect(await bed.withPassword(member)).toMatchObject({ kind: 'second-step' });
    const token = secretIn(await bed.newest(member.email));
    await expect(recoveries.use(bed.elsewhere.id, token)).rejects.toThrow(StaleLinkError);
    const presses = await Promise.allSettled(Array.from({ length: 5 }, () => recoveries.use(bed.here.id, token)));
    expect(presses.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await bed.statusOf(member.actor)).toEqual({
      passkeys: 0,
      authenticator: false,
      email: false,
      recoveryCodesLeft: 0,
    });
    expect(await bed.withPassword(member)).toMatchObject({ kind: 'signed-in', strong: false });
    const tokens = await bed.behind('SELECT 1 FROM access_tokens WHERE person_id = $1 AND revoked_at IS NULL', [
      member.actor.personId,
    ]);
    expect(tokens).toEqual([]);
    expect((await bed.newest(member.email))?.subject).toContain('Your second step was taken away');
    expect(await recoveries.get(coordinator, id)).toMatchObject({
      state: 'used',
      checkedHow: 'call-back',
      checkedOn: '2026-03-18',
    });
    const acts = await bed.behind<{ act: string }>(
      'SELECT act FROM audit_entries WHERE subject_id = $1 ORDER BY number',
      [member.actor.personId],
    );
    expect(acts.map(({ act }) => act).slice(-3)).toEqual([
      'accounts.recovery-begun',
      'accounts.recovery-granted',
      'accounts.recovered',
    ]);
  });

  it('has a link for two days, which a newer one and a new request end', async () => {
    const member = await locked();
    const id = await recoveries.begin(coordinator, member.email);
    await recoveries.grant(coordinator, id, CHECK);
    const token = secretIn(await bed.newest(member.email));
    bed.clock.set(new Date(NOON.getTime() + 48 * 3_600_000));
    await expect(recoveries.use(bed.here.id, token)).rejects.toThrow(StaleLinkError);
    bed.clock.set(NOON);
    await recoveries.begin(coordinator, member.email);
    await expect(recoveries.use(bed.here.id, token)).rejects.toThrow(StaleLinkError);
  });

  it('is decided by one of two who decide at once, and not twice', async () => {
    const id = await recoveries.begin(coordinator, (await locked()).email);
    const decisions = await Promise.allSettled([
      recoveries.grant(coordinator, id, CHECK),
      recoveries.grant(manager, id, CHECK),
      recoveries.turnDown(manager, id),
    ]);
    expect(decisions.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const decision of decisions)
      if (decision.status === 'rejected') expect(decision.reason).toBeInstanceOf(ConflictError);
  });

  it('is decided for staff by a manager, and for a manager by another one, never by oneself', async () => {
    const [assessor, other] = [await locked(['assessor']), await locked(['manager'])];
    const ofAssessor = await recoveries.begin(coordinator, assessor.email);
    await expect(recoveries.grant(coordinator, ofAssessor, CHECK)).rejects.toThrow(ForbiddenError);
    await recoveries.grant(manager, ofAssessor, CHECK);
    const own = await recoveries.begin(other.actor, other.email);
    for (const deed of [() => recoveries.grant(other.actor, own, CHECK), () => recoveries.turnDown(other.actor, own)])
      await expect(deed()).rejects.toThrow('Somebody else must do this');
    await recoveries.grant(manager, own, CHECK);
  });

  it('takes no check of tomorrow, nobody who is not here, and no request of another register', async () => {
    const id = await recoveries.begin(coordinator, (await locked()).email);
    await expect(recoveries.grant(coordinator, id, { ...CHECK, on: '2026-03-19' })).rejects.toThrow('future');
    await expect(recoveries.begin(coordinator, 'nobody@example.com')).rejects.toThrow('Nobody here');
    const elsewhere = { ...manager, licenseeId: bed.elsewhere.id };
    await expect(recoveries.get(elsewhere, id)).rejects.toThrow('no such request');
    await expect(recoveries.grant(elsewhere, id, CHECK)).rejects.toThrow('no such request');
  });
});
