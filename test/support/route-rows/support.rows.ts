import type { Ids } from '../peopled';
import { MANAGER, named, type RouteRow } from './row';

const request = (rest: string) =>
  named(MANAGER, ({ supportRequestId }: Ids) => `/staff/support/${supportRequestId}${rest}`, 'register');

/** What operators may look at: only managers say. */
export const ofSupport: Record<string, RouteRow> = {
  'GET /staff/support': { who: MANAGER },
  'GET /staff/support/offer': { who: MANAGER },
  'POST /staff/support/offer': { who: MANAGER },
  'GET /staff/support/:id': request(''),
  'POST /staff/support/:id': request(''),
  'POST /staff/support/:id/refuse': request('/refuse'),
  'POST /staff/support/:id/end': named(
    MANAGER,
    ({ supportOfferId }) => `/staff/support/${supportOfferId}/end`,
    'register',
  ),
};
