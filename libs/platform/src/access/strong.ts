import { ForbiddenException } from '@nestjs/common';
import { STAFF_ROLES, type Actor } from './actor';

/** Where staff set up a passkey or an authenticator app. */
export const STRONG_WAYS_PATH = '/account/sign-in-ways';

/**
 * Staff must set up a passkey or an authenticator app, or use it, before they can do anything else. Pages lead to where one
 * is set up; the API says so by its code.
 */
export class StrongNeededException extends ForbiddenException {
  constructor() {
    super({
      code: 'strong-sign-in-needed',
      message: `Staff need a passkey or an authenticator app. Set one up at ${STRONG_WAYS_PATH}, or sign in with yours.`,
    });
  }
}

/** Staff and operators who came in without a passkey or a second factor. Where nothing is said about it, they did. */
export function lacksStrength(actor: Pick<Actor, 'roles' | 'strong'>): boolean {
  return actor.strong === false && [...STAFF_ROLES, 'operator' as const].some((role) => actor.roles.includes(role));
}
