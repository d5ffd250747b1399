import { Module, OnModuleInit } from '@nestjs/common';
import { AccountPlaces } from '@pa/accounts';
import { Navigation } from '@pa/web';
import { messagingAccess } from '../messaging.access';
import { messagingPaths as paths } from '../messaging.paths';
import { ConversationsApiController } from './api/conversations.api-controller';
import { MessagesApiController } from './api/messages.api-controller';
import { ConversationsPageController } from './pages/conversations.page-controller';
import { OwnConversations } from './own-conversations.service';
import { MessagePageController } from './pages/message.page-controller';

/** Conversations over HTTP: pages and API. */
@Module({
  controllers: [ConversationsApiController, MessagesApiController, ConversationsPageController, MessagePageController],
})
export class ConversationsHttpModule implements OnModuleInit {
  constructor(
    private readonly navigation: Navigation,
    private readonly places: AccountPlaces,
    private readonly conversations: OwnConversations,
  ) {}

  onModuleInit(): void {
    const { roles } = messagingAccess.ownConversations;
    this.navigation.add({
      text: 'Messages',
      href: paths.conversations,
      order: 24,
      for: roles,
      countNews: (actor) => this.conversations.countUnread(actor),
    });
    this.places.add({
      text: 'Messages',
      hint: 'What you and others wrote to each other.',
      href: paths.conversations,
      roles,
      order: 13,
    });
  }
}
