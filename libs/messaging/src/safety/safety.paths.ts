import type { Reported } from './reports/report';

/** Addresses of the pages that keep people safe. */
export const safetyPaths = {
  sharing: (conversationId: string) => `/sharing/${conversationId}`,
  share: (conversationId: string, id: string) => `/sharing/${conversationId}/${id}`,
  block: (conversationId: string) => `/block/${conversationId}`,
  unblock: (conversationId: string) => `/unblock/${conversationId}`,
  report: (what: Reported | ':what', id: string) => `/report/${what}/${id}`,
  ownReports: '/reported',
  ownDecisions: '/decisions',
  ownDecision: (id: string) => `/decisions/${id}`,
  stayingSafe: '/staying-safe',
  staffReports: '/staff/reports',
  staffReport: (id: string) => `/staff/reports/${id}`,
  staffReportDeed: (id: string, deed: 'take' | 'messages' | 'take-down') => `/staff/reports/${id}/${deed}`,
  staffAppeals: '/staff/appeals',
  staffAppeal: (id: string) => `/staff/appeals/${id}`,
} as const;
