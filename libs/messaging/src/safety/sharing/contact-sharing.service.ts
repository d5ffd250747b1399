import { Injectable } from '@nestjs/common';
import { ContactDetailsService } from '@pa/accounts';
import { Audit, Clock, UnitOfWork, type Actor, type Transaction } from '@pa/platform';
import { isUUID } from 'class-validator';
import { v7 as newId } from 'uuid';
import { ConversationAccess } from '../../conversations/conversation-access';
import { closedWhyOf, otherNameOf, type OwnConversation } from '../../conversations/conversation';
import { SentListeners } from '../../hooks/sent-listeners';
import { SystemNotes } from '../../messages/system-notes.service';
import { ConversationClosedError } from '../../messaging.errors';
import { AskedAlreadyError, ShareGoneError } from '../safety.errors';
import { IntroductionDuties } from './introduction-duties';
import { FIELD_WORDS, type ShareDeed, type ShareField } from './share-state';
import { sharesOf, type SharedValues, type Sharing } from './sharing';
import { SharesRepository } from './shares.repository';

/** Who did what to which field, for the note in the conversation. */
interface Noted {
  readonly field: ShareField;
  readonly deed: ShareDeed | 'ask';
}

/**
 * Two people share a way to reach each other only when both want to: one asks, the other agrees, and either can end it. What
 * was seen until then stays seen, and is said so. The values are read where accounts keep them, never copied.
 */
@Injectable()
export class ContactSharing {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: ConversationAccess,
    private readonly shares: SharesRepository,
    private readonly details: ContactDetailsService,
    private readonly duties: IntroductionDuties,
    private readonly notes: SystemNotes,
    private readonly listeners: SentListeners,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** What the two share, as one side sees it. Whoever reads a value has seen it from then on. @throws ConversationNotFoundError */
  async of(actor: Actor, conversationId: string): Promise<Sharing> {
    const conversation = await this.access.get(actor, conversationId);
    return this.unitOfWork.run(actor.licenseeId, (tx) => this.sharing(tx, actor, conversation));
  }

  /** @throws ConversationNotFoundError, ConversationClosedError, AskedAlreadyError */
  async ask(actor: Actor, conversationId: string, field: ShareField): Promise<Sharing> {
    const conversation = await this.openOne(actor, conversationId);
    return this.change(actor, conversation, async (tx) => {
      const share = { id: newId(), conversationId, field, side: conversation.side, at: this.clock.now() };
      if (!(await this.shares.ask(tx, share))) throw new AskedAlreadyError(FIELD_WORDS[field]);
      return { field, deed: 'ask' };
    });
  }

  /** @throws ConversationNotFoundError, ConversationClosedError, ShareGoneError when the step cannot be taken any more */
  async move(actor: Actor, conversationId: string, step: { id: string; deed: ShareDeed }): Promise<Sharing> {
    const { id, deed } = step;
    const conversation = await (deed === 'agree'
      ? this.openOne(actor, conversationId)
      : this.access.get(actor, conversationId));
    return this.change(actor, conversation, async (tx) => {
      const at = this.clock.now();
      const { side } = conversation;
      const moved = isUUID(id) ? await this.shares.move(tx, conversationId, { id, deed, side, at }) : null;
      if (!moved) throw new ShareGoneError();
      if (deed === 'agree' || deed === 'end')
        await this.setShared(tx, conversationId, { field: moved.field, isShared: deed === 'agree' });
      return { field: moved.field, deed };
    });
  }

  private async openOne(actor: Actor, id: string): Promise<OwnConversation> {
    const conversation = await this.access.get(actor, id);
    this.access.refuseClosed(conversation);
    return conversation;
  }

  private async setShared(
    tx: Transaction,
    id: string,
    { field, isShared }: { field: ShareField; isShared: boolean },
  ): Promise<void> {
    const isOpen = await this.shares.setShared(tx, id, { field, isShared });
    if (!isOpen && isShared) throw new ConversationClosedError('block');
  }

  private async change(
    actor: Actor,
    conversation: OwnConversation,
    deed: (tx: Transaction) => Promise<Noted>,
  ): Promise<Sharing> {
    const { licenseeId } = actor;
    const { id: conversationId } = conversation;
    const done = await this.unitOfWork.run(licenseeId, async (tx) => {
      const noted = await deed(tx);
      const number = await this.notes.add(tx, conversationId, noteOf(conversation, noted));
      const subject = { kind: 'conversation', id: conversationId };
      if (actor.by) this.audit.record(tx, { actor, act: 'messaging.contact-sharing', subject, details: { ...noted } });
      return { number, sharing: await this.sharing(tx, actor, conversation) };
    });
    if (done.number !== null)
      this.listeners.tell({ licenseeId, conversationId, what: 'sent', number: done.number, byId: null });
    return done.sharing;
  }

  private async sharing(tx: Transaction, actor: Actor, conversation: OwnConversation): Promise<Sharing> {
    const { id, side, employerId, paId } = conversation;
    const otherId = side === 'pa' ? employerId : paId;
    const canShow = closedWhyOf(conversation) === null && !conversation.isOnHold;
    if (canShow) await this.shares.markSeen(tx, id, { side, at: this.clock.now() });
    const rows = await this.shares.list(tx, id);
    const isAny = canShow && rows.some(({ state }) => state === 'agreed');
    const theirs = isAny && otherId ? await this.valuesOf(tx, otherId) : null;
    return {
      otherName: otherNameOf(conversation),
      isOpen: canShow,
      shares: sharesOf(rows, { side, theirs }),
      mine: await this.valuesOf(tx, actor.personId),
      duties: side === 'employer' && paId ? await this.duties.of(tx, paId) : [],
    };
  }

  private async valuesOf(tx: Transaction, personId: string): Promise<SharedValues> {
    const { fullName, email, telephone, address } = await this.details.ofPerson(tx, personId);
    return { telephone, email, surname: fullName, address };
  }
}

/** Both sides read the same words, so a PA who is not named yet is called by the other name. */
function noteOf(conversation: OwnConversation, { field, deed }: Noted): string {
  const employer = otherNameOf({ ...conversation, side: 'pa' });
  const pa = otherNameOf({ ...conversation, side: 'employer' });
  const doer = conversation.side === 'pa' ? pa : employer;
  const words = FIELD_WORDS[field];
  const NOTES: Readonly<Record<Noted['deed'], string>> = {
    ask: `${doer} asks to share: ${words}. It is shared both ways, and only if both agree.`,
    agree: `${employer} and ${pa} now share: ${words}.`,
    decline: `${doer} does not want to share just now: ${words}.`,
    withdraw: `${doer} no longer asks to share: ${words}.`,
    end: `${doer} stopped sharing: ${words}. What was seen cannot be taken back.`,
  };
  return NOTES[deed];
}
