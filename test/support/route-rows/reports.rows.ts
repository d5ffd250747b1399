import { type RouteRow, type Who } from './row';

const SEE: Who = ['manager', 'auditor'];

/** Figures of the register: each register's own, and no id of anybody in the address. */
export const ofReports: Record<string, RouteRow> = {
  'GET /staff/figures': { who: SEE },
  'GET /staff/figures/:report': { who: SEE, path: () => '/staff/figures/pas' },
  'GET /staff/figures/:report/table.csv': { who: SEE, path: () => '/staff/figures/pas/table.csv' },
  'GET /staff/figures/:report/report.pdf': { who: SEE, path: () => '/staff/figures/pas/report.pdf' },
  'GET /api/v1/figures': { who: SEE },
  'GET /api/v1/figures/:report': { who: SEE, path: () => '/api/v1/figures/pas' },
};
