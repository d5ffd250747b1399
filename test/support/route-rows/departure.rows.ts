import { MANAGER, type RouteRow } from './row';

/** A copy of the whole register: only managers have to do with it. */
export const ofDeparture: Record<string, RouteRow> = {
  'GET /staff/leaving': { who: MANAGER },
  'POST /staff/leaving': { who: MANAGER },
  'GET /staff/leaving/copy': { who: MANAGER },
};
