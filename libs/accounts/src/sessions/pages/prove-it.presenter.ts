import type { PageModel } from '@pa/web';
import { accountsPaths } from '../../accounts.paths';
import { localPath } from '../../pages/local-path';
import type { ProofWay } from '../proofs.service';
import { sessionsPaths } from '../sessions.paths';

const TITLES: Readonly<Record<ProofWay, string>> = {
  passkey: 'Use your passkey to go on',
  code: 'Enter the code from your app to go on',
  password: 'Enter your password to go on',
};

const OTHER_WAYS: Readonly<Record<ProofWay, string>> = {
  passkey: 'Use a passkey instead',
  code: 'Use the code from an authenticator app instead',
  password: 'Use your password instead',
};

/** One way at a time, the others as links. */
export function proveItModel(ways: readonly ProofWay[], asked: { way: string; next: string }): PageModel {
  const way = ways.find((known) => known === asked.way) ?? ways[0] ?? 'password';
  const next = localPath(asked.next);
  return {
    title: TITLES[way],
    way,
    next,
    cancel: accountsPaths.account,
    action: sessionsPaths.proveIt,
    passkeyOptions: sessionsPaths.proveItWithPasskey,
    others: ways
      .filter((other) => other !== way)
      .map((other) => ({ text: OTHER_WAYS[other], href: proveItPath(other, next) })),
    page: { scripts: ways.includes('passkey') ? ['passkeys.js'] : [] },
  };
}

function proveItPath(way: ProofWay, next: string): string {
  return `${sessionsPaths.proveIt}?${new URLSearchParams({ way, ...(next && { next }) }).toString()}`;
}
