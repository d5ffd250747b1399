import { Injectable } from '@nestjs/common';
import { Hides } from '@pa/accounts';
import { Clock, type Transaction } from '@pa/platform';
import { v7 as newId } from 'uuid';
import { ConversationKeys } from '../keys/conversation-keys';
import { SystemNotes } from '../messages/system-notes.service';
import type { ReasonKind } from './conversation';
import { ConversationsRepository } from './conversations.repository';

/** Why two people may write to each other from now on. */
export interface Opening {
  readonly employerId: string;
  readonly paId: string;
  readonly kind: ReasonKind;
  /** The row it is about. The same pair, kind and row again changes nothing. */
  readonly subjectId: string;
  /** What it is about in a few words, such as the advert's title; '' where there is nothing to say. */
  readonly about: string;
  /** What the employer reads instead of the PA's name; null where they may read the name. */
  readonly paAlias: string | null;
  /** The note with which it begins, for both to read. */
  readonly note: string;
}

/** Opens conversations: one for each pair, with every reason once. Nothing else opens any. */
@Injectable()
export class ConversationOpenings {
  constructor(
    private readonly conversations: ConversationsRepository,
    private readonly keys: ConversationKeys,
    private readonly notes: SystemNotes,
    private readonly hides: Hides,
    private readonly clock: Clock,
  ) {}

  /** The conversation's id; null when the two hide from each other. Safe to repeat. */
  async open(tx: Transaction, opening: Opening): Promise<string | null> {
    return (await this.openOnce(tx, opening))?.id ?? null;
  }

  /** The same, saying whether this reason is new: what else comes of it then happens once, too. */
  async openOnce(tx: Transaction, opening: Opening): Promise<{ id: string; isNew: boolean } | null> {
    const { employerId, paId, kind, subjectId, about, paAlias, note } = opening;
    if (employerId === paId || (await this.hides.between(tx, employerId, paId))) return null;
    const at = this.clock.now();
    const keySealed = this.keys.make(tx.licenseeId);
    const added = await this.conversations.addMissing(tx, { id: newId(), employerId, paId, paAlias, keySealed, at });
    const reason = { id: newId(), conversationId: added.id, kind, subjectId, about, at };
    if (!(await this.conversations.addReason(tx, reason))) return { id: added.id, isNew: false };
    if (paAlias === null) await this.conversations.nameThePa(tx, added.id);
    await this.notes.add(tx, added.id, note);
    return { id: added.id, isNew: true };
  }
}
