import { Injectable } from '@nestjs/common';
import { HideLists, Hides } from '@pa/accounts';
import { Audit, Clock, doerOf, UnitOfWork, type Actor } from '@pa/platform';
import { dateWords } from '@pa/web';
import { localDay } from '@pa/register';
import { ConversationAccess } from '../../conversations/conversation-access';
import { otherNameOf, type OwnConversation } from '../../conversations/conversation';
import { ConversationsRepository } from '../../conversations/conversations.repository';
import { SentListeners } from '../../hooks/sent-listeners';
import { SharesRepository } from '../sharing/shares.repository';

const WHY = 'block';

/** Ends messages between two people at once. Neither finds the other any more, in search or anywhere else. */
@Injectable()
export class Blocks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: ConversationAccess,
    private readonly conversations: ConversationsRepository,
    private readonly shares: SharesRepository,
    private readonly hides: HideLists,
    private readonly hidden: Hides,
    private readonly listeners: SentListeners,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Blocking twice is as good as once. @throws ConversationNotFoundError */
  async block(actor: Actor, conversationId: string): Promise<void> {
    const conversation = await this.access.get(actor, conversationId);
    const otherId = otherIdOf(conversation);
    if (!otherId) return;
    const at = this.clock.now();
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const words = `${otherNameOf(conversation)}, from your messages, on ${dateWords(localDay(at))}`;
      // Shared fields before the conversation, as whoever agrees to share takes them.
      await this.shares.endAll(tx, conversationId, { side: conversation.side, at });
      await this.conversations.lock(tx, conversationId);
      await this.hides.addKnown(tx, actor, { way: 'person', otherId, words });
      await this.conversations.close(tx, conversationId, { why: WHY, byId: actor.personId, at });
      this.record(tx, actor, { act: 'messaging.person-blocked', conversationId });
    });
    this.tell(actor, conversation, 'closed');
  }

  /**
   * Only who blocked can end it; where the other blocked, too, it stays closed and is theirs to open. Ending it twice is as good
   * as once. @throws ConversationNotFoundError
   */
  async unblock(actor: Actor, conversationId: string): Promise<void> {
    const conversation = await this.access.get(actor, conversationId);
    const otherId = otherIdOf(conversation);
    if (!otherId) return;
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      await this.conversations.lock(tx, conversationId);
      await this.hides.removeKnown(tx, actor, otherId);
      const byId = actor.personId;
      if (await this.hidden.between(tx, byId, otherId))
        await this.conversations.handOverClosing(tx, conversationId, { fromId: byId, toId: otherId });
      else await this.conversations.reopen(tx, conversationId, { why: WHY, byId });
      this.record(tx, actor, { act: 'messaging.person-unblocked', conversationId });
    });
    this.tell(actor, conversation, 'changed');
  }

  /** Whether this side ended the messages, and so may begin them again. */
  async isMine(actor: Actor, conversationId: string): Promise<boolean> {
    await this.access.get(actor, conversationId);
    const rows = await this.unitOfWork.read(actor.licenseeId, (query) =>
      query({
        name: 'messaging-own-block',
        text: `SELECT 1 FROM conversations WHERE licensee_id = $1 AND id = $2 AND closed_why = 'block' AND closed_by = $3`,
        values: [actor.licenseeId, conversationId, actor.personId],
      }),
    );
    return rows.length > 0;
  }

  /** What somebody does for another is on record with both names. */
  private record(
    tx: Parameters<Audit['record']>[0],
    actor: Actor,
    { act, conversationId }: { act: string; conversationId: string },
  ): void {
    if (actor.by) this.audit.record(tx, { actor, act, subject: { kind: 'conversation', id: conversationId } });
  }

  private tell(actor: Actor, { id, lastNumber }: OwnConversation, what: 'closed' | 'changed'): void {
    const { licenseeId } = actor;
    const byId = doerOf(actor).personId;
    this.listeners.tell({ licenseeId, conversationId: id, what, number: lastNumber, byId });
  }
}

function otherIdOf({ side, employerId, paId }: OwnConversation): string | null {
  return side === 'pa' ? employerId : paId;
}
