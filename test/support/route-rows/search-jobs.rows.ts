import type { Ids } from '../peopled';
import { everyone, named, PA, pa, secret, type RouteRow, type Who } from './row';

const savedApi = ({ jobId }: Ids) => `/api/v1/me/saved-vacancies/${jobId}`;

const KEEP: Who = ['pa', 'employer'];
const search = ({ savedSearchId }: Ids) => `/saved-searches/${savedSearchId}`;
const searchApi = ({ savedSearchId }: Ids) => `/api/v1/me/saved-searches/${savedSearchId}`;
const HOW = { how: 'weekly' };

/** Something is done to a search of somebody's own. */
function ofSearch(path: (ids: Ids) => string, body: object = {}): RouteRow {
  return { who: KEEP, path, body, whose: 'person', isPas: true, naming: (ids) => ({ path: path(ids), body }) };
}

/** Jobs that PAs look for and keep. */
export const ofSearchJobs: Record<string, RouteRow> = {
  'GET /jobs': everyone,
  'GET /jobs/hours': everyone,
  'POST /jobs/hours': everyone,
  'GET /jobs/bundles': everyone,
  'GET /api/v1/vacancies/bundles': everyone,
  'GET /jobs/saved': pa,
  'GET /pa/print': pa,
  'POST /jobs/:id/save': named(PA, ({ jobId }) => `/jobs/${jobId}/save`, 'register'),
  'POST /jobs/:id/take-off': named(PA, ({ jobId }) => `/jobs/${jobId}/take-off`, 'person'),
  'GET /api/v1/vacancies': everyone,
  'GET /api/v1/vacancies/count': everyone,
  'GET /saved-searches': { who: KEEP },
  'GET /saved-searches/new': { who: KEEP },
  'POST /saved-searches': { who: KEEP },
  'POST /saved-searches/:id': ofSearch(search, HOW),
  'POST /saved-searches/:id/stop': ofSearch((ids) => `${search(ids)}/stop`),
  'POST /saved-searches/:id/delete': ofSearch(
    ({ otherSpareSearchId }) => `/saved-searches/${otherSpareSearchId}/delete`,
  ),
  'GET /api/v1/me/saved-searches': { who: KEEP },
  'POST /api/v1/me/saved-searches': { who: KEEP },
  'PATCH /api/v1/me/saved-searches/:id': ofSearch(searchApi, HOW),
  'POST /api/v1/me/saved-searches/:id/stop': ofSearch((ids) => `${searchApi(ids)}/stop`),
  'DELETE /api/v1/me/saved-searches/:id': ofSearch(({ spareSearchId }) => `/api/v1/me/saved-searches/${spareSearchId}`),
  'GET /stop-alerts/:token': secret(({ alertToken }) => `/stop-alerts/${alertToken}`),
  'POST /stop-alerts/:token': secret(({ alertToken }) => `/stop-alerts/${alertToken}`),
  'GET /still-looking/:token': secret(({ alertToken }) => `/still-looking/${alertToken}`),
  'POST /still-looking/:token': secret(({ alertToken }) => `/still-looking/${alertToken}`),
  'GET /api/v1/alert-links/:token': secret(({ alertToken }) => `/api/v1/alert-links/${alertToken}`),
  'POST /api/v1/alert-links/:token/stop': secret(({ alertToken }) => `/api/v1/alert-links/${alertToken}/stop`),
  'POST /api/v1/alert-links/:token/keep': secret(({ alertToken }) => `/api/v1/alert-links/${alertToken}/keep`),
  'GET /api/v1/me/saved-vacancies': pa,
  'PUT /api/v1/me/saved-vacancies/:id': named(PA, savedApi, 'register'),
  'DELETE /api/v1/me/saved-vacancies/:id': named(PA, savedApi, 'person'),
};

/** Who looks for PAs for an employer keeps searches in their name. The ids of the rows are a PA's: they are not found. */
export const SAVED_SEARCHES_OPEN_TO_ACTING: readonly string[] = Object.keys(ofSearchJobs).filter((route) =>
  route.includes('/saved-searches'),
);
