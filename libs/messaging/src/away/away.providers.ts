import { DraftsRepository } from '../extras/drafts.repository';
import { Drafts } from '../extras/drafts.service';
import { ConversationExtras } from '../extras/conversation-extras';
import { MessageSearch } from '../extras/message-search.service';
import { OwnMessagesRepository } from '../extras/own-messages.repository';
import { QuickReplies } from '../extras/quick-replies.service';
import { Transcripts } from '../extras/transcript.service';
import { MessageFilesRepository } from '../files/message-files.repository';
import { MessageFiles } from '../files/message-files.service';
import { AlertChoicesService } from './alert-choices.service';
import { MessageAlertsRepository } from './message-alerts.repository';

/** Services and repositories of files, drafts, ready answers, search, print, and how people hear of messages. */
export const awayProviders = [
  AlertChoicesService,
  ConversationExtras,
  Drafts,
  DraftsRepository,
  MessageAlertsRepository,
  MessageFiles,
  MessageFilesRepository,
  MessageSearch,
  OwnMessagesRepository,
  QuickReplies,
  Transcripts,
];
