import type { Permission } from '@pa/platform';

/** Who may do what to keep people safe. Whose conversation, report or decision it is decides the service. */
export const safetyAccess = {
  /** Their own contact details, and those of the other: not for whoever finds a screen open. */
  share: { name: 'messaging.share', roles: ['employer', 'pa'], acting: 'message', stepUp: true },
  /** At once, and without being asked anything. */
  block: { name: 'messaging.block', roles: ['employer', 'pa'], acting: 'message' },
  report: { name: 'messaging.report', roles: ['employer', 'pa'], acting: 'look' },
  ownDecisions: { name: 'messaging.own-decisions', roles: ['employer', 'pa'], acting: 'message' },
  /** Deals with reports, reads what was reported, takes down and answers appeals. */
  reports: { name: 'messaging.reports', roles: ['co-ordinator', 'manager'] },
} satisfies Record<string, Permission>;
