import type { Permission } from '@pa/platform';

/** Who may do what to keep people safe. Whose conversation, report or decision it is decides the service. */
export const safetyAccess = {
  /** Ask to share a way to reach one, agree, say no, stop. Blocking asks for no proof: nobody waits to be safe. */
  shareDetails: { name: 'messaging.share-details', roles: ['employer', 'pa'], acting: 'message', stepUp: true },
  shareAndBlock: { name: 'messaging.share-and-block', roles: ['employer', 'pa'], acting: 'message' },
  report: { name: 'messaging.report', roles: ['employer', 'pa'], acting: 'look' },
  ownDecisions: { name: 'messaging.own-decisions', roles: ['employer', 'pa'], acting: 'message' },
  /** Deals with reports, reads what was reported, takes down and answers appeals. */
  reports: { name: 'messaging.reports', roles: ['co-ordinator', 'manager'] },
} satisfies Record<string, Permission>;
