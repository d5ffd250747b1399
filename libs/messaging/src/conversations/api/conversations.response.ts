import { ApiProperty } from '@nestjs/swagger';
import { MESSAGE_KINDS, type HeldPart } from '../../messages/message-body';
import type { MessageView } from '../../messages/message-view';
import type { SentMessage } from '../../messages/messages.service';
import { closedWhyOf, otherNameOf, REASON_KINDS } from '../conversation';
import type { Reason } from '../conversations.repository';
import {
  CONVERSATIONS_A_PAGE,
  type ConversationScreen,
  type OwnList,
  type OwnListed,
} from '../own-conversations.service';
import { snippetOf } from '../pages/conversation-words';

const MOMENT = { type: 'string', format: 'date-time', nullable: true } as const;

export class ConversationResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: ['employer', 'pa'], description: 'The side of who asks' })
  side!: string;

  @ApiProperty({ description: 'What this person may call the other side', example: 'Amira' })
  name!: string;

  @ApiProperty({ description: 'What it is about lately, such as the title of an advert' })
  about!: string;

  @ApiProperty({ type: 'integer', description: 'How many messages are new for this person' })
  unread!: number;

  @ApiProperty({ type: 'integer' })
  lastNumber!: number;

  @ApiProperty({ format: 'date-time' })
  lastMessageAt!: string;

  @ApiProperty({ description: 'The beginning of the newest message' })
  last!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Why nobody can write here: block, staff, left' })
  closed!: string | null;

  @ApiProperty({ description: 'Nobody can write just now' })
  isOnHold!: boolean;

  static of({ conversation, last }: OwnListed): ConversationResponse {
    const { id, side, about, unread, lastNumber, lastMessageAt, isOnHold } = conversation;
    return {
      id,
      side,
      name: otherNameOf(conversation),
      about: about ?? '',
      unread,
      lastNumber,
      lastMessageAt: lastMessageAt.toISOString(),
      last: snippetOf(last),
      closed: closedWhyOf(conversation),
      isOnHold,
    };
  }
}

export class ConversationListResponse {
  @ApiProperty({ type: [ConversationResponse] })
  items!: ConversationResponse[];

  @ApiProperty({ type: 'integer' })
  total!: number;

  @ApiProperty({ type: 'integer' })
  page!: number;

  @ApiProperty({ type: 'integer' })
  pageSize!: number;

  static of({ items, total, page }: OwnList): ConversationListResponse {
    return { items: items.map((one) => ConversationResponse.of(one)), total, page, pageSize: CONVERSATIONS_A_PAGE };
  }
}

export class ConversationReasonResponse {
  @ApiProperty({ enum: REASON_KINDS })
  kind!: string;

  @ApiProperty()
  about!: string;

  @ApiProperty({ format: 'date-time' })
  at!: string;

  static of({ kind, about, at }: Reason): ConversationReasonResponse {
    return { kind, about, at: at.toISOString() };
  }
}

export class OpenedConversationResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: ['employer', 'pa'] })
  side!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ type: 'integer' })
  lastNumber!: number;

  @ApiProperty({ type: String, nullable: true })
  closed!: string | null;

  @ApiProperty()
  isOnHold!: boolean;

  @ApiProperty({ description: 'Whether the other side may see that this person types' })
  typingShown!: boolean;

  @ApiProperty({ type: [ConversationReasonResponse], description: 'Why the two may write to each other, newest first' })
  reasons!: ConversationReasonResponse[];

  static of({ conversation, reasons }: ConversationScreen, typingShown: boolean): OpenedConversationResponse {
    const { id, side, lastNumber, isOnHold } = conversation;
    return {
      id,
      side,
      name: otherNameOf(conversation),
      lastNumber,
      closed: closedWhyOf(conversation),
      isOnHold,
      typingShown,
      reasons: reasons.map((one) => ConversationReasonResponse.of(one)),
    };
  }
}

export class MessageResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: 'integer' })
  number!: number;

  @ApiProperty({ enum: MESSAGE_KINDS })
  kind!: string;

  @ApiProperty({ enum: ['employer', 'pa', 'system'] })
  side!: string;

  @ApiProperty()
  isOwn!: boolean;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The author’s own mark, for the author' })
  clientId!: string | null;

  @ApiProperty({ example: 'Sam for Ann' })
  authorName!: string;

  @ApiProperty()
  text!: string;

  @ApiProperty({ type: [String], description: 'What was held back until both agree to share it' })
  heldKinds!: string[];

  @ApiProperty({ type: [String], format: 'date-time' })
  times!: string[];

  @ApiProperty({ type: [String] })
  terms!: string[];

  @ApiProperty({ type: [String], description: 'What to be careful of' })
  warnings!: string[];

  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty(MOMENT)
  editedAt!: string | null;

  @ApiProperty(MOMENT)
  deletedAt!: string | null;

  @ApiProperty({ type: String, enum: ['sent', 'delivered', 'read'], nullable: true })
  delivery!: string | null;

  static of(view: MessageView): MessageResponse {
    const { id, number, kind, side, isOwn, clientId, authorName, text, heldKinds, times, terms, warnings } = view;
    return {
      ...{ id, number, kind, side, isOwn, clientId, authorName, text },
      heldKinds: [...heldKinds],
      times: [...times],
      terms: [...terms],
      warnings: [...warnings],
      at: view.at.toISOString(),
      editedAt: view.editedAt?.toISOString() ?? null,
      deletedAt: view.deletedAt?.toISOString() ?? null,
      delivery: view.delivery,
    };
  }
}

export class SentMessageResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: 'integer' })
  number!: number;

  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty({ type: [String], description: 'What was held back until both agree to share it' })
  heldKinds!: Array<HeldPart['kind']>;

  static of({ id, number, at, held }: SentMessage): SentMessageResponse {
    return { id, number, at: at.toISOString(), heldKinds: [...new Set(held.map(({ kind }) => kind))] };
  }
}
