import type { Ids } from '../peopled';
import { EMPLOYER, everyone, MODERATE, named, PA, pa, secret, SEE_MODERATION, SEE_PAS, type RouteRow } from './row';

const confirmPath = ({ confirmToken }: Ids) => `/still-available/${confirmToken}`;
const confirmApiPath = ({ confirmToken }: Ids) => `/api/v1/still-available/${confirmToken}`;
const APPROVAL = { decision: 'approved', reasons: [], words: '', version: 1 };

/** What PAs say of themselves. */
export const ofPas: Record<string, RouteRow> = {
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

/** Who looks at it before it is shown. */
export const ofStaff: Record<string, RouteRow> = {
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

/** Who looks for them. */
export const ofSearch: Record<string, RouteRow> = {
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
