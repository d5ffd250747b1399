import { hashOfToken, newToken, type Actor } from '@pa/platform';
import { PasswordChanges } from '../../../libs/accounts/src/changes/password-changes.service';
import { Authenticators } from '../../../libs/accounts/src/factors/authenticators.service';
import { Passkeys } from '../../../libs/accounts/src/factors/passkeys.service';
import { RecoveryCodes } from '../../../libs/accounts/src/factors/recovery-codes.service';
import { EmailChanges } from '../../../libs/accounts/src/changes/email-changes.service';
import { PasswordReset } from '../../../libs/accounts/src/password-reset.service';
import { AccountRecoveries } from '../../../libs/accounts/src/recovery/account-recoveries.service';
import { PasskeySignIn } from '../../../libs/accounts/src/sign-in/passkey-sign-in.service';
import { SignInFlow } from '../../../libs/accounts/src/sign-in/sign-in-flow.service';
import { SignIn } from '../../../libs/accounts/src/sign-in.service';
import type { Member } from '../accounts/ways-in-bed';
import { keptRace } from './kept-race';
import type { PeopleBed } from './people-bed';
import type { Race } from './race';

type Codes = 'authenticator' | 'email' | 'recovery-code';

/** What somebody does who is let in: the session, or for a program the token, that a way in leads to. */
async function comeIn(bed: PeopleBed, outcome: Promise<{ kind: string; person?: { id: string } }>): Promise<void> {
  const { kind, person } = await outcome;
  if (kind !== 'signed-in' || !person) throw new Error('A second step was wanted.');
  await bed.get(SignIn).issueToken(bed.licenseeId, person.id);
}

const tokensOf = (bed: PeopleBed) => async () => {
  const [row] = await bed.behind<{ let_in: string }>('SELECT count(*) AS let_in FROM access_tokens');
  return `${row?.let_in} let in`;
};

const ONCE = { once: '1 let in: nothing', again: '1 let in: nothing' };

/** A link of one kind in somebody's mailbox. */
async function linkOf(bed: PeopleBed, { personId }: Actor, purpose: string): Promise<string> {
  const token = newToken();
  await bed.behind(
    `INSERT INTO email_tokens (licensee_id, id, person_id, purpose, token_hash, expires_at)
     VALUES ($1, gen_random_uuid(), $2, $3, $4, '2026-03-18T12:10:00Z')`,
    [bed.licenseeId, personId, purpose, hashOfToken(token)],
  );
  return token;
}

async function linkRaces(bed: PeopleBed): Promise<Race[]> {
  const { actor } = await bed.ways.add(['employer']);
  const [signIn, reset] = [await linkOf(bed, actor, 'sign-in'), await linkOf(bed, actor, 'reset-password')];
  const open = () => comeIn(bed, bed.get(SignInFlow).withLink(bed.ways.licensee, signIn));
  const choose = () => bed.get(PasswordReset).reset(bed.licenseeId, reset, 'seven purple bicycles');
  const tables = ['people', 'email_tokens', 'access_tokens'];
  return [
    await keptRace(bed, {
      name: 'a link to sign in is opened twice',
      tables,
      contenders: () => ({ once: open, again: open }),
      end: tokensOf(bed),
      allowed: ONCE,
    }),
    await keptRace(bed, {
      name: 'a link to choose a new password is used twice',
      tables,
      contenders: () => ({ once: choose, again: choose }),
      end: tokensOf(bed),
      allowed: { once: '0 let in: password-reset', again: '0 let in: password-reset' },
    }),
  ];
}

/** The same code typed in two browsers, each of which took the first step by itself. */
async function codeRaces(bed: PeopleBed): Promise<Race[]> {
  const member = await bed.ways.add(['employer']);
  const app = await bed.ways.giveApp(member.actor);
  const [paper = ''] = await bed.get(RecoveryCodes).replace(member.actor);
  const hash = await bed.get(RecoveryCodes).hashFor(member.actor, paper);
  jest.spyOn(bed.get(RecoveryCodes), 'hashFor').mockResolvedValue(hash);
  const [one, two] = [await bed.ways.half(member), await bed.ways.half(member)];
  bed.ways.clock.set(new Date(bed.ways.clock.now().getTime() + 60_000));
  const shown = await app();
  const take = (ticket: string, way: Codes, code: string) => () =>
    comeIn(bed, bed.get(SignInFlow).withSecondStep(bed.ways.licensee, { ticket, way, code }));
  const race = {
    tables: ['people', 'authenticators', 'recovery_codes', 'half_sign_ins', 'access_tokens'],
    end: tokensOf(bed),
    allowed: ONCE,
  };
  const twice = (name: string, way: Codes, code: string) =>
    keptRace(bed, {
      ...race,
      name,
      contenders: () => ({ once: take(one.ticket, way, code), again: take(two.ticket, way, code) }),
    });
  return [
    await twice('a code of the app is used in two browsers', 'authenticator', shown),
    await twice('a recovery code is used in two browsers', 'recovery-code', paper),
  ];
}

