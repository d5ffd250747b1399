import { Injectable } from '@nestjs/common';
import { Audit, Clock, DomainError, InvalidError, UnitOfWork, type Actor } from '@pa/platform';
import { isUUID } from 'class-validator';
import { v7 as newId } from 'uuid';
import { ConversationAccess, type KeyedWriting } from '../conversations/conversation-access';
import { MessageScreens } from '../hooks/message-screens';
import { SendingStops } from '../hooks/sending-stops';
import { SentListeners, type ConversationNews } from '../hooks/sent-listeners';
import { MessageNotFoundError } from '../messaging.errors';
import { CatchingUpRepository, type CaughtUp } from './catching-up.repository';
import { tidyBody, type HeldPart, type MessageBody, type NewBody, type SentKind } from './message-body';
import { MessageReader } from './message-reader';
import type { MessageView } from './message-view';
import { MessagesRepository, type Stretch } from './messages.repository';
import type { SentRow } from './send-statement';
import { SendingRepository } from './sending.repository';

/** As many as one answer holds at most. */
export const MOST_AT_ONCE = 200;
const LAST_NUMBER = 2_147_483_647;

export interface NewMessage {
  readonly conversationId: string;
  /** The sender's own mark, a UUID: the same one again is the same message. */
  readonly clientId: string;
  readonly kind: SentKind;
  readonly body: NewBody;
  /** The connection over which it comes, if any. */
  readonly lineId?: string;
}

/** After the commit. `held`: what was taken out of the text; tell the sender. */
export interface SentMessage {
  readonly id: string;
  readonly number: number;
  readonly at: Date;
  readonly held: readonly HeldPart[];
}

/** Which message of which conversation. */
export interface MessageAt {
  readonly conversationId: string;
  readonly number: number;
}

/** One of the offered times, counted from 0. */
export interface TimeChoice {
  readonly time: string;
  readonly clientId: string;
  readonly words: (time: Date) => string;
}

type Wanted = Omit<Stretch, 'conversationId'>;
type After = Pick<Stretch, 'number'> & Partial<Pick<Stretch, 'limit'>>;

/** Sending and reading messages. Every call asks anew who may. */
@Injectable()
export class Messages {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: ConversationAccess,
    private readonly messages: MessagesRepository,
    private readonly news: CatchingUpRepository,
    private readonly sending: SendingRepository,
    private readonly reader: MessageReader,
    private readonly screens: MessageScreens,
    private readonly stops: SendingStops,
    private readonly listeners: SentListeners,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * Keeps a message and tells the others. The same client id of the same author again changes nothing and answers the same.
   * @throws ConversationNotFoundError, ConversationClosedError, ConversationOnHoldError, InvalidError, or what a stop says
   */
  async send(actor: Actor, message: NewMessage): Promise<SentMessage> {
    if (!isUUID(message.clientId))
      throw InvalidError.of([{ field: 'clientId', message: 'A message needs a UUID of its own.' }]);
    const writing = await this.access.toWrite(actor, message.conversationId);
    try {
      return await this.sendNew(actor, writing, message);
    } catch (refusal) {
      // What was kept before it was refused is kept: the sender asks again because the first answer was lost.
      const known = refusal instanceof DomainError ? await this.messages.findSent(writing, message.clientId) : null;
      if (!known) throw refusal;
      return { ...known, held: [] };
    }
  }

  /**
   * Says that one of the times which a message offers is good, as a message of its own. `words` puts it in words.
   * @throws MessageNotFoundError when it offers no such time
   */
  async choose(actor: Actor, { conversationId, number }: MessageAt, choice: TimeChoice): Promise<SentMessage> {
    const [offer] = await this.after(actor, conversationId, { number: number - 1, limit: 1 });
    const time = /^\d$/.test(choice.time) && offer?.number === number ? offer.times[Number(choice.time)] : undefined;
    if (time === undefined || offer?.isOwn) throw new MessageNotFoundError();
    const body = { text: choice.words(new Date(time)) };
    return this.send(actor, { conversationId, clientId: choice.clientId, kind: 'text', body });
  }

