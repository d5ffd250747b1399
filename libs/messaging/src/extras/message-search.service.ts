import { Injectable } from '@nestjs/common';
import { Clock, InvalidError, type Actor } from '@pa/platform';
import { MAX } from 'uuid';
import { otherNameOf, type OwnConversation } from '../conversations/conversation';
import { ConversationAccess } from '../conversations/conversation-access';
import { MessageReader } from '../messages/message-reader';
import type { MessageView } from '../messages/message-view';
import { OwnMessagesRepository, type Cursor, type OwnMessageRow } from './own-messages.repository';

/** So many of the newest messages are looked at: they are opened one by one, for the database cannot read them. */
export const MOST_LOOKED_AT = 5_000;
export const HITS_A_PAGE = 20;
const AT_ONCE = 200;
const LONGEST_WORDS = 100;
const NO_MARKERS = { employerDelivered: 0, employerRead: 0, paDelivered: 0, paRead: 0 };

/** A message in which all the words stand. */
export interface Hit {
  readonly conversationId: string;
  readonly otherName: string;
  readonly message: MessageView;
}

export interface Hits {
  readonly items: readonly Hit[];
  /** Where the next page begins; null when everything was looked at. */
  readonly next: SearchPlace | null;
  /** There are older messages, and they were not looked at. */
  readonly isCut: boolean;
}

/** How far a search is. */
export interface SearchPlace extends Cursor {
  readonly lookedAt: number;
}

export interface SearchAsked {
  readonly words: string;
  readonly from?: SearchPlace;
}

/** Finds words in one's own messages, newest first, a few hundred opened at a time and none of them kept. */
@Injectable()
export class MessageSearch {
  constructor(
    private readonly own: OwnMessagesRepository,
    private readonly access: ConversationAccess,
    private readonly reader: MessageReader,
    private readonly clock: Clock,
  ) {}

  /** @throws InvalidError */
  async find(actor: Actor, { words, from }: SearchAsked): Promise<Hits> {
    const wanted = plain(words).split(/\s+/).filter(Boolean);
    if (wanted.length === 0) throw problem('Write a word that stands in the message.');
    if ([...words].length > LONGEST_WORDS) throw problem(`Write at most ${LONGEST_WORDS} letters.`);
    let place = from ?? { at: new Date(this.clock.now().getTime() + 60_000), id: MAX, lookedAt: 0 };
    const items: Hit[] = [];
    const opened = new Map<string, OwnConversation>();
    while (place.lookedAt < MOST_LOOKED_AT) {
      const limit = Math.min(AT_ONCE, MOST_LOOKED_AT - place.lookedAt);
      const rows = await this.own.listBefore(actor.licenseeId, { partyId: actor.personId, before: place, limit });
      for (const row of rows) {
        place = { at: row.createdAt, id: row.id, lookedAt: place.lookedAt + 1 };
        const hit = await this.hitIn(actor, row, { wanted, opened });
        if (hit) items.push(hit);
        if (items.length === HITS_A_PAGE) return { items, next: place, isCut: false };
      }
      if (rows.length < limit) return { items, next: null, isCut: false };
    }
    return { items, next: null, isCut: true };
  }

  private async hitIn(
    actor: Actor,
    row: OwnMessageRow,
    { wanted, opened }: { wanted: readonly string[]; opened: Map<string, OwnConversation> },
  ): Promise<Hit | null> {
    const { conversationId } = row;
    const conversation = opened.get(conversationId) ?? (await this.access.get(actor, conversationId));
    opened.set(conversationId, conversation);
    const message = this.reader.view(actor, { conversation, row, markers: NO_MARKERS });
    const text = plain([message.text, ...message.terms, message.file?.name ?? ''].join(' '));
    if (!wanted.every((word) => text.includes(word))) return null;
    return { conversationId, otherName: otherNameOf(conversation), message };
  }
}

/** Letters without accents and case: "Zażółć" is found by "zazolc". */
function plain(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').replaceAll('ł', 'l').replaceAll('Ł', 'l').toLowerCase();
}

function problem(message: string): InvalidError {
  return InvalidError.of([{ field: 'words', message }]);
}
