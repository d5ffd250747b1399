import type { Ids } from './peopled';
import { SAFETY_ROUTES } from './safety-routes';
import {
  anyHost,
  EMPLOYER,
  everyone,
  MANAGER,
  MEMBERS,
  MODERATE,
  named,
  PA,
  pa,
  PASSWORD,
  secret,
  SEE_MODERATION,
  SEE_PAS,
  type RouteRow,
} from './route-rows/row';
import { ofMessaging } from './route-rows/messaging.rows';
import { ofMessagingAway } from './route-rows/messaging-away.rows';
import { ofMessagingSafety } from './route-rows/messaging-safety.rows';
import { ofApplications } from './route-rows/recruitment-applications.rows';
import { ofCover } from './route-rows/recruitment-cover.rows';
import { ofVacancies } from './route-rows/recruitment-vacancies.rows';
import { ofRepresentatives } from './route-rows/representatives.rows';
import { ofPrivacy } from './route-rows/privacy.rows';
import { ofBilling } from './route-rows/billing.rows';
import { ofCheckSessions } from './route-rows/check-sessions.rows';
import { ofChecks } from './route-rows/checks.rows';
import { ofSchemes } from './route-rows/schemes.rows';
import { ofReferences } from './route-rows/references.rows';
import { ofRules } from './route-rows/rules.rows';
import { ofSearchJobs } from './route-rows/search-jobs.rows';
import { ofSessions } from './route-rows/sessions.rows';
import { ofSigningIn } from './route-rows/sign-in.rows';
import { ofStaffsPeople } from './route-rows/staff.rows';

export type { Naming, RouteRow, Who } from './route-rows/row';

const verifyPath = ({ verifyToken }: Ids) => `/confirm-email/${verifyToken}`;
const resetPath = ({ resetToken }: Ids) => `/reset-password/${resetToken}`;
const confirmPath = ({ confirmToken }: Ids) => `/still-available/${confirmToken}`;
const confirmApiPath = ({ confirmToken }: Ids) => `/api/v1/still-available/${confirmToken}`;
const APPROVAL = { decision: 'approved', reasons: [], words: '', version: 1 };

const ofTheServer: Record<string, RouteRow> = {
  'GET /': anyHost,
  'GET /accessibility': everyone,
  'GET /api/openapi.json': anyHost,
  'GET /api/v1/places': everyone,
  'GET /api/v1/register': everyone,
  'GET /api/v1/taxonomies': everyone,
  'PUT /api/v1/register/brand': { who: MANAGER },
  'GET /brand.css': everyone,
  'GET /demo/mailbox': everyone,
  'GET /easy-read': everyone,
  'GET /health/live': anyHost,
  'GET /health/ready': anyHost,
  'GET /large-print': everyone,
  'GET /privacy': everyone,
  'GET /report-a-concern': everyone,
  'GET /staff/brand': { who: MANAGER },
  'POST /staff/brand': { who: MANAGER },
};

const ofAccounts: Record<string, RouteRow> = {
  'GET /account': { who: MEMBERS },
  'POST /api/v1/accounts': everyone,
  'POST /api/v1/accounts/email-confirmations': {
    ...everyone,
    whose: 'secret',
    naming: ({ verifyToken }) => ({ body: { token: verifyToken } }),
  },
  'POST /api/v1/accounts/password-resets': everyone,
  'POST /api/v1/accounts/passwords': {
    ...everyone,
    whose: 'secret',
    naming: ({ resetToken }) => ({ body: { token: resetToken, ...PASSWORD } }),
  },
  'GET /api/v1/me': { who: MEMBERS },
  'POST /api/v1/sessions': everyone,
  'DELETE /api/v1/sessions/current': { who: MEMBERS, ends: true },
  // Both show a button and know nothing of the secret: only the post looks at it.
  'GET /confirm-email/:token': { ...everyone, path: verifyPath },
  'GET /reset-password/:token': { ...everyone, path: resetPath },
  'POST /confirm-email/:token': secret(verifyPath),
  'POST /reset-password/:token': secret(resetPath, PASSWORD),
  'GET /forgot-password': everyone,
  'POST /forgot-password': everyone,
  'GET /forgot-password/sent': everyone,
  'GET /join': everyone,
  'GET /join/check-your-email': everyone,
  'GET /join/:role': { ...everyone, path: () => '/join/pa' },
  'POST /join/:role': { ...everyone, path: () => '/join/pa' },
  'GET /sign-in': everyone,
  'POST /sign-in': everyone,
  'POST /sign-out': { ...everyone, ends: true },
};

