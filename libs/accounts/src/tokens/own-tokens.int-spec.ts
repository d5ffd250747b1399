import { accountsBed, NOON, type AccountsBed } from '../../../../test/support/accounts/accounts-bed';
import { HOME, SignedIn } from '../../../../test/support/accounts/signed-in';
import { Identities } from '../sessions/identities.service';
import { SignIn } from '../sign-in.service';
import { OwnTokens } from './own-tokens.service';
import { NoSuchTokenError, ScopeNotYoursError, TokenNameTakenError, TooManyTokensError } from './tokens.errors';

const DAY = 86_400_000;
const device = { name: 'Firefox on Linux', network: HOME };
const offered = ['register:read', 'register:write', 'search:read'];

describe('a token that a person makes', () => {
  let bed: AccountsBed;
  let identities: Identities;
  let people: SignedIn;
  let tokens: OwnTokens;
  let names = 0;

  beforeAll(async () => {
    bed = await accountsBed();
    people = new SignedIn(bed);
    [identities, tokens] = [bed.module.get(Identities), bed.module.get(OwnTokens)];
  });

  afterAll(() => bed?.close());
  beforeEach(() => bed.clock.set(NOON));

  const after = (milliseconds: number) => bed.clock.set(new Date(NOON.getTime() + milliseconds));

  const wish = (given: object = {}) => ({
    name: `Payroll ${names++}`,
    scopes: ['register:read'],
    days: 30 as const,
    offered,
    device,
    ...given,
  });

  it('works for what it was made for, on its register, until its day', async () => {
    const session = await people.signIn(await people.person('pa'), { strong: true });
    const { token, row } = await tokens.make(await people.actorOf(session), wish());
    expect(await identities.ofToken(bed.here.id, token)).toEqual({
      personId: session.id,
      licenseeId: bed.here.id,
      displayName: 'Amira K.',
      roles: ['pa'],
      via: 'token',
      sessionId: row.id,
      strong: true,
      tokenScopes: ['register:read'],
    });
    expect(await identities.ofToken(bed.elsewhere.id, token)).toBeNull();
    after(30 * DAY - 1);
    expect(await identities.ofToken(bed.here.id, token)).not.toBeNull();
    after(30 * DAY);
    expect(await identities.ofToken(bed.here.id, token)).toBeNull();
  });

  it('shows when it was last used, to the minute', async () => {
    const actor = await people.actorOf(await people.signIn(await people.person('pa')));
    const { token } = await tokens.make(actor, wish());
    const usedAt = async () => (await tokens.list(actor))[0]?.last_used_at;
    expect(await usedAt()).toBeNull();
    await identities.ofToken(bed.here.id, token);
    expect(await usedAt()).toEqual(NOON);
    after(60_000 - 1);
    await identities.ofToken(bed.here.id, token);
    expect(await usedAt()).toEqual(NOON);
  });

  it('is made once when it is asked for five times at once, and recorded and told once', async () => {
    const { id, email } = await people.member();
    const actor = await people.actorOf(await people.signIn(id));
    const made = await Promise.allSettled(Array.from({ length: 5 }, () => tokens.make(actor, wish({ name: 'Rota' }))));
    expect(made.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const one of made) if (one.status === 'rejected') expect(one.reason).toBeInstanceOf(TokenNameTakenError);
    expect(
      await bed.behind(`SELECT 1 FROM audit_entries WHERE act = 'accounts.token-made' AND doer_id = $1`, [id]),
    ).toHaveLength(1);
    expect(
      (await bed.mails(bed.here)).filter(({ to, subject }) => to === email && subject.includes('program')),
    ).toHaveLength(1);
  });

  it('is refused for what the person may not do', async () => {
    const actor = await people.actorOf(await people.signIn(await people.person('pa')));
    await expect(tokens.make(actor, wish({ scopes: ['register:read', 'staff:write'] }))).rejects.toThrow(
      ScopeNotYoursError,
    );
  });

  it('ends when it is taken back, by its owner alone, and leaves its name free', async () => {
    const actor = await people.actorOf(await people.signIn(await people.person('pa')));
    const { token, row } = await tokens.make(actor, wish({ name: 'Rota' }));
    const other = await people.actorOf(await people.signIn(await people.person('pa')));
    await expect(tokens.revoke(other, row.id)).rejects.toThrow(NoSuchTokenError);
    await expect(tokens.revoke(actor, 'nonsense')).rejects.toThrow(NoSuchTokenError);
    await tokens.revoke(actor, row.id);
    await expect(tokens.revoke(actor, row.id)).rejects.toThrow(NoSuchTokenError);
    expect(await identities.ofToken(bed.here.id, token)).toBeNull();
    await tokens.make(actor, wish({ name: 'rota' }));
    after(30 * DAY);
    await tokens.make(actor, wish({ name: 'ROTA' }));
  });

  it('is one of twenty at most', async () => {
    const actor = await people.actorOf(await people.signIn(await people.person('pa')));
    for (let count = 0; count < 20; count++) await tokens.make(actor, wish());
    await expect(tokens.make(actor, wish())).rejects.toThrow(TooManyTokensError);
    expect(await tokens.list(actor)).toHaveLength(20);
  });

  it('stops at once with its person, as does a token from signing in', async () => {
    const id = await people.person('pa');
    const { token: made } = await tokens.make(await people.actorOf(await people.signIn(id)), wish());
    const { token: given } = await bed.module.get(SignIn).issueToken(bed.here.id, id);
    expect(await identities.ofToken(bed.here.id, given)).toMatchObject({ provenAt: NOON });
    await bed.behind('UPDATE people SET suspended_at = now() WHERE id = $1', [id]);
    for (const token of [made, given]) expect(await identities.ofToken(bed.here.id, token)).toBeNull();
  });
});
