import type { PageModel } from '@pa/web';
import { isUUID } from 'class-validator';
import { shortWhen } from '../conversations/when-words';
import { messagingPaths as paths } from '../messaging.paths';
import { MOST_LOOKED_AT, type Hits, type SearchPlace } from './message-search.service';

/** What is looked for, and where the next page begins. */
export class SearchForm {
  words = '';
  at = '';
  id = '';
  lookedAt = '';
}

/** Null at the beginning, and for what is no place. */
export function placeIn({ at, id, lookedAt }: SearchForm): SearchPlace | null {
  const [moment, count] = [new Date(at), Number(lookedAt)];
  const isPlace = isUUID(id) && !Number.isNaN(moment.getTime()) && /^\d{1,4}$/.test(lookedAt);
  return isPlace ? { at: moment, id, lookedAt: count } : null;
}

/** `hits` is null before anything was looked for. */
export function hitsModel({ words }: { words: string }, hits: Hits | null, now: Date): PageModel {
  const { next = null, items = [], isCut = false } = hits ?? {};
  return {
    title: 'Find words in your messages',
    page: { back: { href: paths.conversations, text: 'All messages' } },
    values: { words },
    isAsked: hits !== null,
    hits: items.map(({ conversationId, otherName, message }) => ({
      href: `${paths.older(conversationId, message.number + 1)}#m-${message.number}`,
      who: message.isMine ? `You, to ${otherName}` : message.authorName,
      when: shortWhen(message.at, now),
      text: [message.text, ...message.terms, message.file?.name ?? ''].filter(Boolean).join(' ').slice(0, 300),
    })),
    next: next && { at: next.at.toISOString(), id: next.id, lookedAt: next.lookedAt },
    cut: isCut
      ? `We looked at your newest ${MOST_LOOKED_AT.toLocaleString('en-GB')} messages. Older ones are not searched.`
      : '',
  };
}
