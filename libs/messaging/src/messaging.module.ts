import { Global, Module } from '@nestjs/common';
import { awayProviders } from './away/away.providers';
import { conversationProviders } from './conversations/conversations.providers';
import { MessageScreens } from './hooks/message-screens';
import { ReaderWarnings } from './hooks/reader-warnings';
import { SendingStops } from './hooks/sending-stops';
import { SentListeners } from './hooks/sent-listeners';
import { ConversationKeys } from './keys/conversation-keys';
import { messageProviders } from './messages/messages.providers';
import { PutInTouch } from './put-in-touch/put-in-touch.service';
import { requestProviders } from './requests/requests.providers';
import { MessagingPrivacy } from './messaging-privacy';
import { safetyProviders } from './safety/safety.providers';

const services = [
  ConversationKeys,
  MessageScreens,
  ReaderWarnings,
  SendingStops,
  SentListeners,
  ...conversationProviders,
  ...messageProviders,
  ...awayProviders,
  ...requestProviders,
  PutInTouch,
  ...safetyProviders,
  MessagingPrivacy,
];

/** Messages between employers and PAs: who may write to whom, what they wrote, and how far it was read. */
@Global()
@Module({ providers: services, exports: services })
export class MessagingModule {}
