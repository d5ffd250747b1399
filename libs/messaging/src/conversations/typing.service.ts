import { Injectable } from '@nestjs/common';
import type { Actor } from '@pa/platform';
import { ConversationAccess } from './conversation-access';
import { MembersRepository, type Member } from './members.repository';

/** Whether the other side may see that somebody types: off until they say so, for each conversation by itself. */
@Injectable()
export class TypingChoices {
  constructor(
    private readonly access: ConversationAccess,
    private readonly members: MembersRepository,
  ) {}

  /** @throws ConversationNotFoundError */
  async isShown(actor: Actor, conversationId: string): Promise<boolean> {
    return this.members.isTypingShown(actor.licenseeId, await this.memberOf(actor, conversationId));
  }

  /** @throws ConversationNotFoundError */
  async show(actor: Actor, conversationId: string, isShown: boolean): Promise<void> {
    await this.members.showTyping(actor.licenseeId, await this.memberOf(actor, conversationId), isShown);
  }

  private async memberOf(actor: Actor, id: string): Promise<Member> {
    const { side, id: conversationId } = await this.access.get(actor, id);
    return { conversationId, side, personId: actor.by?.personId ?? actor.personId };
  }
}