  /** Those after a number, oldest first: how a reader that missed something catches up. @throws ConversationNotFoundError */
  async after(actor: Actor, conversationId: string, { number, limit = MOST_AT_ONCE }: After): Promise<MessageView[]> {
    return this.list(actor, { conversationId, number, limit }, (stretch) =>
      this.news.listAfter(actor.licenseeId, stretch),
    );
  }

  /** The last ones before a number, oldest first; without a number the newest. @throws ConversationNotFoundError */
  async before(
    actor: Actor,
    conversationId: string,
    { number = LAST_NUMBER, limit = 30 }: Partial<Wanted> = {},
  ): Promise<MessageView[]> {
    return this.list(actor, { conversationId, number, limit }, async (stretch) => {
      const [rows, markers] = await Promise.all([
        this.messages.listBefore(actor.licenseeId, stretch),
        this.news.getMarkers(actor.licenseeId, conversationId),
      ]);
      return { rows, markers };
    });
  }

  /** Everything up to a number came to a screen of this person's. @throws ConversationNotFoundError */
  async markDelivered(actor: Actor, conversationId: string, number: number): Promise<void> {
    await this.mark(actor, conversationId, { delivered: number, read: 0 });
  }

  /** This person saw everything up to a number. @throws ConversationNotFoundError */
  async markRead(actor: Actor, conversationId: string, number: number): Promise<void> {
    await this.mark(actor, conversationId, { delivered: number, read: number });
  }

  private async sendNew(
    actor: Actor,
    writing: KeyedWriting,
    { clientId, kind, body, lineId }: NewMessage,
  ): Promise<SentMessage> {
    const tidy = tidyBody(kind, body);
    await this.stops.check(writing);
    const { text, held } = await this.screens.look(tidy.text, writing);
    const row = await this.keep(actor, writing, {
      clientId,
      kind,
      body: { ...tidy, text, ...(held.length > 0 && { held }) },
    });
    if (!row) {
      this.access.refuseClosed(await this.access.get(actor, writing.conversationId));
      throw new Error('A message to an open conversation was not kept.');
    }
    if (row.fresh) this.tell(writing, { what: 'sent', number: row.number, lineId });
    return { id: row.id, number: row.number, at: row.at, held };
  }

  /** What somebody writes for another is on record with both names; then it is one of several things in a transaction. */
  private async keep(
    actor: Actor,
    writing: KeyedWriting,
    given: { clientId: string; kind: SentKind; body: MessageBody },
  ): Promise<SentRow | null> {
    const id = newId();
    const { conversationId, keySealed } = writing;
    const body = this.reader.lock(actor.licenseeId, { id: conversationId, keySealed }, { id, body: given.body });
    const { clientId, kind } = given;
    const message = { ...writing, id, clientId, kind, body, at: this.clock.now(), eventId: newId() };
    if (!actor.by) return this.sending.send(message);
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const row = await this.sending.sendIn(tx, message);
      const subject = { kind: 'conversation', id: conversationId };
      if (row?.fresh) this.audit.record(tx, { actor, act: 'messaging.message-sent', subject });
      return row;
    });
  }

  private async list(
    actor: Actor,
    { conversationId, number, limit }: Stretch,
    read: (stretch: Stretch) => Promise<CaughtUp>,
  ): Promise<MessageView[]> {
    const conversation = await this.access.get(actor, conversationId);
    const stretch = { conversationId, number, limit: Math.min(Math.max(1, limit), MOST_AT_ONCE) };
    const { rows, markers } = await read(stretch);
    return rows.map((row) => this.reader.view(actor, { conversation, row, markers }));
  }

  private async mark(actor: Actor, id: string, far: { delivered: number; read: number }): Promise<void> {
    const writing = await this.access.toWrite(actor, id);
    const { conversationId, authorId: personId, side } = writing;
    const moved = await this.messages.mark(actor.licenseeId, { conversationId, personId, side, ...far });
    if (moved) this.tell(writing, { what: 'read', number: Math.max(far.delivered, far.read) });
  }

  private tell(writing: KeyedWriting, news: Pick<ConversationNews, 'what' | 'number' | 'lineId'>): void {
    const { licenseeId, conversationId, authorId } = writing;
    this.listeners.tell({ licenseeId, conversationId, ...news, byId: authorId });
  }
}
