export {
  closedWhyOf,
  firstNameOf,
  otherNameOf,
  REASON_KINDS,
  type Conversation,
  type OwnConversation,
  type ReasonKind,
} from './conversations/conversation';
export { ConversationAccess } from './conversations/conversation-access';
export { ConversationOpenings, type Opening } from './conversations/conversation-openings.service';
export { SendMessageAlertsJob } from './away/send-message-alerts.job';
export { messagingEntities } from './entities';
export { MessagingFigures } from './figures/messaging-figures.reader';
export { MessageScreens, type MessageScreen, type ScreenedText } from './hooks/message-screens';
export { ReaderWarnings, type ReaderWarning } from './hooks/reader-warnings';
export { SendingStops, type SendingStop } from './hooks/sending-stops';
export { SentListeners, type ConversationNews, type SentListener } from './hooks/sent-listeners';
export { ConversationKeys } from './keys/conversation-keys';
export { lockBody, type BodyPlace } from './keys/locked-body';
export type { Side, Writing } from './hooks/writing';
export type { HeldPart, MessageBody, MessageKind, NewBody, SentKind } from './messages/message-body';
export type { MessageView } from './messages/message-view';
export { Messages, type NewMessage, type SentMessage } from './messages/messages.service';
export { SystemNotes } from './messages/system-notes.service';
export { OwnConversations } from './conversations/own-conversations.service';
export { RequestScreens, type AskingPa, type RequestScreen } from './requests/request-screens';
export { messagingAccess } from './messaging.access';
export { messagingDataMap } from './messaging.data-map';
export {
  ConversationClosedError,
  ConversationNotFoundError,
  ConversationOnHoldError,
  MessageNotFoundError,
} from './messaging.errors';
export { messagingEvents } from './messaging.events';
export { messagingLimits } from './messaging.limits';
export { MessagingModule } from './messaging.module';
export { messagingPaths, messagingUploads } from './messaging.paths';
export { messagingRetention } from './messaging.retention';
export { messagingMigrations } from './migrations';
export { findContact, type ContactKind, type ContactSpan } from './safety/detector/find-contact';
export { Blocks } from './safety/blocks/blocks.service';
export { ConversationLooks } from './safety/reports/conversation-looks.service';
export { OwnReports } from './safety/reports/own-reports.service';
export { ReportCases } from './safety/reports/report-cases.service';
export { ContactSharing } from './safety/sharing/contact-sharing.service';
export { IntroductionDuties, type Duty, type DutyKey } from './safety/sharing/introduction-duties';
export { Appeals } from './safety/takedowns/appeals.service';
export { Takedowns } from './safety/takedowns/takedowns.service';
export { safetyAccess as messagingSafetyAccess } from './safety/safety.access';
export { safetyLimits as messagingSafetyLimits } from './safety/safety.limits';
export { safetyPaths as messagingSafetyPaths } from './safety/safety.paths';
