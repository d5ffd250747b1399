import type { Permission } from '@pa/platform';

/** Who may do what with messages. Whose conversation it is decides the service, anew with each call. */
export const messagingAccess = {
  ownConversations: { name: 'messaging.own-conversations', roles: ['employer', 'pa'], acting: 'message' },
  /** Asks PAs to talk, and takes it back. */
  askToTalk: { name: 'messaging.ask-to-talk', roles: ['employer'], acting: 'message' },
  answerRequests: { name: 'messaging.answer-requests', roles: ['pa'], acting: 'message' },
  /** Brings two together who both said yes. */
  putInTouch: { name: 'messaging.put-in-touch', roles: ['co-ordinator', 'manager'] },
  /** How one hears of messages oneself: nobody chooses that for another. */
  ownAlerts: { name: 'messaging.own-alerts', roles: ['employer', 'pa'] },
} satisfies Record<string, Permission>;
