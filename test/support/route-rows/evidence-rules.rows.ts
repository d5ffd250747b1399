import { MANAGER, type RouteRow } from './row';

/** What a register asks for by way of evidence. */
export const ofEvidenceRules: Record<string, RouteRow> = {
  'GET /staff/checks-and-introductions': { who: MANAGER },
  'POST /staff/checks-and-introductions': { who: MANAGER },
  'GET /api/v1/evidence-rules': { who: MANAGER },
  'PUT /api/v1/evidence-rules': { who: MANAGER },
};
