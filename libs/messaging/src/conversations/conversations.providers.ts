import { ConversationAccess } from './conversation-access';
import { ConversationOpenings } from './conversation-openings.service';
import { ConversationsRepository } from './conversations.repository';
import { MembersRepository } from './members.repository';
import { OwnConversations } from './own-conversations.service';
import { TypingChoices } from './typing.service';

/** Services and repositories of conversations. */
export const conversationProviders = [
  ConversationsRepository,
  MembersRepository,
  ConversationAccess,
  ConversationOpenings,
  OwnConversations,
  TypingChoices,
];