const ofPas: Record<string, RouteRow> = {
  'GET /api/v1/me/pa-profile': pa,
  'PATCH /api/v1/me/pa-profile': pa,
  'POST /api/v1/me/pa-profile/archive': pa,
  'POST /api/v1/me/pa-profile/confirm': pa,
  'POST /api/v1/me/pa-profile/dates/away': pa,
  'POST /api/v1/me/pa-profile/dates/extra': pa,
  'DELETE /api/v1/me/pa-profile/dates/:id': named(
    PA,
    ({ dateId }) => `/api/v1/me/pa-profile/dates/${dateId}`,
    'person',
  ),
  'POST /api/v1/me/pa-profile/hide': pa,
  'POST /api/v1/me/pa-profile/pause': pa,
  'GET /api/v1/me/pa-profile/preview': pa,
  'POST /api/v1/me/pa-profile/reopen': pa,
  'POST /api/v1/me/pa-profile/resume': pa,
  'POST /api/v1/me/pa-profile/show': pa,
  'POST /api/v1/me/pa-profile/submit': pa,
  'PUT /api/v1/me/pa-profile/week': pa,
  'POST /api/v1/me/pa-profile/withdraw': pa,
  'GET /pa/profile': pa,
  'GET /pa/profile/:section': { ...pa, path: () => '/pa/profile/about-you' },
  'POST /pa/profile/:section': { ...pa, path: () => '/pa/profile/about-you' },
  'POST /pa/profile/bring-back': pa,
  'POST /pa/profile/hide': pa,
  'POST /pa/profile/pause': pa,
  'GET /pa/profile/preview': pa,
  'GET /pa/profile/put-away': pa,
  'POST /pa/profile/put-away': pa,
  'GET /pa/profile/send': pa,
  'POST /pa/profile/send': pa,
  'POST /pa/profile/show': pa,
  'POST /pa/profile/start-again': pa,
  'POST /pa/profile/still-available': pa,
  'POST /pa/profile/take-back': pa,
  'GET /pa/week': pa,
  'POST /pa/week': pa,
  'GET /pa/week/dates': pa,
  'POST /pa/week/dates': { ...pa, whose: 'person', naming: ({ dateId }) => ({ body: { remove: dateId } }) },
  'GET /api/v1/still-available/:token': secret(confirmApiPath),
  'POST /api/v1/still-available/:token': secret(confirmApiPath),
  'GET /still-available/:token': secret(confirmPath),
  'POST /still-available/:token': secret(confirmPath),
};

const ofStaff: Record<string, RouteRow> = {
  'GET /api/v1/moderation/pa-profiles': { who: SEE_MODERATION },
  'GET /api/v1/moderation/pa-profiles/:id': named(
    SEE_MODERATION,
    ({ profileId }) => `/api/v1/moderation/pa-profiles/${profileId}`,
    'register',
  ),
  'POST /api/v1/moderation/pa-profiles/:id/decisions': {
    who: MODERATE,
    whose: 'register',
    path: ({ profileId }) => `/api/v1/moderation/pa-profiles/${profileId}/decisions`,
    naming: ({ profileId }) => ({ path: `/api/v1/moderation/pa-profiles/${profileId}/decisions`, body: APPROVAL }),
  },
  'GET /staff/moderation': { who: SEE_MODERATION },
  'GET /staff/moderation/:id': named(SEE_MODERATION, ({ profileId }) => `/staff/moderation/${profileId}`, 'register'),
  'POST /staff/moderation/:id': {
    who: MODERATE,
    whose: 'register',
    path: ({ profileId }) => `/staff/moderation/${profileId}`,
    naming: ({ profileId }) => ({
      path: `/staff/moderation/${profileId}`,
      body: { decision: 'approved', words: '', version: '1' },
    }),
  },
};

const ofSearch: Record<string, RouteRow> = {
  'GET /api/v1/me/employer-profile': { who: EMPLOYER },
  'PUT /api/v1/me/employer-profile': { who: EMPLOYER },
  'GET /employer/profile': { who: EMPLOYER },
  'POST /employer/profile': { who: EMPLOYER },
  'GET /api/v1/pas': everyone,
  'GET /api/v1/pas/count': everyone,
  'GET /api/v1/pas/:id': named(SEE_PAS, ({ profileId }) => `/api/v1/pas/${profileId}`, 'register'),
  'GET /api/v1/search-words': everyone,
  'GET /find': everyone,
  'GET /find/by-times': everyone,
  'GET /find/choices': everyone,
  'GET /find/hours': everyone,
  'GET /find/print': { who: SEE_PAS },
  'POST /find/hours': everyone,
  'GET /how-we-match': everyone,
  'GET /pas/:id': named(SEE_PAS, ({ profileId }) => `/pas/${profileId}`, 'register'),
  'GET /pas/:id/print': named(SEE_PAS, ({ profileId }) => `/pas/${profileId}/print`, 'register'),
};

/** Every route of the server: one without a row fails B1, and a page without a row in I1's list fails I1. */
export const ROUTES: Readonly<Record<string, RouteRow>> = {
  ...ofTheServer,
  ...ofAccounts,
  ...ofSessions,
  ...ofSigningIn,
  ...ofPas,
  ...ofPrivacy,
  ...ofRepresentatives,
  ...ofStaff,
  ...ofStaffsPeople,
  ...ofMessaging,
  ...ofMessagingAway,
  ...ofMessagingSafety,
  ...ofApplications,
  ...ofCover,
  ...ofVacancies,
  ...ofSearch,
  ...ofChecks,
  ...ofSchemes,
  ...ofCheckSessions,
  ...ofReferences,
  ...ofBilling,
  ...ofRules,
  ...ofSearchJobs,
  ...SAFETY_ROUTES,
};

/** These show profiles that are on the register; all other ids are those of a profile that waits. */
export const SHOWN_ONLY = [
  'GET /employer/ask/:profileId',
  'POST /employer/ask/:profileId',
  'GET /api/v1/pas/:id',
  'GET /pas/:id',
  'GET /pas/:id/print',
  'GET /employer/invite/:profileId',
  'POST /employer/invite/:profileId',
];

/** Whether a route answers people in a browser. */
export function isPage(route: string): boolean {
  return !/ \/(api|health)\/|\/brand\.css$/.test(route);
}

/** Whether a route of the pages answers with a file to keep, or with data for a script, which no browser shows. */
export function isFile(route: string): boolean {
  return /\.(csv|pdf|txt)$|\.ics$|\/copy\/:form$|\/prove-it\/passkey$|\/:id\/file$|\/:fileId$/.test(route);
}
