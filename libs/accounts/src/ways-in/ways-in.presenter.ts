import { dateWords, type PageModel } from '@pa/web';
import { accountsPaths } from '../accounts.paths';
import { localDay } from '../local-day';
import type { WaysInOverview } from './ways-in.service';

export const WAYS_IN_BACK = { back: { href: accountsPaths.waysIn, text: 'Back to your ways of signing in' } };

/** The list of one's ways in. `isWeak`: staff who came in without a strong way, and must set one up first. */
export function waysInModel({ status, passkeys, isStaff }: WaysInOverview, isWeak: boolean): PageModel {
  const hasSecondStep = status.passkeys > 0 || status.authenticator || status.email;
  return {
    title: 'How you sign in',
    paths: accountsPaths,
    isStaff,
    mustSetUp: isWeak,
    isStrong: status.passkeys > 0 || status.authenticator,
    status,
    needsCodes: hasSecondStep && status.recoveryCodesLeft === 0,
    fewCodes: status.recoveryCodesLeft > 0 && status.recoveryCodesLeft <= 3,
    passkeys: passkeys.map(({ id, name, createdAt, lastUsedAt }) => ({
      name,
      made: `Made on ${dayWords(createdAt)}`,
      used: lastUsedAt ? `Last used on ${dayWords(lastUsedAt)}` : 'Not used yet',
      rename: accountsPaths.passkey(id),
      remove: accountsPaths.removePasskey(id),
    })),
    page: { back: { href: accountsPaths.account, text: 'Back to your account' } },
  };
}

function dayWords(at: Date): string {
  return dateWords(localDay(at));
}
