/**
 * Which routes the platform's own host answers besides the operators': coming in, going out, and keeping one's account safe.
 * Everything else of a register is not there. Each name means the address and all below it.
 */
const ALSO_ON_PLATFORM: readonly string[] = [
  '/sign-in',
  '/sign-out',
  '/forgot-password',
  '/reset-password',
  '/recover-account',
  '/staff-invitation',
  '/confirm-new-email',
  '/account/prove-it',
  '/account/sessions',
  '/account/sign-in-ways',
  '/brand.css',
  '/demo/mailbox',
  '/health',
  '/api/openapi.json',
  '/api/v1/sessions',
  '/api/v1/browser-sessions',
  '/api/v1/me/sign-in-ways',
  '/api/v1/me/passkeys',
  '/api/v1/me/authenticator',
  '/api/v1/me/recovery-codes',
  '/api/v1/me/password',
];

/** These by themselves: much of a register stands below them. */
const ALONE_ON_PLATFORM: readonly string[] = ['/', '/account', '/api/v1/me'];

/**
 * Of those above, what only a register has: its staff, who help whoever lost their second step, and links to sign in by. For an
 * operator who lost it, whoever runs the installation sends the link by a command.
 */
const NEVER_ON_PLATFORM: readonly string[] = ['/sign-in/lost', '/sign-in/link', '/api/v1/sessions/link'];

/** The operators' own. No register has them. */
const OPERATORS_ONLY: readonly string[] = ['/operator'];

/** Whether a route, by its declared path, is there on the platform's host or on a register's. */
export function isAt(path: string, home: 'platform' | 'register'): boolean {
  if (isUnderAny(path, OPERATORS_ONLY)) return home === 'platform';
  if (home === 'register') return true;
  if (isUnderAny(path, NEVER_ON_PLATFORM)) return false;
  return ALONE_ON_PLATFORM.includes(path) || isUnderAny(path, ALSO_ON_PLATFORM);
}

function isUnderAny(path: string, starts: readonly string[]): boolean {
  return starts.some((start) => path === start || path.startsWith(`${start}/`));
}
