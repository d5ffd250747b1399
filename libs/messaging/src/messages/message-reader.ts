import type { KeyObject } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { doerOf, type Actor } from '@pa/platform';
import { firstNameOf, type OwnConversation } from '../conversations/conversation';
import { ReaderWarnings } from '../hooks/reader-warnings';
import { shownMention } from '../files/message-file';
import { ConversationKeys } from '../keys/conversation-keys';
import { lockBody, unlockBody } from '../keys/locked-body';
import { shownText } from '../safety/held-back/held-text';
import type { MessageBody } from './message-body';
import type { MessageView } from './message-view';
import type { Markers, MessageRow } from './messages.repository';

type Keyed = Pick<OwnConversation, 'id' | 'keySealed'>;

/** A message as it is kept, and what has to be known to read it. */
export interface KeptMessage {
  readonly conversation: OwnConversation;
  readonly row: MessageRow;
  readonly markers: Markers;
}

/** Opens messages for one reader: what they may read of each, and nothing more. */
@Injectable()
export class MessageReader {
  constructor(
    private readonly keys: ConversationKeys,
    private readonly warnings: ReaderWarnings,
  ) {}

  view(actor: Actor, { conversation, row, markers }: KeptMessage): MessageView {
    const body = this.bodyOf(actor.licenseeId, conversation, row) ?? { text: '' };
    const isOwn = row.side === conversation.side;
    const isMine = row.authorId !== null && row.authorId === doerOf(actor).personId;
    const { held = [], times = [], terms = [] } = body;
    const { text, stillHeld } = shownText(body, { isOwn, shared: conversation.sharedFields });
    return {
      id: row.id,
      number: row.number,
      kind: row.kind,
      side: row.side,
      isOwn,
      isMine,
      clientId: isMine ? row.clientId : null,
      authorName: authorNameOf(conversation, row),
      text,
      heldKinds: [...new Set(stillHeld.map(({ kind }) => kind))],
      held: isMine ? held : [],
      times,
      terms,
      file: body.file ? shownMention(body.file, conversation, row.side) : null,
      warnings: isOwn || row.side === 'system' ? [] : this.warnings.of(text),
      at: row.createdAt,
      editedAt: row.editedAt,
      deletedAt: row.deletedAt,
      delivery: isOwn ? deliveryOf(conversation, row.number, markers) : null,
    };
  }

  /** What stands in a message; null when it was deleted. */
  bodyOf(licenseeId: string, conversation: Keyed, row: Pick<MessageRow, 'id' | 'body'>): MessageBody | null {
    if (!row.body) return null;
    const place = { licenseeId, conversationId: conversation.id, messageId: row.id };
    return JSON.parse(unlockBody(this.keyOf(licenseeId, conversation), place, row.body)) as MessageBody;
  }

  lock(licenseeId: string, conversation: Keyed, message: { id: string; body: MessageBody }): Buffer {
    const place = { licenseeId, conversationId: conversation.id, messageId: message.id };
    return lockBody(this.keyOf(licenseeId, conversation), place, JSON.stringify(message.body));
  }

  private keyOf(licenseeId: string, { id, keySealed }: Keyed): KeyObject {
    return this.keys.keyOf({ licenseeId, conversationId: id, keySealed });
  }
}

/** "Ann"; "Sam for Ann" when somebody acts for her; the PA's other name while the employer may not know it. */
export function authorNameOf(
  conversation: OwnConversation,
  { side, authorId, authorName }: Pick<MessageRow, 'side' | 'authorId' | 'authorName'>,
): string {
  if (side === 'system') return '';
  const isPa = side === 'pa';
  if (isPa && conversation.paAlias !== null && conversation.side === 'employer') return conversation.paAlias;
  if (authorId === null || authorName === null) return 'Someone who left';
  const [partyId, partyName] = isPa
    ? [conversation.paId, conversation.paName]
    : [conversation.employerId, conversation.employerName];
  if (authorId === partyId) return firstNameOf(authorName);
  return partyName === null ? firstNameOf(authorName) : `${firstNameOf(authorName)} for ${firstNameOf(partyName)}`;
}

function deliveryOf({ side }: OwnConversation, number: number, markers: Markers): 'sent' | 'delivered' | 'read' {
  const [delivered, read] =
    side === 'pa' ? [markers.employerDelivered, markers.employerRead] : [markers.paDelivered, markers.paRead];
  if (number <= read) return 'read';
  return number <= delivered ? 'delivered' : 'sent';
}
