import { Injectable } from '@nestjs/common';
import { doerOf, UnitOfWork, type Actor } from '@pa/platform';
import { ConversationGrounds } from '@pa/recruitment';
import { ConversationNotFoundError } from '../messaging.errors';
import { MessageReader } from '../messages/message-reader';
import type { MessageView } from '../messages/message-view';
import { MessagesRepository } from '../messages/messages.repository';
import { Messages } from '../messages/messages.service';
import type { OwnConversation } from './conversation';
import { ConversationAccess } from './conversation-access';
import { ConversationsRepository, type ListedConversation, type Reason } from './conversations.repository';

export const CONVERSATIONS_A_PAGE = 20;
/** As many as the first screen has. */
export const MESSAGES_A_SCREEN = 30;
const NO_MARKERS = { employerDelivered: 0, employerRead: 0, paDelivered: 0, paRead: 0 };

/** One line of a person's list, with the newest message. */
export interface OwnListed {
  readonly conversation: OwnConversation & Pick<ListedConversation, 'unread' | 'about'>;
  readonly last: MessageView | null;
}

/** A page of a person's list. */
export interface OwnList {
  readonly items: readonly OwnListed[];
  readonly total: number;
  readonly page: number;
}

/** One screen of a conversation. */
export interface ConversationScreen {
  readonly conversation: OwnConversation;
  readonly reasons: readonly Reason[];
  /** Oldest first. */
  readonly messages: readonly MessageView[];
  /** There are messages before the first of these. */
  readonly hasOlder: boolean;
}

/** A person's own conversations, as lists and screens show them. */
@Injectable()
export class OwnConversations {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly grounds: ConversationGrounds,
    private readonly access: ConversationAccess,
    private readonly conversations: ConversationsRepository,
    private readonly rows: MessagesRepository,
    private readonly reader: MessageReader,
    private readonly messages: Messages,
  ) {}

  /** What moved last comes first; pages count from 1. */
  async list(actor: Actor, page = 1): Promise<OwnList> {
    const who = { partyId: actor.personId, personId: doerOf(actor).personId };
    const stretch = { limit: CONVERSATIONS_A_PAGE, offset: (page - 1) * CONVERSATIONS_A_PAGE };
    const [{ total }, found] = await Promise.all([
      this.conversations.count(actor.licenseeId, who),
      this.conversations.list(actor.licenseeId, { ...who, ...stretch }),
    ]);
    const newest = await this.rows.listNewest(
      actor.licenseeId,
      found.map(({ id, lastNumber }) => ({ id, number: lastNumber })),
    );
    const items = found.map((one): OwnListed => {
      const conversation = {
        ...one,
        side: one.employerId === actor.personId ? ('employer' as const) : ('pa' as const),
      };
      const row = newest.get(one.id);
      return { conversation, last: row ? this.reader.view(actor, { conversation, row, markers: NO_MARKERS }) : null };
    });
    return { items, total, page };
  }

  /** In how many conversations something is new; none for who may not read them. */
  async countUnread(actor: Actor): Promise<number> {
    if (actor.by && !actor.by.scopes.includes('message')) return 0;
    const who = { partyId: actor.personId, personId: doerOf(actor).personId };
    return (await this.conversations.count(actor.licenseeId, who)).unread;
  }

  /** Where the two of an application write to each other. @throws ConversationNotFoundError for everybody else */
  async aboutApplication(actor: Actor, applicationId: string): Promise<string> {
    const id = await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const ground = await this.grounds.ofApplication(tx, applicationId);
      const isTheirs = ground && [ground.employerId, ground.paId].includes(actor.personId);
      return isTheirs ? this.conversations.findOfPair(tx, ground.employerId, ground.paId) : null;
    });
    if (!id) throw new ConversationNotFoundError();
    return id;
  }

  /** One of one's own, without its messages. @throws ConversationNotFoundError */
  async get(actor: Actor, id: string): Promise<OwnConversation> {
    return this.access.get(actor, id);
  }

  /** The newest messages, or those before a number. @throws ConversationNotFoundError */
  async screen(actor: Actor, id: string, before?: number): Promise<ConversationScreen> {
    const conversation = await this.access.get(actor, id);
    const stretch = { limit: MESSAGES_A_SCREEN, ...(before !== undefined && { number: before }) };
    const [messages, reasons] = await Promise.all([
      this.messages.before(actor, id, stretch),
      this.conversations.listReasons(actor.licenseeId, id),
    ]);
    return { conversation, reasons, messages, hasOlder: (messages[0]?.number ?? 1) > 1 };
  }
}
