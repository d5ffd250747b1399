import type { PageModel } from '@pa/web';
import { accountsPaths } from '../../accounts.paths';
import { localPath } from '../../pages/local-path';
import type { ProofWay } from '../proofs.service';
import { sessionsPaths } from '../sessions.paths';
import { heldIn, textOfHeld, type HeldForm } from './held-form';

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

/** One way at a time, the others as links, or as buttons that take the form along which waits for the proof. */
export function proveItModel(
  ways: readonly ProofWay[],
  asked: { way: string; next: string; held?: string },
): PageModel {
  const way = ways.find((known) => known === asked.way) ?? ways[0] ?? 'password';
  const next = localPath(asked.next);
  const held = heldIn(asked.held ?? '');
  return {
    title: TITLES[way],
    way,
    next,
    held: textOfHeld(held),
    isFileLost: held?.hasFile === true,
    cancel: accountsPaths.account,
    forgotten: accountsPaths.forgotPassword,
    action: sessionsPaths.proveIt,
    passkeyOptions: sessionsPaths.proveItWithPasskey,
    others: ways
      .filter((other) => other !== way)
      .map((other) => ({ way: other, text: OTHER_WAYS[other], href: proveItPath(other, next) })),
    page: { scripts: ways.includes('passkey') ? ['passkeys.js'] : [] },
  };
}

/** The proof is given; what was sent before it waits for one more press. */
export function goOnModel({ at, fields, hasFile }: HeldForm): PageModel {
  return { title: 'Thank you. It is you', action: at, fields, hasFile, cancel: accountsPaths.account };
}

function proveItPath(way: ProofWay, next: string): string {
  return `${sessionsPaths.proveIt}?${new URLSearchParams({ way, ...(next && { next }) }).toString()}`;
}
