import type { Ids } from '../peopled';
import { MANAGER, SEE_MODERATION, type RouteRow } from './row';

const ruleApi = ({ ruleId }: Ids) => `/api/v1/rules/${ruleId}`;

/** Rules by date: managers keep them, co-ordinators and auditors look. */
export const ofRules: Record<string, RouteRow> = {
  'GET /staff/rules': { who: SEE_MODERATION },
  'GET /staff/rules/new': { who: MANAGER },
  'POST /staff/rules/new': { who: MANAGER },
  'GET /staff/rules/review': { who: MANAGER, path: () => '/staff/rules/review?rule=holiday.weeks&from=2025-04-06' },
  'POST /staff/rules/review': { who: MANAGER },
  'POST /staff/rules/remove': {
    who: MANAGER,
    whose: 'register',
    naming: ({ ruleId }) => ({ body: { id: ruleId } }),
  },
  'GET /api/v1/rules': { who: SEE_MODERATION },
  'POST /api/v1/rules': { who: MANAGER },
  'PUT /api/v1/rules/reviews': { who: MANAGER },
  'DELETE /api/v1/rules/:id': {
    who: MANAGER,
    // Each try would take the row out: with an id that is none they are let in as far as its refusal.
    path: () => '/api/v1/rules/x',
    whose: 'register',
    naming: (ids) => ({ path: ruleApi(ids) }),
  },
};
