import type { Ids } from '../peopled';
import { everyone, MEMBERS, named, secret, type RouteRow, type Who } from './row';

const SEE_RECOVERIES: Who = ['co-ordinator', 'manager', 'auditor'];
const RECOVER: Who = ['co-ordinator', 'manager'];
const member: RouteRow = { who: MEMBERS };
const CHECK = { how: 'in-person', checkedOn: '2026-03-01' };
/** The id of a passkey that is no id: each role is let in and told so. */
const NO_ID = 'not-an-id';

const linkPath = ({ signInToken }: Ids) => `/sign-in-link/${signInToken}`;
const recoverPath = ({ recoverToken }: Ids) => `/recover-account/${recoverToken}`;
const newEmailPath = ({ newEmailToken }: Ids) => `/confirm-new-email/${newEmailToken}`;
const recoveryPath = ({ recoveryId }: Ids) => `/staff/recoveries/${recoveryId}`;
const recoveryApiPath = ({ recoveryId }: Ids) => `/api/v1/account-recoveries/${recoveryId}`;

function ofPasskey(base: string, end: string, body?: object): RouteRow {
  return {
    who: MEMBERS,
    path: () => `${base}/${NO_ID}${end}`,
    whose: 'person',
    naming: ({ passkeyId }) => ({ path: `${base}/${passkeyId}${end}`, ...(body && { body }) }),
  };
}

function secretInBody(token: (ids: Ids) => string): RouteRow {
  return { ...everyone, whose: 'secret', naming: (ids) => ({ body: { token: token(ids) } }) };
}

function recovery(path: (ids: Ids) => string, body: object): RouteRow {
  return { who: RECOVER, path, whose: 'register', naming: (ids) => ({ path: path(ids), body }) };
}

const pages: Record<string, RouteRow> = {
  'POST /sign-in/passkey': everyone,
  'GET /sign-in/second-step': everyone,
  'POST /sign-in/second-step': everyone,
  'POST /sign-in/second-step/email': everyone,
  'GET /sign-in/lost': everyone,
  'POST /sign-in/lost': everyone,
  'GET /sign-in/lost/asked': everyone,
  'GET /sign-in/link': everyone,
  'POST /sign-in/link': everyone,
  'GET /sign-in/link/sent': everyone,
  'GET /sign-in-link/:token': { ...everyone, path: linkPath },
  'POST /sign-in-link/:token': secret(linkPath),
  'GET /recover-account/:token': { ...everyone, path: recoverPath },
  'POST /recover-account/:token': secret(recoverPath),
  'GET /confirm-new-email/:token': { ...everyone, path: newEmailPath },
  'POST /confirm-new-email/:token': secret(newEmailPath),
  'GET /account/sign-in-ways': member,
  'GET /account/sign-in-ways/email-codes': member,
  'POST /account/sign-in-ways/email-codes': member,
  'GET /account/sign-in-ways/recovery-codes': member,
  'POST /account/sign-in-ways/recovery-codes': member,
  'GET /account/sign-in-ways/passkeys/new': member,
  'POST /account/sign-in-ways/passkeys': member,
  'GET /account/sign-in-ways/passkeys/:id': ofPasskey('/account/sign-in-ways/passkeys', ''),
  'POST /account/sign-in-ways/passkeys/:id': ofPasskey('/account/sign-in-ways/passkeys', '', { name: 'Mine now' }),
  'GET /account/sign-in-ways/passkeys/:id/remove': ofPasskey('/account/sign-in-ways/passkeys', '/remove'),
  'POST /account/sign-in-ways/passkeys/:id/remove': ofPasskey('/account/sign-in-ways/passkeys', '/remove'),
  'GET /account/sign-in-ways/authenticator': member,
  'POST /account/sign-in-ways/authenticator': member,
  'GET /account/sign-in-ways/authenticator/remove': member,
  'POST /account/sign-in-ways/authenticator/remove': member,
  'GET /account/sign-in-ways/password': member,
  'POST /account/sign-in-ways/password': member,
  'GET /account/sign-in-ways/email': member,
  'POST /account/sign-in-ways/email': member,
  'GET /account/sign-in-ways/email/sent': member,
  'GET /staff/recoveries': { who: SEE_RECOVERIES },
  'POST /staff/recoveries': { who: RECOVER },
  'GET /staff/recoveries/:id': named(SEE_RECOVERIES, recoveryPath, 'register'),
  'POST /staff/recoveries/:id': recovery(recoveryPath, CHECK),
  'POST /staff/recoveries/:id/turn-down': recovery((ids) => `${recoveryPath(ids)}/turn-down`, {}),
};

const api: Record<string, RouteRow> = {
  'POST /api/v1/sessions/second-factor': everyone,
  'POST /api/v1/sessions/second-factor/email-codes': everyone,
  'POST /api/v1/sessions/passkey-options': everyone,
  'POST /api/v1/sessions/passkey': everyone,
  'POST /api/v1/sessions/link': secretInBody(({ signInToken }) => signInToken),
  'POST /api/v1/accounts/sign-in-links': everyone,
  'POST /api/v1/accounts/email-changes': secretInBody(({ newEmailToken }) => newEmailToken),
  'POST /api/v1/accounts/recoveries': secretInBody(({ recoverToken }) => recoverToken),
  'GET /api/v1/me/sign-in-ways': member,
  'POST /api/v1/me/passkeys/options': member,
  'POST /api/v1/me/passkeys': member,
  'PATCH /api/v1/me/passkeys/:id': ofPasskey('/api/v1/me/passkeys', '', { name: 'Mine now' }),
  'DELETE /api/v1/me/passkeys/:id': ofPasskey('/api/v1/me/passkeys', ''),
  'POST /api/v1/me/authenticator/setups': member,
  'PUT /api/v1/me/authenticator': member,
  'DELETE /api/v1/me/authenticator': member,
  'PUT /api/v1/me/email-codes': member,
  'POST /api/v1/me/recovery-codes': member,
  'PUT /api/v1/me/password': member,
  'POST /api/v1/me/email-changes': member,
  'GET /api/v1/account-recoveries': { who: SEE_RECOVERIES },
  'POST /api/v1/account-recoveries': { who: RECOVER },
  'POST /api/v1/account-recoveries/:id/identity-checks': recovery(
    (ids) => `${recoveryApiPath(ids)}/identity-checks`,
    CHECK,
  ),
  'POST /api/v1/account-recoveries/:id/refusals': recovery((ids) => `${recoveryApiPath(ids)}/refusals`, {}),
};

/** Ways of signing in, and help for who lost theirs. */
export const ofSigningIn: Readonly<Record<string, RouteRow>> = { ...pages, ...api };
