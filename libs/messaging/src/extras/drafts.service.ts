import { Injectable } from '@nestjs/common';
import { Clock, doerOf, InvalidError, Secrets, UnitOfWork, type Actor } from '@pa/platform';
import { v7 as newId } from 'uuid';
import { ConversationAccess } from '../conversations/conversation-access';
import { LONGEST_TEXT } from '../messages/message-body';
import { DraftsRepository } from './drafts.repository';

const PLACE = 'message_drafts.text_sealed';

/** What somebody has begun to write, kept for them alone: who acts for somebody has drafts of their own. */
@Injectable()
export class Drafts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: ConversationAccess,
    private readonly drafts: DraftsRepository,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  /** '' where nothing was begun. @throws ConversationNotFoundError */
  async get(actor: Actor, conversationId: string): Promise<string> {
    await this.access.get(actor, conversationId);
    const sealed = await this.unitOfWork.run(actor.licenseeId, (tx) =>
      this.drafts.find(tx, placeOf(actor, conversationId)),
    );
    return sealed ? this.secrets.open(actor.licenseeId, sealed, PLACE) : '';
  }

  /** Keeps it, in place of the one before; nothing but spaces is none. @throws ConversationNotFoundError, InvalidError */
  async save(actor: Actor, conversationId: string, text: string): Promise<void> {
    await this.access.get(actor, conversationId);
    if ([...text].length > LONGEST_TEXT)
      throw InvalidError.of([{ field: 'text', message: `Write at most ${LONGEST_TEXT} letters.` }]);
    const place = placeOf(actor, conversationId);
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      if (text.trim() === '') return this.drafts.remove(tx, place);
      const sealed = this.secrets.seal(actor.licenseeId, text, PLACE);
      return this.drafts.put(tx, place, { id: newId(), sealed, at: this.clock.now() });
    });
  }
}

function placeOf(actor: Actor, conversationId: string) {
  return { conversationId, personId: doerOf(actor).personId };
}
