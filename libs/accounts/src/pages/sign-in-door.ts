import { Logger } from '@nestjs/common';
import { STRONG_WAYS_PATH, type RegisterRequest } from '@pa/platform';
import { SeeOther } from '@pa/web';
import { accountsPaths } from '../accounts.paths';
import { beginSession } from '../browser-session';
import { needsStrongSignIn } from '../factors/factor-status';
import type { SignInOutcome } from '../sign-in/sign-in-flow.service';
import { localPath } from './local-path';
import { dropTicket, leaveTicket } from './ticket-cookie';

const logger = new Logger('SignIn');

/** What a person asked for when they began to sign in: it lasts over both steps. */
export interface SignInWish {
  /** Where they were going. */
  readonly next: string;
  /** "yes": keep me signed in on this device. */
  readonly keep: string;
}

/** Lets somebody in, or on to the second step. */
export async function enter(request: RegisterRequest, outcome: SignInOutcome, wish: SignInWish): Promise<SeeOther> {
  if (outcome.kind === 'second-step') {
    leaveTicket(request, outcome.wanted);
    const [first] = outcome.wanted.ways;
    return new SeeOther(secondStepPath({ ...wish, way: first ?? '', sent: first === 'email' ? 'yes' : '' }));
  }
  const { person, strong, way } = outcome;
  dropTicket(request);
  await beginSession(request, person, { strong, way, keep: wish.keep === 'yes' });
  if (!strong && needsStrongSignIn(person.roles)) return new SeeOther(STRONG_WAYS_PATH);
  return new SeeOther(wayOn(request, wish) || accountsPaths.account);
}

/** Where they were going; a way to another site is none. What it was is not written down. */
function wayOn({ licensee }: RegisterRequest, { next }: SignInWish): string {
  const path = localPath(next);
  if (next !== '' && path === '') logger.log({ licenseeId: licensee?.id }, 'A way to another site was refused');
  return path;
}

/** The page of the second step with what it must not forget; nothing secret is in it. */
export function secondStepPath(given: SignInWish & { way: string; sent: string }): string {
  const known = {
    way: given.way,
    sent: given.sent,
    next: localPath(given.next),
    keep: given.keep === 'yes' ? 'yes' : '',
  };
  const query = new URLSearchParams(Object.entries(known).filter(([, value]) => value !== '')).toString();
  return query ? `${accountsPaths.secondStep}?${query}` : accountsPaths.secondStep;
}
