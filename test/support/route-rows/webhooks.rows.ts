import type { Ids } from '../peopled';
import { MANAGER, named, type RouteRow } from './row';

const page = (rest: (ids: Ids) => string) =>
  named(MANAGER, (ids) => `/staff/webhooks/${ids.webhookId}${rest(ids)}`, 'register');
const api = (rest: (ids: Ids) => string) =>
  named(MANAGER, (ids) => `/api/v1/webhooks/${ids.webhookId}${rest(ids)}`, 'register');

/** News for other systems: only managers have to do with it. */
export const ofWebhooks: Record<string, RouteRow> = {
  'GET /staff/webhooks': { who: MANAGER },
  'POST /staff/webhooks': { who: MANAGER },
  'GET /staff/webhooks/:id': page(() => ''),
  'POST /staff/webhooks/:id/stop': page(() => '/stop'),
  'POST /staff/webhooks/:id/news/:newsId/again': page(({ newsId }) => `/news/${newsId}/again`),
  'GET /api/v1/webhooks': { who: MANAGER },
  'POST /api/v1/webhooks': { who: MANAGER },
  'DELETE /api/v1/webhooks/:id': api(() => ''),
  'GET /api/v1/webhooks/:id/news': api(() => '/news'),
  'POST /api/v1/webhooks/:id/news/:newsId/sendings': api(({ newsId }) => `/news/${newsId}/sendings`),
};
