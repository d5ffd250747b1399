import { Secrets, UnitOfWork, type Actor } from '@pa/platform';
import { EmailChangesRepository } from '../../libs/accounts/src/changes/email-changes.repository';
import { EmailTokensRepository } from '../../libs/accounts/src/email-tokens.repository';
import { PasskeysRepository } from '../../libs/accounts/src/factors/passkeys.repository';
import { RecoveriesRepository } from '../../libs/accounts/src/recovery/recoveries.repository';
import type { TestApp } from './app';

/** What an address or a form can name of how somebody signs in. */
export interface SignInIds {
  readonly passkeyId: string;
  readonly recoveryId: string;
  readonly signInToken: string;
  readonly recoverToken: string;
  readonly newEmailToken: string;
}

/** A passkey, links as mails hold them, and a request for help of somebody whom no test signs in as. */
export async function fillSignIn({ app }: Pick<TestApp, 'app'>, bystander: Actor): Promise<SignInIds> {
  const { licenseeId, personId } = bystander;
  const at = new Date();
  const until = new Date(at.getTime() + 86_400_000);
  return app.get(UnitOfWork).run(licenseeId, async (tx) => {
    const issue = (purpose: 'sign-in' | 'recover') =>
      app.get(EmailTokensRepository).issue(tx, { personId, purpose, expiresAt: until });
    const changes = app.get(EmailChangesRepository);
    const newEmail = `new-${personId}@example.com`;
    const changeId = await changes.add(tx, {
      personId,
      newEmailSealed: app.get(Secrets).seal(licenseeId, newEmail),
      oldEmailSealed: app.get(Secrets).seal(licenseeId, `old-${personId}@example.com`),
      newEmailIndex: app.get(Secrets).blindIndex(licenseeId, 'email', newEmail),
      from: at,
      until,
    });
    return {
      passkeyId: (await app.get(PasskeysRepository).add(tx, passkeyOf(personId, at))) ?? '',
      recoveryId: await app.get(RecoveriesRepository).open(tx, { personId, askedBy: null, at }),
      signInToken: await issue('sign-in'),
      recoverToken: await issue('recover'),
      newEmailToken: await changes.issueToken(tx, changeId),
    };
  });
}

function passkeyOf(personId: string, at: Date) {
  return {
    personId,
    credentialId: Buffer.from(`credential of ${personId}`),
    publicKey: Buffer.from('no key'),
    counter: 0,
    transports: ['internal'],
    name: 'My phone',
    rpId: 'north-west.localhost',
    at,
  };
}
