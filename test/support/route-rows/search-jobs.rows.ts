import type { Ids } from '../peopled';
import { everyone, named, PA, pa, type RouteRow } from './row';

const savedApi = ({ jobId }: Ids) => `/api/v1/me/saved-vacancies/${jobId}`;

/** Jobs that PAs look for and keep. */
export const ofSearchJobs: Record<string, RouteRow> = {
  'GET /jobs': everyone,
  'GET /jobs/hours': everyone,
  'POST /jobs/hours': everyone,
  'GET /jobs/saved': pa,
  'POST /jobs/:id/save': named(PA, ({ jobId }) => `/jobs/${jobId}/save`, 'register'),
  'POST /jobs/:id/take-off': named(PA, ({ jobId }) => `/jobs/${jobId}/take-off`, 'person'),
  'GET /api/v1/vacancies': everyone,
  'GET /api/v1/vacancies/count': everyone,
  'GET /api/v1/me/saved-vacancies': pa,
  'PUT /api/v1/me/saved-vacancies/:id': named(PA, savedApi, 'register'),
  'DELETE /api/v1/me/saved-vacancies/:id': named(PA, savedApi, 'person'),
};
