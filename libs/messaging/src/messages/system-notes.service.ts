import { Injectable } from '@nestjs/common';
import { Clock, type Transaction } from '@pa/platform';
import { v7 as newId } from 'uuid';
import { ConversationsRepository } from '../conversations/conversations.repository';
import { MessageReader } from './message-reader';
import { MessagesRepository } from './messages.repository';

/** Notes in a conversation that nobody wrote: "Ann shared her telephone number". Both sides read the same words. */
@Injectable()
export class SystemNotes {
  constructor(
    private readonly conversations: ConversationsRepository,
    private readonly messages: MessagesRepository,
    private readonly reader: MessageReader,
    private readonly clock: Clock,
  ) {}

  /** In the transaction of what it tells of. Its number; null when there is no such conversation any more. */
  async add(tx: Transaction, conversationId: string, text: string): Promise<number | null> {
    const conversation = await this.conversations.find(tx, conversationId);
    if (!conversation) return null;
    const id = newId();
    const body = this.reader.lock(tx.licenseeId, conversation, { id, body: { text } });
    return this.messages.addNote(tx, { conversationId, id, body, at: this.clock.now() });
  }
}
