import type { Migrations } from '@pa/platform';
import { CreateConversations1764000080000 } from './1764000080000-create-conversations';
import { TellWhenConversationsClose1764000081100 } from './1764000081100-tell-when-conversations-close';
import { CreateSocketAttachments1764000081200 } from './1764000081200-create-socket-attachments';
import { CreateSafety1764000082000 } from './1764000082000-create-safety';
import { CreateMessageFiles1764000083200 } from './1764000083200-create-message-files';
import { CreateDraftsAndAlerts1764000083300 } from './1764000083300-create-drafts-and-alerts';
import { FindSentMessagesByAuthor1764000084000 } from './1764000084000-find-sent-messages-by-author';
import { CreateIntroductionShowings1764000102100 } from './1764000102100-create-introduction-showings';

export const messagingMigrations: Migrations = [
  CreateConversations1764000080000,
  TellWhenConversationsClose1764000081100,
  CreateSocketAttachments1764000081200,
  CreateSafety1764000082000,
  CreateMessageFiles1764000083200,
  CreateDraftsAndAlerts1764000083300,
  FindSentMessagesByAuthor1764000084000,
  CreateIntroductionShowings1764000102100,
];
