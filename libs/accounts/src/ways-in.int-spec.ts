import { TooManyError } from '@pa/platform';
import type { SessionPerson } from '@pa/web';
import { v7 as newId } from 'uuid';
import { accountsBed, NOON, type AccountsBed } from '../../../test/support/accounts/accounts-bed';
import { EmailNotVerifiedError, StaleLinkError, WrongCredentialsError } from './accounts.errors';
import { PasswordReset } from './password-reset.service';
import { Identities } from './sessions/identities.service';
import { SignIn } from './sign-in.service';
import { SignUp } from './sign-up.service';

const PASSWORD = 'three words here';
let people = 0;

function someone(email = `amira${people++}@example.com`) {
  return { firstName: 'Amira', lastName: 'Khan', email, password: PASSWORD, role: 'pa' as const };
}

const secretIn = (mail: { actionUrl: string | null } | undefined) => mail?.actionUrl?.split('/').at(-1) ?? '';

/** Seen red with `used_at IS NULL` left out of the claim. */
describe('ways into an account', () => {
  let bed: AccountsBed;
  let signUp: SignUp;
  let signIn: SignIn;
  let identities: Identities;
  let reset: PasswordReset;

  beforeAll(async () => {
    bed = await accountsBed();
    identities = bed.module.get(Identities);
    [signUp, signIn, reset] = [bed.module.get(SignUp), bed.module.get(SignIn), bed.module.get(PasswordReset)];
  });

  afterAll(() => bed?.close());
  beforeEach(() => bed.clock.set(NOON));

  describe('joining', () => {
    it('sends one mail with a link on the register’s own host, which opens the account', async () => {
      const person = someone();
      await signUp.join(bed.here.id, person);
      const mail = await newest(person.email);
      expect(mail).toMatchObject({ subject: 'Confirm your email address for North West PA Register' });
      expect(mail?.actionUrl).toMatch(/^http:\/\/north-west\.localhost:0\/confirm-email\/[\w-]{43}$/);
      await expect(signIn.withPassword(bed.here.id, person)).rejects.toThrow(EmailNotVerifiedError);
      await signUp.verifyEmail(bed.here.id, secretIn(mail));
      expect(await signIn.withPassword(bed.here.id, person)).toMatchObject({ displayName: 'Amira K.', roles: ['pa'] });
    });

    it('keeps name and address unreadable, the display name tidy and the password as a hash', async () => {
      const person = { ...someone(), firstName: ' Zoë  Ann ', lastName: 'o’Neill ' };
      await signUp.join(bed.here.id, { ...person, email: person.email.toUpperCase() });
      const [row] = await bed.behind(
        `SELECT display_name, password_hash, encode(name_sealed || email_sealed, 'escape') AS sealed
           FROM people ORDER BY id DESC LIMIT 1`,
      );
      expect(row?.['display_name']).toBe('Zoë Ann O.');
      expect(row?.['password_hash']).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
      expect(row?.['sealed']).not.toMatch(/Neill|example/i);
    });

    it('twice with one address makes one account, and only its owner is told', async () => {
      const person = await member();
      await signUp.join(bed.here.id, { ...someone(person.email.toUpperCase()), password: 'not the same one' });
      expect((await newest(person.email))?.subject).toContain('You already have an account');
      await expect(signIn.withPassword(bed.here.id, person)).resolves.toBeDefined();
      await expect(signIn.withPassword(bed.here.id, { ...person, password: 'not the same one' })).rejects.toThrow(
        WrongCredentialsError,
      );
    });

    it('ten times at once with one address makes one account', async () => {
      const person = someone();
      await Promise.all(Array.from({ length: 10 }, () => signUp.join(bed.here.id, person)));
      const events = await bed.behind<{ topic: string; subject_id: string }>('SELECT topic, subject_id FROM outbox');
      expect(new Set(events.map(({ subject_id }) => subject_id)).size).toBe(1);
      expect(events.filter(({ topic }) => topic === 'accounts.verification-asked')).toHaveLength(1);
      await bed.mails(bed.here);
    });

    it('with one address on two registers makes two accounts that know nothing of each other', async () => {
      const person = await member();
      await expect(signIn.withPassword(bed.elsewhere.id, person)).rejects.toThrow(WrongCredentialsError);
      await signUp.join(bed.elsewhere.id, { ...person, password: 'another password' });
      const [mail] = await bed.mails(bed.elsewhere);
      expect(mail?.subject).toContain('Confirm your email address for South West');
      await expect(signUp.verifyEmail(bed.here.id, secretIn(mail))).rejects.toThrow(StaleLinkError);
      await signUp.verifyEmail(bed.elsewhere.id, secretIn(mail));
    });
  });

  describe('a link in a mail', () => {
    it('works once, also when it is pressed five times at once', async () => {
      const token = secretIn(await asked(await member()));
      const presses = await Promise.allSettled(
        Array.from({ length: 5 }, () => reset.reset(bed.here.id, token, 'a new password')),
      );
      expect(presses.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    });

    it('stops when a newer one was sent', async () => {
      const person = await member();
      const [older, newer] = [secretIn(await asked(person)), secretIn(await asked(person))];
      await expect(reset.reset(bed.here.id, older, 'a new password')).rejects.toThrow(StaleLinkError);
      await reset.reset(bed.here.id, newer, 'a new password');
    });

    it.each([
      ['reset', 2],
      ['verify', 48],
    ] as const)('to %s works up to its last moment and not from then on', async (kind, hours) => {
      for (const [late, works] of [
        [-1, true],
        [0, false],
      ] as const) {
        bed.clock.set(NOON);
        const person = kind === 'reset' ? await member() : someone();
        if (kind === 'verify') await signUp.join(bed.here.id, person);
        const token = secretIn(kind === 'reset' ? await asked(person) : await newest(person.email));
        bed.clock.set(new Date(NOON.getTime() + hours * 3_600_000 + late));
        const press =
          kind === 'reset' ? reset.reset(bed.here.id, token, PASSWORD) : signUp.verifyEmail(bed.here.id, token);
        await (works ? expect(press).resolves.toBeUndefined() : expect(press).rejects.toThrow(StaleLinkError));
      }
    });

    it('is good for its own purpose and its own register only', async () => {
      const token = secretIn(await asked(await member()));
      await expect(signUp.verifyEmail(bed.here.id, token)).rejects.toThrow(StaleLinkError);
      await expect(reset.reset(bed.elsewhere.id, token, PASSWORD)).rejects.toThrow(StaleLinkError);
      for (const nonsense of ['', 'x', "'; --", 'ü'.repeat(200)])
        await expect(reset.reset(bed.here.id, nonsense, PASSWORD)).rejects.toThrow(StaleLinkError);
      await reset.reset(bed.here.id, token, PASSWORD);
    });
  });

  describe('a new password', () => {
    it('ends every session and token, on this register', async () => {
      const person = await member();
      const { id } = await signIn.withPassword(bed.here.id, person);
      const { token } = await signIn.issueToken(bed.here.id, id);
      const mine = await browserOf(id);
      const sessions = { mine, theirs: { ...mine, licenseeId: bed.elsewhere.id, sessionId: newId() } };
      for (const [sid, person] of Object.entries(sessions))
        await bed.behind('INSERT INTO sessions VALUES ($1, $2, now())', [sid, { person }]);
      await reset.reset(bed.here.id, secretIn(await asked(person)), 'a new password');
      expect(await identities.ofToken(bed.here.id, token)).toBeNull();
      expect(await bed.behind('SELECT sid FROM sessions')).toEqual([{ sid: 'theirs' }]);
      await expect(signIn.withPassword(bed.here.id, person)).rejects.toThrow(WrongCredentialsError);
      await signIn.withPassword(bed.here.id, { ...person, password: 'a new password' });
    });

    it('asked for by a stranger leaves the same trace and writes to nobody', async () => {
      const before = (await bed.mails(bed.here)).length;
      await reset.ask(bed.here.id, 'nobody@example.com');
      expect(await bed.behind('SELECT topic FROM outbox')).toEqual([{ topic: 'accounts.reset-asked' }]);
      expect(await bed.mails(bed.here)).toHaveLength(before);
      expect(await bed.behind('SELECT 1 FROM outbox')).toEqual([]);
    });
  });

  describe('a token', () => {
    it('works for thirty days, on its own register, until it is given back', async () => {
      const { id } = await signIn.withPassword(bed.here.id, await member());
      const { token, expiresAt } = await signIn.issueToken(bed.here.id, id);
      expect(expiresAt).toEqual(new Date('2026-04-17T12:00:00Z'));
      expect(await identities.ofToken(bed.here.id, token)).toMatchObject({ personId: id, via: 'token' });
      expect(await identities.ofToken(bed.elsewhere.id, token)).toBeNull();
      bed.clock.set(expiresAt);
      expect(await identities.ofToken(bed.here.id, token)).toBeNull();
      bed.clock.set(NOON);
      await signIn.revokeToken(bed.here.id, token);
      expect(await identities.ofToken(bed.here.id, token)).toBeNull();
    });

    it('and a session are worth nothing once the account is suspended', async () => {
      const person = await member();
      const { id } = await signIn.withPassword(bed.here.id, person);
      const { token } = await signIn.issueToken(bed.here.id, id);
      const session = await browserOf(id);
      expect(await identities.ofSession(session, '')).toMatchObject({ via: 'session' });
      expect(await identities.ofSession({ ...session, licenseeId: bed.elsewhere.id }, '')).toBeNull();
      await bed.behind('UPDATE people SET suspended_at = now() WHERE id = $1', [id]);
      expect(await identities.ofToken(bed.here.id, token)).toBeNull();
      expect(await identities.ofSession(session, '')).toBeNull();
      await expect(signIn.withPassword(bed.here.id, person)).rejects.toThrow(WrongCredentialsError);
      const mails = (await bed.mails(bed.here)).length;
      await reset.ask(bed.here.id, person.email);
      expect(await bed.mails(bed.here)).toHaveLength(mails);
    });
  });

  it('tells a wrong password and an unknown address in the same words', async () => {
    const person = await member();
    const refusals = await Promise.all(
      [{ ...person, password: 'wrong' }, someone()].map((tried) =>
        signIn.withPassword(bed.here.id, tried).catch((error: unknown) => error),
      ),
    );
    expect(refusals[0]).toEqual(refusals[1]);
    expect(refusals[0]).toBeInstanceOf(WrongCredentialsError);
  });

  async function browserOf(id: string): Promise<SessionPerson> {
    const sessionId = newId();
    const device = { secret: newId(), name: 'Firefox on Linux', network: '203.0.113.x' };
    await identities.begin(bed.here.id, { id: sessionId, personId: id, way: 'password', kept: false, device });
    const at = NOON.toISOString();
    return { id, licenseeId: bed.here.id, sessionId, startedAt: at, provenAt: at, strong: true };
  }

  async function member() {
    const person = someone();
    await signUp.join(bed.here.id, person);
    await signUp.verifyEmail(bed.here.id, secretIn(await newest(person.email)));
    return person;
  }

  async function asked({ email }: { email: string }) {
    await reset.ask(bed.here.id, email);
    return newest(email);
  }

  async function newest(email: string) {
    return (await bed.mails(bed.here)).find(({ to }) => to === email.toLowerCase());
  }
});

describe('with the limits of every day', () => {
  let bed: AccountsBed;

  beforeAll(async () => {
    bed = await accountsBed({ RATE_LIMITS: 'normal' });
  });

  afterAll(() => bed?.close());

  it('ten guesses at one account in ten minutes are the most, known or not', async () => {
    const signIn = bed.module.get(SignIn);
    const tries = await Promise.allSettled(
      Array.from({ length: 15 }, () => signIn.withPassword(bed.here.id, someone('a@example.com'))),
    );
    const reasons = tries.map((one) => (one.status === 'rejected' ? (one.reason as Error).constructor : null));
    expect(reasons.filter((reason) => reason === WrongCredentialsError)).toHaveLength(10);
    expect(reasons.filter((reason) => reason === TooManyError)).toHaveLength(5);
  });

  it('five mails of one kind in an hour are the most, and the last link goes on working', async () => {
    const person = someone();
    await bed.module.get(SignUp).join(bed.here.id, person);
    const [welcome] = await bed.mails(bed.here);
    await bed.module.get(SignUp).verifyEmail(bed.here.id, secretIn(welcome));
    for (let time = 0; time < 8; time++) await bed.module.get(PasswordReset).ask(bed.here.id, person.email);
    const mails = (await bed.mails(bed.here)).filter(({ subject }) => subject.includes('new password'));
    expect(mails).toHaveLength(5);
    await bed.module.get(PasswordReset).reset(bed.here.id, secretIn(mails[0]), 'a new password');
  });
});
