import { Injectable } from '@nestjs/common';
import { ContactDetailsService } from '@pa/accounts';
import type { EvidenceRules } from '@pa/accreditation';
import { Audit, Clock, UnitOfWork, type Actor, type Transaction } from '@pa/platform';
import { isUUID } from 'class-validator';
import { v7 as newId } from 'uuid';
import { ConversationAccess } from '../../conversations/conversation-access';
import { closedWhyOf, otherNameOf, type OwnConversation } from '../../conversations/conversation';
import { SentListeners } from '../../hooks/sent-listeners';
import { SystemNotes } from '../../messages/system-notes.service';
import { ConversationClosedError } from '../../messaging.errors';
import { AskedAlreadyError, IntroductionWaitsError, ShareGoneError } from '../safety.errors';
import { IntroductionDuties, NO_INTRODUCTION, type Introduction } from './introduction-duties';
import { IntroductionsRepository } from './introductions.repository';
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
    private readonly introductions: IntroductionsRepository,
    private readonly notes: SystemNotes,
    private readonly listeners: SentListeners,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** What the two share, as one side sees it. Whoever reads a value has seen it from then on. @throws ConversationNotFoundError */
  async of(actor: Actor, conversationId: string): Promise<Sharing> {
    const conversation = await this.access.get(actor, conversationId);
    const rules = await this.duties.rulesOf(actor.licenseeId);
    return this.unitOfWork.run(actor.licenseeId, (tx) => this.sharing(tx, actor, { conversation, rules }));
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

  /**
   * @throws ConversationNotFoundError, ConversationClosedError, IntroductionWaitsError, ShareGoneError when the step cannot be
   *   taken any more
   */
  async move(actor: Actor, conversationId: string, step: { id: string; deed: ShareDeed }): Promise<Sharing> {
    const { id, deed } = step;
    const conversation = await (deed === 'agree'
      ? this.openOne(actor, conversationId)
      : this.access.get(actor, conversationId));
    return this.change(actor, conversation, async (tx, rules) => {
      const at = this.clock.now();
      const { side } = conversation;
      if (deed === 'agree') await this.refuseWaiting(tx, conversation, rules);
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
    deed: (tx: Transaction, rules: EvidenceRules) => Promise<Noted>,
  ): Promise<Sharing> {
    const { licenseeId } = actor;
    const { id: conversationId } = conversation;
    const rules = await this.duties.rulesOf(licenseeId);
    const done = await this.unitOfWork.run(licenseeId, async (tx) => {
      const noted = await deed(tx, rules);
      const number = await this.notes.add(tx, conversationId, noteOf(conversation, noted));
      const subject = { kind: 'conversation', id: conversationId };
      if (actor.by) this.audit.record(tx, { actor, act: 'messaging.contact-sharing', subject, details: { ...noted } });
      return { number, sharing: await this.sharing(tx, actor, { conversation, rules }) };
    });
    if (done.number !== null)
      this.listeners.tell({ licenseeId, conversationId, what: 'sent', number: done.number, byId: null });
    return done.sharing;
  }

  /** @throws IntroductionWaitsError */
  private async refuseWaiting(tx: Transaction, { paId }: OwnConversation, rules: EvidenceRules): Promise<void> {
    const { isWaiting, duties } = paId ? await this.duties.of(tx, paId, rules) : NO_INTRODUCTION;
    const missing = duties.filter(({ state }) => state === 'not-done').map(({ words }) => lowerFirst(words));
    if (isWaiting) throw new IntroductionWaitsError(missing);
  }

  /** What both read of the register's duties, and a record that this person did. */
  private async introduced(
    tx: Transaction,
    { personId }: Actor,
    { conversation: { id, paId }, rules }: { conversation: OwnConversation; rules: EvidenceRules },
  ): Promise<Introduction> {
    if (!paId || rules.duties.length === 0) return NO_INTRODUCTION;
    const introduction = await this.duties.of(tx, paId, rules);
    const at = this.clock.now();
    await this.introductions.record(tx, { conversationId: id, paId, shownTo: personId, introduction, at });
    return introduction;
  }

  private async sharing(
    tx: Transaction,
    actor: Actor,
    of: { conversation: OwnConversation; rules: EvidenceRules },
  ): Promise<Sharing> {
    const { conversation } = of;
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
      introduction: canShow ? await this.introduced(tx, actor, of) : NO_INTRODUCTION,
    };
  }

  private async valuesOf(tx: Transaction, personId: string): Promise<SharedValues> {
    const { fullName, email, telephone, address } = await this.details.ofPerson(tx, personId);
    return { telephone, email, surname: fullName, address };
  }
}

function lowerFirst(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
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
