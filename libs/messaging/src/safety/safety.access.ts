import type { Permission } from '@pa/platform';

/** Who may do what to keep people safe. Whose conversation, report or decision it is decides the service. */
export const safetyAccess = {
  shareAndBlock: { name: 'messaging.share-and-block', roles: ['employer', 'pa'], acting: 'message' },
  report: { name: 'messaging.report', roles: ['employer', 'pa'], acting: 'look' },
  ownDecisions: { name: 'messaging.own-decisions', roles: ['employer', 'pa'], acting: 'message' },
  /** Deals with reports, reads what was reported, takes down and answers appeals. */
  reports: { name: 'messaging.reports', roles: ['co-ordinator', 'manager'] },
} satisfies Record<string, Permission>;