async function mailedCodeRaces(bed: PeopleBed): Promise<Race[]> {
  const member = await bed.ways.add(['employer']);
  await bed.behind('UPDATE people SET email_codes_since = now() WHERE id = $1', [member.actor.personId]);
  const { ticket } = await bed.ways.half(member);
  const code = /\d{6}/.exec((await bed.ways.newest(member.email))?.text.replaceAll(' ', '') ?? '')?.[0] ?? '';
  const take = () => comeIn(bed, bed.get(SignInFlow).withSecondStep(bed.ways.licensee, { ticket, way: 'email', code }));
  const race = await keptRace(bed, {
    name: 'a code by mail is used twice',
    tables: ['sign_in_codes', 'half_sign_ins', 'access_tokens'],
    contenders: () => ({ once: take, again: take }),
    end: tokensOf(bed),
    allowed: ONCE,
  });
  return [race];
}

async function passkeyRaces(bed: PeopleBed): Promise<Race[]> {
  const { actor } = await bed.ways.add(['employer']);
  const device = await bed.ways.givePasskey(actor);
  const options = await bed.get(PasskeySignIn).options(bed.ways.licensee);
  const answer = device.sign(options);
  const signIn = () => comeIn(bed, bed.get(SignInFlow).withPasskey(bed.ways.licensee, answer));
  const race = await keptRace(bed, {
    name: 'a passkey’s answer is sent twice',
    tables: ['passkeys', 'spent_challenges', 'access_tokens'],
    contenders: () => ({ once: signIn, again: signIn }),
    end: tokensOf(bed),
    allowed: ONCE,
  });
  return [race];
}

const strongWaysOf = (bed: PeopleBed) => async () => {
  const [row] = await bed.behind<{ count: string }>(
    'SELECT (SELECT count(*) FROM passkeys) + (SELECT count(*) FROM authenticators) AS count',
  );
  return `${row?.count} left`;
};

/** Staff keep one strong way in, whatever they take away in two windows. */
async function lastWayRaces(bed: PeopleBed): Promise<Race[]> {
  const { actor } = await bed.ways.add(['assessor']);
  for (let device = 0; device < 2; device++) await bed.ways.givePasskey(actor);
  const [phone, laptop] = await bed.get(Passkeys).list(actor);
  const remove =
    (id = '') =>
    () =>
      bed.get(Passkeys).remove(actor, id);
  const race = { tables: ['people', 'passkeys', 'authenticators'], end: strongWaysOf(bed) };
  const passkeys = await keptRace(bed, {
    ...race,
    name: 'the last two passkeys of a colleague are removed',
    contenders: () => ({ phone: remove(phone?.id), laptop: remove(laptop?.id) }),
    allowed: { phone: '1 left: passkey-removed', laptop: '1 left: passkey-removed' },
  });
  await remove(laptop?.id)();
  await bed.ways.giveApp(actor);
  const mixed = await keptRace(bed, {
    ...race,
    name: 'the last passkey and the app of a colleague are removed',
    contenders: () => ({ passkey: remove(phone?.id), app: () => bed.get(Authenticators).remove(actor) }),
    allowed: { passkey: '1 left: passkey-removed', app: '1 left: authenticator-removed' },
  });
  return [passkeys, mixed];
}

async function changeRaces(bed: PeopleBed): Promise<Race[]> {
  const member: Member = await bed.ways.add(['employer']);
  const { personId } = member.actor;
  await bed.get(EmailChanges).ask(member.actor, 'new@example.com');
  const [move, recover] = [newToken(), await linkOf(bed, member.actor, 'recover')];
  await bed.behind('UPDATE email_changes SET token_hash = $1', [hashOfToken(move)]);
  const manager = await bed.add(['manager']);
  const id = await bed.get(AccountRecoveries).begin(manager, member.email);
  await bed.get(AccountRecoveries).grant(manager, id, { how: 'call-back', on: '2026-03-18' });
  const prove = () => bed.get(EmailChanges).prove(bed.licenseeId, move);
  const use = () => bed.get(AccountRecoveries).use(bed.licenseeId, recover);
  const race = { tables: ['people', 'email_tokens', 'email_changes', 'account_recoveries', 'authenticators'] };
  const stays = async () => `${(await bed.behind('SELECT 1 FROM people WHERE id = $1', [personId])).length} person`;
  return [
    await keptRace(bed, {
      ...race,
      name: 'a new address is proved twice',
      contenders: () => ({ once: prove, again: prove }),
      end: stays,
      allowed: { once: '1 person: email-changed', again: '1 person: email-changed' },
    }),
    await keptRace(bed, {
      ...race,
      name: 'the link of a recovery is used twice',
      contenders: () => ({ once: use, again: use }),
      end: stays,
      allowed: { once: '1 person: recovered', again: '1 person: recovered' },
    }),
  ];
}

/** Who knows the old password and who has just chosen a new one: one of them. */
async function passwordRaces(bed: PeopleBed): Promise<Race[]> {
  const { actor } = await bed.ways.add(['employer']);
  const change = (password: string) => () =>
    bed.get(PasswordChanges).change(actor, { current: 'three words here', password });
  const race = await keptRace(bed, {
    name: 'a password is changed from two devices',
    tables: ['people', 'access_tokens'],
    contenders: () => ({ phone: change('seven purple bicycles'), laptop: change('nine green umbrellas') }),
    end: tokensOf(bed),
    allowed: { phone: '0 let in: password-changed', laptop: '0 let in: password-changed' },
  });
  return [race];
}

/** What works once, and what must not all go. */
export const wayInRaces = {
  'a link by mail': linkRaces,
  'a code': codeRaces,
  'a code by mail': mailedCodeRaces,
  'a passkey’s answer': passkeyRaces,
  'the last way in': lastWayRaces,
  'a change that is proved by mail': changeRaces,
  'a password': passwordRaces,
};
