import { Injectable } from '@nestjs/common';
import { Audit, Clock, ConflictError, doerOf, UnitOfWork, type Actor, type Transaction } from '@pa/platform';
import { ConversationAccess } from '../conversations/conversation-access';
import type { OwnConversation } from '../conversations/conversation';
import { MessageScreens } from '../hooks/message-screens';
import { SentListeners } from '../hooks/sent-listeners';
import { MessageNotFoundError } from '../messaging.errors';
import { tidyBody } from './message-body';
import { CHANGE_MINUTES, mayBeChanged } from './message-changes';
import { MessageReader } from './message-reader';
import { MessagesRepository, type MessageRow } from './messages.repository';
import type { MessageAt } from './messages.service';

/** Changing one's own words for a while, and taking them away for both. The other side always sees that it was done. */
@Injectable()
export class MessageChanges {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: ConversationAccess,
    private readonly messages: MessagesRepository,
    private readonly reader: MessageReader,
    private readonly screens: MessageScreens,
    private readonly listeners: SentListeners,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** The words as they are, for who wrote them. @throws MessageNotFoundError, ConflictError when its time is over */
  async getOwn(actor: Actor, place: MessageAt): Promise<{ conversation: OwnConversation; text: string }> {
    const conversation = await this.access.get(actor, place.conversationId);
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const row = await this.lock(tx, actor, place);
      this.refuseLate(row);
      return { conversation, text: this.reader.bodyOf(actor.licenseeId, conversation, row)?.text ?? '' };
    });
  }

  /** @throws MessageNotFoundError, InvalidError, ConversationClosedError, ConflictError when its time is over */
  async edit(actor: Actor, place: MessageAt, text: string): Promise<void> {
    const conversation = await this.access.get(actor, place.conversationId);
    this.access.refuseClosed(conversation);
    const tidy = tidyBody('text', { text });
    const screened = await this.screens.look(tidy.text, await this.access.toWrite(actor, place.conversationId));
    const held = screened.held.length > 0 ? { held: screened.held } : {};
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const row = await this.lock(tx, actor, place);
      this.refuseLate(row);
      const message = { id: row.id, body: { text: screened.text, ...held } };
      const body = this.reader.lock(tx.licenseeId, conversation, message);
      await this.messages.edit(tx, row.id, { body, at: this.clock.now() });
      this.record(tx, actor, { act: 'messaging.message-changed', id: place.conversationId });
    });
    this.tell(actor, place);
  }

  /** For both, whenever: a trace stays. Twice is as good as once. @throws MessageNotFoundError */
  async delete(actor: Actor, place: MessageAt): Promise<void> {
    await this.access.get(actor, place.conversationId);
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const row = await this.lock(tx, actor, place);
      await this.messages.delete(tx, row.id, this.clock.now());
      this.record(tx, actor, { act: 'messaging.message-deleted', id: place.conversationId });
    });
    this.tell(actor, place);
  }

  private async lock(tx: Transaction, actor: Actor, { conversationId, number }: MessageAt): Promise<MessageRow> {
    const row = await this.messages.findForUpdate(tx, conversationId, number);
    if (!row || row.authorId === null || row.authorId !== doerOf(actor).personId) throw new MessageNotFoundError();
    return row;
  }

  private refuseLate({ kind, createdAt, deletedAt }: MessageRow): void {
    const now = this.clock.now();
    if (mayBeChanged({ kind, at: createdAt, deletedAt, isMine: true }, now)) return;
    throw new ConflictError(
      'too-late-to-change',
      `Words can be changed for ${CHANGE_MINUTES} minutes. Write a new message instead.`,
    );
  }

  private record(tx: Transaction, actor: Actor, { act, id }: { act: string; id: string }): void {
    if (actor.by) this.audit.record(tx, { actor, act, subject: { kind: 'conversation', id } });
  }

  private tell({ licenseeId, ...actor }: Actor, { conversationId, number }: MessageAt): void {
    const byId = actor.by?.personId ?? actor.personId;
    this.listeners.tell({ licenseeId, conversationId, what: 'changed', number, byId });
  }
}
