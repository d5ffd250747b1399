import { empty, error, full, UNKNOWN_ID, wrongAddress, type States } from './page-state';

const WAYS = '/account/sign-in-ways';
const ownPasskey = (end: string) => ({ follow: `main a[href*="${WAYS}/passkeys/"]${end}` });
const RENAME = ownPasskey(':not([href$="/new"]):not([href$="/remove"])');
const REMOVE = ownPasskey('[href$="/remove"]');

/** Ways of signing in, and help for who lost theirs. */
export const ofSigningIn: States = {
  'GET /sign-in/second-step': [full('half signed in'), error('half signed in', { code: '123' })],
  'GET /sign-in/lost': [full('visitor'), full('half signed in')],
  'GET /sign-in/lost/asked': [full('visitor')],
  'GET /sign-in/link': [full('visitor'), error('visitor')],
  'GET /sign-in/link/sent': [full('visitor')],
  'GET /sign-in-link/:token': [full('visitor'), error('visitor', {}, { path: '/sign-in-link/not-a-token' })],
  'GET /recover-account/:token': [full('visitor'), error('visitor', {}, { path: '/recover-account/not-a-token' })],
  'GET /confirm-new-email/:token': [full('visitor'), error('visitor', {}, { path: '/confirm-new-email/not-a-token' })],
  'GET /account/sign-in-ways': [empty('newcomer'), full('keyholder'), full('manager')],
  'GET /account/sign-in-ways/email-codes': [full('newcomer'), full('auditor')],
  'GET /account/sign-in-ways/recovery-codes': [full('newcomer')],
  'GET /account/sign-in-ways/passkeys/new': [full('newcomer')],
  'GET /account/sign-in-ways/passkeys/:id': [
    full('keyholder', WAYS, RENAME),
    error('keyholder', { name: '' }, { path: WAYS, ...RENAME }),
    wrongAddress('newcomer', `${WAYS}/passkeys/${UNKNOWN_ID}`),
  ],
  'GET /account/sign-in-ways/passkeys/:id/remove': [
    full('keyholder', WAYS, REMOVE),
    wrongAddress('newcomer', `${WAYS}/passkeys/${UNKNOWN_ID}/remove`),
  ],
  'GET /account/sign-in-ways/authenticator': [full('newcomer'), error('newcomer', { code: '123' })],
  'GET /account/sign-in-ways/authenticator/remove': [full('manager')],
  'GET /account/sign-in-ways/password': [full('newcomer'), error('newcomer')],
  'GET /account/sign-in-ways/email': [full('newcomer'), error('newcomer')],
  'GET /account/sign-in-ways/email/sent': [full('newcomer')],
  'GET /staff/recoveries': [full('co-ordinator'), full('auditor'), error('co-ordinator')],
  'GET /staff/recoveries/:id': [
    full('co-ordinator'),
    full('auditor'),
    error('co-ordinator', {}, { press: 'Yes, I am sure' }),
    wrongAddress('manager', `/staff/recoveries/${UNKNOWN_ID}`),
  ],
};
