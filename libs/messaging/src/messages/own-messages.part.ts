import { Injectable, OnModuleInit } from '@nestjs/common';
import { PersonalData, type ExportedRecord, type PersonalDataPart, type Transaction } from '@pa/platform';
import type { Conversation } from '../conversations/conversation';
import { ConversationsRepository } from '../conversations/conversations.repository';
import { MessageReader } from './message-reader';
import { MessagesRepository, type WrittenRow } from './messages.repository';

const AT_ONCE = 200;

/** What a person wrote, in the copy of their data. What others wrote to them is those others' own: the conversation shows it. */
@Injectable()
export class OwnMessagesPart implements PersonalDataPart, OnModuleInit {
  readonly key = 'messaging.own-messages';
  readonly title = 'Your messages';
  readonly about = 'What you wrote. What others wrote to you is in your messages, where you can print it.';

  constructor(
    private readonly personalData: PersonalData,
    private readonly conversations: ConversationsRepository,
    private readonly messages: MessagesRepository,
    private readonly reader: MessageReader,
  ) {}

  onModuleInit(): void {
    this.personalData.add(this);
  }

  /** In the order in which they were written, in stretches. */
  async *read(tx: Transaction, personId: string): AsyncIterable<ExportedRecord> {
    let last: Conversation | null = null;
    for (let after: string | null = null; ;) {
      const rows: WrittenRow[] = await this.messages.listWritten(tx, { personId, after, limit: AT_ONCE });
      for (const row of rows) {
        // Most follow others of the same conversation.
        if (row.body && last?.id !== row.conversationId) last = await this.conversations.find(tx, row.conversationId);
        yield this.recordOf(tx, row, last);
      }
      if (rows.length < AT_ONCE) return;
      after = rows.at(-1)?.id ?? null;
    }
  }

  private recordOf(tx: Transaction, row: WrittenRow, conversation: Conversation | null): ExportedRecord {
    const body = row.body && conversation && this.reader.bodyOf(tx.licenseeId, conversation, row);
    return {
      'You wrote': row.createdAt,
      ...(row.editedAt && { 'You changed it': row.editedAt }),
      ...(row.deletedAt && { 'You deleted it': row.deletedAt }),
      ...(body && { Words: [body.text, ...(body.terms ?? [])].filter(Boolean).join('\n') }),
      ...(body?.times && { 'Times you offered': body.times.join(', ') }),
      ...(body?.held && { 'What we held back': body.held.map(({ words }) => words).join(', ') }),
    };
  }
}
