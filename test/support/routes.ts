import type { Ids } from './peopled';
import { SAFETY_ROUTES } from './safety-routes';
import { anyHost, everyone, MANAGER, MEMBERS, PASSWORD, secret, type RouteRow } from './route-rows/row';
import { ofMessaging } from './route-rows/messaging.rows';
import { ofMessagingAway } from './route-rows/messaging-away.rows';
import { ofMessagingSafety } from './route-rows/messaging-safety.rows';
import { ofApplications } from './route-rows/recruitment-applications.rows';
import { ofCover } from './route-rows/recruitment-cover.rows';
import { ofVacancies } from './route-rows/recruitment-vacancies.rows';
import { ofRepresentatives } from './route-rows/representatives.rows';
import { ofPrivacy } from './route-rows/privacy.rows';
import { ofContent } from './route-rows/content.rows';
import { ofBilling } from './route-rows/billing.rows';
import { ofCheckSessions } from './route-rows/check-sessions.rows';
import { ofChecks } from './route-rows/checks.rows';
import { ofCards } from './route-rows/cards.rows';
import { ofEvidenceRules } from './route-rows/evidence-rules.rows';
import { ofPassport } from './route-rows/passport.rows';
import { ofSchemes } from './route-rows/schemes.rows';
import { ofVisits } from './route-rows/visits.rows';
import { ofReferences } from './route-rows/references.rows';
import { ofCourses } from './route-rows/courses.rows';
import { ofTraining } from './route-rows/training.rows';
import { ofRules } from './route-rows/rules.rows';
import { ofDeparture } from './route-rows/departure.rows';
import { ofAnnouncements } from './route-rows/announcements.rows';
import { ofSupport } from './route-rows/support.rows';
import { ofWebhooks } from './route-rows/webhooks.rows';
import { ofPas, ofSearch, ofStaff } from './route-rows/register.rows';
import { ofReports } from './route-rows/reports.rows';
import { ofSearchJobs } from './route-rows/search-jobs.rows';
import { ofSessions } from './route-rows/sessions.rows';
import { ofSigningIn } from './route-rows/sign-in.rows';
import { ofStaffsPeople } from './route-rows/staff.rows';

export type { Naming, RouteRow, Who } from './route-rows/row';

const verifyPath = ({ verifyToken }: Ids) => `/confirm-email/${verifyToken}`;
const resetPath = ({ resetToken }: Ids) => `/reset-password/${resetToken}`;

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
  'GET /health/search': anyHost,
  'GET /large-print': everyone,
  'GET /privacy': everyone,
  'GET /report-a-concern': everyone,
  'GET /staff/brand': { who: MANAGER },
  'POST /staff/brand': { who: MANAGER },
  'GET /logo.png': everyone,
  'GET /staff/brand/preview.css': { who: MANAGER },
  'GET /staff/brand/logo': { who: MANAGER },
  'POST /staff/brand/logo': { who: MANAGER },
  'POST /staff/brand/logo/remove': { who: MANAGER, last: true },
  'GET /staff/policies': { who: MANAGER },
  'POST /staff/policies': { who: MANAGER },
  'GET /staff/set-up': { who: MANAGER },
  'POST /staff/set-up/done': { who: MANAGER },
  'POST /staff/set-up/open': { who: MANAGER },
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
  ...ofCards,
  ...ofPassport,
  ...ofEvidenceRules,
  ...ofCheckSessions,
  ...ofReferences,
  ...ofVisits,
  ...ofTraining,
  ...ofCourses,
  ...ofBilling,
  ...ofContent,
  ...ofRules,
  ...ofReports,
  ...ofAnnouncements,
  ...ofSupport,
  ...ofWebhooks,
  ...ofDeparture,
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
  return !/ \/(api|health)\/|\/(brand\.css|logo\.png)$/.test(route);
}

/** Whether a route of the pages answers with a file to keep, or with data for a script, which no browser shows. */
export function isFile(route: string): boolean {
  return /\.(csv|pdf|txt|css)$|\/leaving\/copy$|\/\.well-known\/|\.ics$|\/copy\/:form$|\/prove-it\/passkey$|\/(:id|:key)\/file$|\/:fileId$/.test(
    route,
  );
}
