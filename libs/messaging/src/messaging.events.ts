/** What this lib tells the worker. Each names the row it is about, and nothing of what was written. */
export const messagingEvents = {
  /** Subject: the message. */
  messageSent: 'messaging.message-sent',
  /** Subject: the request. */
  requestAsked: 'messaging.request-asked',
  requestAccepted: 'messaging.request-accepted',
  requestDeclined: 'messaging.request-declined',
  /** Subject: the conversation. */
  putInTouch: 'messaging.put-in-touch',
  /** Subject: the report. */
  reportReceived: 'messaging.report-received',
  reportClosed: 'messaging.report-closed',
  /** Subject: the decision. */
  takenDown: 'messaging.taken-down',
  appealed: 'messaging.appealed',
  appealAnswered: 'messaging.appeal-answered',
  /** Subject: who is to be told, in message_alerts. */
  awayMail: 'messaging.away-mail',
  awayText: 'messaging.away-text',
} as const;
