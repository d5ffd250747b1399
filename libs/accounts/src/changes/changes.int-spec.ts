import { UnitOfWork, type Actor } from '@pa/platform';
import { NOON } from '../../../../test/support/accounts/accounts-bed';
import { BED_PASSWORD, waysInBed, type Member, type WaysInBed } from '../../../../test/support/accounts/ways-in-bed';
import { StaleLinkError, WrongCredentialsError } from '../accounts.errors';
import { LastStrongWayError, MembersOnlyError, StaleSetupError, WrongCodeError } from '../factors/factors.errors';
import { Authenticators } from '../factors/authenticators.service';
import { GuessablePasswordError } from '../password-rules/password-rules.service';
import { PasswordReset } from '../password-reset.service';
import { SignIn } from '../sign-in.service';
import { SignUp } from '../sign-up.service';
import { MagicLinks } from '../sign-in/magic-links.service';
import { WaysIn } from '../ways-in/ways-in.service';
import { EmailChanges } from './email-changes.service';
import { PasswordChanges } from './password-changes.service';

const NEW_PASSWORD = 'quite another sentence';
const secretIn = (mail: { actionUrl: string | null } | undefined) => mail?.actionUrl?.split('/').at(-1) ?? '';

describe('changing what one signs in with', () => {
  let bed: WaysInBed;

  beforeAll(async () => {
    bed = await waysInBed();
  });

  afterAll(() => bed?.close());
  beforeEach(() => bed.clock.set(NOON));

  describe('the password', () => {
    const change = (actor: Actor, current: string, password: string) =>
      bed.module.get(PasswordChanges).change(actor, { current, password });

    it('needs the old one, ends every token and half sign-in, and is told by mail', async () => {
      const member = await bed.add(['pa']);
      const { token } = await bed.module.get(SignIn).issueToken(bed.here.id, member.actor.personId);
      await expect(change(member.actor, 'not the password', NEW_PASSWORD)).rejects.toThrow('another one');
      await change(member.actor, BED_PASSWORD, NEW_PASSWORD);
      await expect(bed.withPassword(member)).rejects.toThrow(WrongCredentialsError);
      expect(await bed.withPassword(member, NEW_PASSWORD)).toMatchObject({ kind: 'signed-in' });
      const rows = await bed.behind('SELECT 1 FROM access_tokens WHERE person_id = $1 AND revoked_at IS NULL', [
        member.actor.personId,
      ]);
      expect([token.length, rows]).toEqual([43, []]);
      expect((await bed.newest(member.email))?.subject).toContain('Your password was changed');
    });

    it.each(['qwertyuiop', 'Password2024!', '1234567890', 'aaaaaaaaaaaa', 'northwest', 'AmiraKhan', 'Amira.Khan99'])(
      'may not be %s, here, when joining, or after forgetting it',
      async (password) => {
        const email = `amira.khan${password.length}@example.com`;
        const member = await bed.add(['pa'], email);
        await expect(change(member.actor, BED_PASSWORD, password)).rejects.toThrow(GuessablePasswordError);
        const person = { firstName: 'Amira', lastName: 'Khan', email, password, role: 'pa' as const };
        await expect(bed.module.get(SignUp).join(bed.here.id, person)).rejects.toThrow(GuessablePasswordError);
        const reset = bed.module.get(PasswordReset);
        await reset.ask(bed.here.id, email);
        const token = secretIn(await bed.newest(email));
        await expect(reset.reset(bed.here.id, token, password)).rejects.toThrow(GuessablePasswordError);
        await reset.reset(bed.here.id, token, NEW_PASSWORD);
        await bed.behind('DELETE FROM people WHERE id = $1', [member.actor.personId]);
      },
    );

    it('when forgotten keeps the second step', async () => {
      const member = await bed.add(['pa']);
      await bed.giveApp(member.actor);
      const reset = bed.module.get(PasswordReset);
      await reset.ask(bed.here.id, member.email);
      await reset.reset(bed.here.id, secretIn(await bed.newest(member.email)), NEW_PASSWORD);
      expect(await bed.withPassword(member, NEW_PASSWORD)).toMatchObject({ kind: 'second-step' });
    });
  });

  describe('the email address', () => {
    const changes = () => bed.module.get(EmailChanges);
    let newAddresses = 0;

    async function asked(member: Member, email = `new${newAddresses++}@example.com`) {
      await changes().ask(member.actor, email);
      return { email, token: secretIn(await bed.newest(email)) };
    }

    it('changes when the new one is proved, and the old one is told', async () => {
      const member = await bed.add(['pa']);
      const { email, token } = await asked(member);
      expect(await bed.withPassword(member)).toBeDefined();
      await changes().prove(bed.here.id, token);
      await expect(bed.withPassword(member)).rejects.toThrow(WrongCredentialsError);
      expect(await bed.withPassword({ ...member, email })).toMatchObject({ kind: 'signed-in' });
      expect((await bed.newest(member.email))?.subject).toContain('was changed');
    });

    it('has a link that works once, for a day, on its own register, until a newer one is sent', async () => {
      const member = await bed.add(['pa']);
      const [older, newer] = [await asked(member), await asked(member)];
      await expect(changes().prove(bed.here.id, older.token)).rejects.toThrow(StaleLinkError);
      await expect(changes().prove(bed.elsewhere.id, newer.token)).rejects.toThrow(StaleLinkError);
      bed.clock.set(new Date(NOON.getTime() + 24 * 3_600_000));
      await expect(changes().prove(bed.here.id, newer.token)).rejects.toThrow(StaleLinkError);
      bed.clock.set(new Date(NOON.getTime() + 24 * 3_600_000 - 1));
      const presses = await Promise.allSettled(
        Array.from({ length: 5 }, () => changes().prove(bed.here.id, newer.token)),
      );
      expect(presses.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    });

    it('does not tell who has an address: only its owner hears of it', async () => {
      const [member, owner] = [await bed.add(['pa']), await bed.add(['pa'])];
      const { token } = await asked(member, owner.email.toUpperCase());
      expect((await bed.newest(owner.email))?.subject).toContain('You already have an account');
      await expect(changes().prove(bed.here.id, token)).rejects.toThrow(StaleLinkError);
      expect(await bed.withPassword(owner)).toBeDefined();
    });

    it('goes to one of two who want the same address', async () => {
      const [one, two] = [await bed.add(['pa']), await bed.add(['pa'])];
      const email = 'both@example.com';
      const tokens = [(await asked(one, email)).token, (await asked(two, email)).token];
      const presses = await Promise.allSettled(tokens.map((token) => changes().prove(bed.here.id, token)));
      expect(presses.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      const [lost] = presses.filter((press) => press.status === 'rejected');
      expect(lost?.reason).toBeInstanceOf(StaleLinkError);
    });

    it('kills the links that went to the old one', async () => {
      const member = await bed.add(['pa']);
      await bed.module.get(MagicLinks).ask(bed.here.id, member.email);
      const link = secretIn(await bed.newest(member.email));
      await bed.module.get(PasswordReset).ask(bed.here.id, member.email);
      const reset = secretIn(await bed.newest(member.email));
      await changes().prove(bed.here.id, (await asked(member)).token);
      await expect(bed.module.get(MagicLinks).open(bed.here.id, link)).rejects.toThrow(StaleLinkError);
      await expect(bed.module.get(PasswordReset).reset(bed.here.id, reset, NEW_PASSWORD)).rejects.toThrow(
        StaleLinkError,
      );
    });
  });

  describe('the authenticator app', () => {
    it('counts only when its first code was right, by its own person, within half an hour', async () => {
      const [{ actor }, other] = [await bed.add(['pa']), await bed.add(['pa'])];
      const apps = bed.module.get(Authenticators);
      const { setup, uri } = apps.begin(actor, bed.licensee);
      expect(uri).toMatch(/^otpauth:\/\/totp\/North%20West/);
      await expect(apps.confirm(actor, { setup, code: '000000' })).rejects.toThrow(WrongCodeError);
      await expect(apps.confirm(other.actor, { setup, code: '000000' })).rejects.toThrow(StaleSetupError);
      await expect(apps.confirm(actor, { setup: `${setup}x`, code: '000000' })).rejects.toThrow();
      bed.clock.set(new Date(NOON.getTime() + 30 * 60_000));
      await expect(apps.confirm(actor, { setup, code: '000000' })).rejects.toThrow(StaleSetupError);
      expect(await bed.statusOf(actor)).toMatchObject({ authenticator: false });
    });

    it('is kept unreadable, one for each person, and removed by members but not by staff who have nothing else', async () => {
      const [pa, staff] = [await bed.add(['pa']), await bed.add(['manager'])];
      const apps = bed.module.get(Authenticators);
      for (const { actor } of [pa, staff]) await bed.giveApp(actor);
      const rows = await bed.behind<{ sealed: string }>(
        `SELECT encode(secret_sealed, 'escape') AS sealed FROM authenticators WHERE person_id IN ($1, $2)`,
        [pa.actor.personId, staff.actor.personId],
      );
      expect(rows).toHaveLength(2);
      expect(rows.map(({ sealed }) => sealed).join('')).not.toMatch(/[A-Z2-7]{32}/);
      await apps.remove(pa.actor);
      expect(await bed.statusOf(pa.actor)).toMatchObject({ authenticator: false });
      await expect(apps.remove(staff.actor)).rejects.toThrow(LastStrongWayError);
      await bed.givePasskey(staff.actor);
      await apps.remove(staff.actor);
    });
  });

  it('codes by email are for members alone', async () => {
    const staff = await bed.add(['auditor']);
    await expect(bed.module.get(WaysIn).turnEmailCodesOn(staff.actor)).rejects.toThrow(MembersOnlyError);
  });

  it('leaves a line in the register’s record for each, and none when nothing changed', async () => {
    const { actor } = await bed.add(['pa']);
    const ways = bed.module.get(WaysIn);
    for (const turn of [true, true, false, false])
      await (turn ? ways.turnEmailCodesOn(actor) : ways.turnEmailCodesOff(actor));
    await bed.givePasskey(actor);
    const acts = await bed.module
      .get(UnitOfWork)
      .run(bed.here.id, (tx) =>
        tx.query<{ act: string }>('SELECT act FROM audit_entries WHERE subject_id = $1 ORDER BY number', [
          actor.personId,
        ]),
      );
    expect(acts.map(({ act }) => act)).toEqual([
      'accounts.email-codes-on',
      'accounts.email-codes-off',
      'accounts.passkey-added',
    ]);
  });
});
