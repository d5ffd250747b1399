import type { PageModel } from '@pa/web';
import { accountsPaths } from '../accounts.paths';
import type { SecondStepWay } from '../factors/factor-status';
import { localPath } from './local-path';
import { secondStepPath, type SignInWish } from './sign-in-door';

export const SIGN_IN_VIEW = 'accounts/sign-in.njk';
export const PASSKEY_SCRIPT = 'passkeys.js';
/** Where a browser's script fetches what it asks its passkeys with. */
const PASSKEY_OPTIONS = '/api/v1/sessions/passkey-options';

/** The first step. */
export function signInModel(given: { email?: string; next: unknown; keep?: string }): PageModel {
  return {
    title: 'Sign in',
    values: { email: given.email ?? '', next: localPath(given.next), keep: given.keep ?? '' },
    paths: accountsPaths,
    passkeyOptions: PASSKEY_OPTIONS,
    page: { scripts: [PASSKEY_SCRIPT] },
  };
}

const WAY_TITLES: Readonly<Record<SecondStepWay, string>> = {
  passkey: 'Use your passkey',
  authenticator: 'Enter the code from your app',
  email: 'Enter the code from your email',
  'recovery-code': 'Enter a recovery code',
};

const OTHER_WAYS: Readonly<Record<SecondStepWay, string>> = {
  passkey: 'Use a passkey',
  authenticator: 'Use the code from an authenticator app',
  email: 'Get a code by email',
  'recovery-code': 'Use one of your recovery codes',
};

export interface SecondStepAsked extends SignInWish {
  readonly way: string;
  readonly sent: string;
}

/** The second step: one way at a time, the others as links. */
export function secondStepModel(ways: readonly SecondStepWay[], asked: SecondStepAsked): PageModel {
  const way = ways.find((known) => known === asked.way) ?? ways[0] ?? 'recovery-code';
  return {
    title: WAY_TITLES[way],
    way,
    sent: way === 'email' && asked.sent === 'yes',
    values: { next: localPath(asked.next), keep: asked.keep === 'yes' ? 'yes' : '' },
    others: ways
      .filter((other) => other !== way)
      .map((other) => ({ text: OTHER_WAYS[other], href: secondStepPath({ ...asked, way: other, sent: '' }) })),
    paths: accountsPaths,
    passkeyOptions: PASSKEY_OPTIONS,
    page: {
      scripts: ways.includes('passkey') ? [PASSKEY_SCRIPT] : [],
      back: { href: accountsPaths.signIn, text: 'Back to the start of signing in' },
    },
  };
}
