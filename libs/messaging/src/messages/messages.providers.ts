import { CatchingUpRepository } from './catching-up.repository';
import { MessageChanges } from './message-changes.service';
import { MessageReader } from './message-reader';
import { Messages } from './messages.service';
import { MessagesRepository } from './messages.repository';
import { OwnMessagesPart } from './own-messages.part';
import { SendingRepository } from './sending.repository';
import { SystemNotes } from './system-notes.service';

/** Services and repositories of messages. */
export const messageProviders = [
  MessagesRepository,
  SendingRepository,
  CatchingUpRepository,
  MessageReader,
  SystemNotes,
  Messages,
  MessageChanges,
  OwnMessagesPart,
];
