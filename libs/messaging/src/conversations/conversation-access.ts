import { Injectable } from '@nestjs/common';
import { doerOf, type Actor, type Transaction } from '@pa/platform';
import { isUUID } from 'class-validator';
import type { Writing } from '../hooks/writing';
import { BoundedMap } from '../keys/bounded-map';
import { ConversationClosedError, ConversationNotFoundError, ConversationOnHoldError } from '../messaging.errors';
import { closedWhyOf, type Conversation, type OwnConversation } from './conversation';
import { ConversationsRepository } from './conversations.repository';

const MOST_KNOWN = 5_000;

/** What never changes of a conversation while both are there. */
interface Fixed {
  readonly employerId: string;
  readonly paId: string;
  readonly keySealed: Buffer;
}

/** Somebody about to write, with the key to lock it. */
export interface KeyedWriting extends Writing {
  readonly partyId: string;
  readonly keySealed: Buffer;
}

/** Who may read and write where. Asked anew with every call, page and event: nothing of that is remembered. */
@Injectable()
export class ConversationAccess {
  private readonly fixed = new BoundedMap<Fixed>(MOST_KNOWN);

  constructor(private readonly conversations: ConversationsRepository) {}

  /**
   * For a party, or whoever acts for one and may write messages.
   * @throws ConversationNotFoundError for everybody else
   */
  async get(actor: Actor, id: string): Promise<OwnConversation> {
    assertMayAct(actor, id);
    return this.ownOf(actor, await this.conversations.findOwn(actor.licenseeId, id, actor.personId));
  }

  /**
   * The same within a transaction: to ask past it would take a second connection while the first is held.
   * @throws ConversationNotFoundError
   */
  async getIn(tx: Transaction, actor: Actor, id: string): Promise<OwnConversation> {
    assertMayAct(actor, id);
    return this.ownOf(actor, await this.conversations.find(tx, id, actor.personId));
  }

  /**
   * Who writes to whom. It says nothing of whether the conversation is open just now: the statement that keeps the message
   * does, in the same moment.
   * @throws ConversationNotFoundError, ConversationClosedError
   */
  async toWrite(actor: Actor, id: string): Promise<KeyedWriting> {
    const { licenseeId, personId: partyId } = actor;
    const known = mayAct(actor) ? this.fixed.get(`${licenseeId}:${id}`) : undefined;
    const fixed = known && isOneOf(partyId, known) ? known : fixedOf(await this.get(actor, id));
    if (!fixed) throw new ConversationClosedError('left');
    const side = fixed.employerId === partyId ? 'employer' : 'pa';
    return { licenseeId, conversationId: id, authorId: doerOf(actor).personId, partyId, side, ...fixed };
  }

  /** @throws ConversationClosedError or ConversationOnHoldError when nobody can write here now */
  refuseClosed(conversation: OwnConversation): void {
    const why = closedWhyOf(conversation);
    if (why !== null) throw new ConversationClosedError(why);
    if (conversation.isOnHold) throw new ConversationOnHoldError();
  }

  private ownOf({ licenseeId, personId }: Actor, found: Conversation | null): OwnConversation {
    if (!found) throw new ConversationNotFoundError();
    this.remember(licenseeId, found);
    return { ...found, side: found.employerId === personId ? 'employer' : 'pa' };
  }

  private remember(licenseeId: string, conversation: Conversation): void {
    const fixed = fixedOf(conversation);
    if (fixed) this.fixed.set(`${licenseeId}:${conversation.id}`, fixed);
  }
}

function assertMayAct(actor: Actor, id: string): void {
  if (!isUUID(id) || !mayAct(actor)) throw new ConversationNotFoundError();
}

function mayAct({ by }: Actor): boolean {
  return !by || by.scopes.includes('message');
}

function isOneOf(personId: string, { employerId, paId }: Fixed): boolean {
  return personId === employerId || personId === paId;
}

function fixedOf({ employerId, paId, keySealed }: Conversation): Fixed | null {
  return employerId !== null && paId !== null ? { employerId, paId, keySealed } : null;
}
