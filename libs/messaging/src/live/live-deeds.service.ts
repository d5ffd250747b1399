import { Injectable } from '@nestjs/common';
import { LicenseeDirectory, refuseWhileReadOnly, type Actor } from '@pa/platform';
import { ConversationAccess } from '../conversations/conversation-access';
import type { OwnConversation } from '../conversations/conversation';
import type { Side } from '../hooks/writing';
import { CatchingUpRepository } from '../messages/catching-up.repository';
import { MessageReader } from '../messages/message-reader';
import type { Markers } from '../messages/messages.repository';
import { Messages } from '../messages/messages.service';
import { liveMessageOf } from './live-message';
import { LiveRepository } from './live.repository';
import { MOST_AT_ONCE, type Joined, type LiveMarks, type SendFrame, type Sent } from './protocol';

/** What may be done over a socket, by whoever asks now: each looks anew whether they may. */
@Injectable()
export class LiveDeeds {
  constructor(
    private readonly access: ConversationAccess,
    private readonly news: CatchingUpRepository,
    private readonly reader: MessageReader,
    private readonly messages: Messages,
    private readonly live: LiveRepository,
    private readonly licensees: LicenseeDirectory,
  ) {}

  /** @throws ConversationNotFoundError for who may not read it */
  async enter(actor: Actor, conversationId: string): Promise<OwnConversation> {
    return this.access.get(actor, conversationId);
  }

  /** What comes after a number, and how far the other side is. */
  async listAfter(actor: Actor, conversation: OwnConversation, after: number): Promise<Joined> {
    const { licenseeId } = actor;
    const stretch = { conversationId: conversation.id, number: after, limit: MOST_AT_ONCE };
    const { rows, markers } = await this.news.listAfter(licenseeId, stretch);
    const messages = rows.map((row) => liveMessageOf(this.reader.view(actor, { conversation, row, markers })));
    const lastHere = messages.at(-1)?.number ?? 0;
    const lastNumber = Math.max(conversation.lastNumber, lastHere);
    const more = messages.length === MOST_AT_ONCE && lastHere < lastNumber;
    return { messages, lastNumber, more, other: otherMarks(conversation.side, markers) };
  }

  /** Answers after the commit. @throws what Messages.send throws, and ReadOnlyRegisterError: no guard stands before a socket */
  async send(actor: Actor, { conversationId, clientId, kind, body }: SendFrame, lineId?: string): Promise<Sent> {
    refuseWhileReadOnly(await this.licensees.findById(actor.licenseeId));
    const { id, number, at, held } = await this.messages.send(actor, {
      conversationId,
      clientId,
      kind,
      body: { text: body },
      lineId,
    });
    return { id, number, at: at.toISOString(), heldKinds: [...new Set(held.map((part) => part.kind))] };
  }

  async delivered(actor: Actor, conversationId: string, number: number): Promise<void> {
    await this.messages.markDelivered(actor, conversationId, number);
  }

  async read(actor: Actor, conversationId: string, number: number): Promise<void> {
    await this.messages.markRead(actor, conversationId, number);
  }

  /** The side that types, or null when this person does not let it be seen. @throws ConversationNotFoundError */
  async typingSide(actor: Actor, conversationId: string): Promise<Side | null> {
    const { side, authorId } = await this.access.toWrite(actor, conversationId);
    return (await this.live.showsTyping(actor.licenseeId, conversationId, authorId)) ? side : null;
  }
}

function otherMarks(side: Side, markers: Markers): LiveMarks {
  return side === 'pa'
    ? { delivered: markers.employerDelivered, read: markers.employerRead }
    : { delivered: markers.paDelivered, read: markers.paRead };
}
