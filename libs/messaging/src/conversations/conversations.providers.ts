import { ConversationAccess } from './conversation-access';
import { ConversationOpenings } from './conversation-openings.service';
import { ConversationsRepository } from './conversations.repository';

/** Services and repositories of conversations. */
export const conversationProviders = [ConversationsRepository, ConversationAccess, ConversationOpenings];
