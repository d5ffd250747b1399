/** What this lib tells the worker. Each names the row it is about, and nothing of what was written. */
export const messagingEvents = {
  /** Subject: the message. */
  messageSent: 'messaging.message-sent',
  /** Subject: the request. */
  requestAsked: 'messaging.request-asked',
  requestAccepted: 'messaging.request-accepted',
  requestDeclined: 'messaging.request-declined',
} as const;
