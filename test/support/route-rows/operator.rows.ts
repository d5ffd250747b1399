import type { PeopledRegister } from '../peopled';

/**
 * The operators' routes, on the platform's host alone. No register's person is an operator, so they stand beside the table of
 * the registers' routes; the address is as it is tried.
 */
export const OPERATOR_ROUTES: Readonly<Record<string, (register: Pick<PeopledRegister, 'id'>) => string>> = {
  'GET /operator': () => '/operator',
  'GET /operator/announcements': () => '/operator/announcements',
  'GET /operator/announcements/new': () => '/operator/announcements/new',
  'POST /operator/announcements/new': () => '/operator/announcements/new',
  'GET /operator/announcements/:id': ({ id }) => `/operator/announcements/${id}`,
  'POST /operator/announcements/:id': ({ id }) => `/operator/announcements/${id}`,
  'POST /operator/announcements/:id/end': ({ id }) => `/operator/announcements/${id}/end`,
  'GET /operator/new-licence': () => '/operator/new-licence',
  'POST /operator/new-licence': () => '/operator/new-licence',
  'GET /operator/registers/:id': ({ id }) => `/operator/registers/${id}`,
  'GET /operator/erasures': () => '/operator/erasures',
  'GET /operator/registers/:id/erasure': ({ id }) => `/operator/registers/${id}/erasure`,
  'POST /operator/registers/:id/erasure': ({ id }) => `/operator/registers/${id}/erasure`,
  'POST /operator/registers/:id/erasure/confirm': ({ id }) => `/operator/registers/${id}/erasure/confirm`,
  'POST /operator/registers/:id/erasure/withdraw': ({ id }) => `/operator/registers/${id}/erasure/withdraw`,
  'GET /operator/registers/:id/erasure/certificate.pdf': ({ id }) =>
    `/operator/registers/${id}/erasure/certificate.pdf`,
  'GET /operator/registers/:id/licence': ({ id }) => `/operator/registers/${id}/licence`,
  'POST /operator/registers/:id/licence': ({ id }) => `/operator/registers/${id}/licence`,
  'GET /operator/registers/:id/support': ({ id }) => `/operator/registers/${id}/support`,
  'POST /operator/registers/:id/support': ({ id }) => `/operator/registers/${id}/support`,
  'GET /operator/registers/:id/support/:area': ({ id }) => `/operator/registers/${id}/support/settings`,
  'GET /operator/registers/:id/subscription': ({ id }) => `/operator/registers/${id}/subscription`,
  'POST /operator/registers/:id/subscription': ({ id }) => `/operator/registers/${id}/subscription`,
  'POST /operator/registers/:id/subscription/end': ({ id }) => `/operator/registers/${id}/subscription/end`,
  'POST /operator/registers/:id/subscription/check': ({ id }) => `/operator/registers/${id}/subscription/check`,
};

/** Of a register's routes, those that the platform's host answers too: coming in, going out, keeping an account safe. */
export const ALSO_ON_PLATFORM =
  /^(?!.*\/sign-in\/(lost|link)|.*\/sessions\/link).* (\/|\/account|\/api\/v1\/me|(\/(sign-in|sign-out|forgot-password|reset-password|staff-invitation|recover-account|confirm-new-email|account\/(prove-it|sessions|sign-in-ways)|brand\.css|demo\/mailbox|api\/v1\/(sessions|browser-sessions|me\/(sign-in-ways|passkeys|authenticator|recovery-codes|password))))(\/.*)?)$/;
