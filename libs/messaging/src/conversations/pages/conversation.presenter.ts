import { avatarOf, countWords, paginate, type PageModel } from '@pa/web';
import { closedWords } from '../../messaging.errors';
import { messagingPaths as paths } from '../../messaging.paths';
import { LONGEST_TEXT } from '../../messages/message-body';
import { mayBeChanged } from '../../messages/message-changes';
import type { MessageView } from '../../messages/message-view';
import type { Extras } from '../../extras/conversation-extras';
import { closedWhyOf, firstNameOf, otherNameOf, type OwnConversation } from '../conversation';
import {
  CONVERSATIONS_A_PAGE,
  type ConversationScreen,
  type OwnList,
  type OwnListed,
} from '../own-conversations.service';
import { aboutWords, deliveryWords, heldWords, snippetOf } from './conversation-words';
import { dayWords, isoDayOf, momentWords, shortWhen, timeWords } from '../when-words';

/** The list of conversations; `isEmployer` says how one starts. */
export function listModel(list: OwnList, { now, isEmployer }: { now: Date; isEmployer: boolean }): PageModel {
  return {
    title: 'Messages',
    talks: list.items.map((one) => talkOf(one, now)),
    pages: paginate({
      page: list.page,
      pageSize: CONVERSATIONS_A_PAGE,
      total: list.total,
      words: ['conversation', 'conversations'],
      href: (page) => `${paths.conversations}?page=${page}`,
    }),
    total: list.total,
    requestsHref: isEmployer ? paths.sentRequests : paths.requests,
    requestsText: isEmployer ? 'PAs you asked to talk' : 'Employers who ask to talk',
    start: isEmployer
      ? {
          text: 'When you ask a PA to talk and they say yes, or a PA answers your advert, you find it here.',
          href: '/find',
          link: 'Look for a PA',
        }
      : {
          text: 'When you apply for a job, or say yes to an employer who asks to talk, you find it here.',
          href: '/jobs',
          link: 'Find a job',
        },
  };
}

function talkOf({ conversation, last }: OwnListed, now: Date) {
  const name = otherNameOf(conversation);
  return {
    href: paths.conversation(conversation.id),
    name,
    avatar: avatarOf(conversation.id, name),
    about: conversation.about ?? '',
    when: shortWhen(conversation.lastMessageAt, now),
    last: snippetOf(last),
    unread: conversation.unread > 0 ? `${countWords(conversation.unread, 'new message', 'new messages')}` : '',
    isClosed: closedWhyOf(conversation) !== null,
  };
}

/** What the page needs besides the conversation itself. */
export interface Writing {
  readonly now: Date;
  /** The mark of the message that is written next. */
  readonly clientId: string;
  readonly text: string;
  readonly typingShown: boolean;
  readonly extras: Extras;
}

export function conversationModel(
  screen: ConversationScreen,
  { now, clientId, text, typingShown, extras }: Writing,
): PageModel {
  const { conversation, reasons, messages, hasOlder } = screen;
  const name = otherNameOf(conversation);
  const why = closedWhyOf(conversation);
  const { id, side } = conversation;
  return {
    title: `Messages with ${name}`,
    page: { back: { href: paths.conversations, text: 'All messages' } },
    conversation: { id, side, lastNumber: conversation.lastNumber },
    name,
    avatar: avatarOf(id, name),
    about: aboutWords(reasons),
    days: daysOf(screen, now),
    olderHref: hasOlder ? paths.older(id, messages[0]?.number ?? 1) : null,
    isOld: (messages.at(-1)?.number ?? 0) < conversation.lastNumber,
    newestHref: paths.conversation(id),
    closed: why === null ? null : closedWords(why),
    onHold: why === null && conversation.isOnHold,
    longest: LONGEST_TEXT,
    values: { text: text || extras.draft },
    extras,
    clientId,
    typingShown,
    hrefs: {
      send: paths.conversation(id),
      times: paths.conversationDeed(id, 'times'),
      terms: paths.conversationDeed(id, 'terms'),
      typing: paths.conversationDeed(id, 'typing'),
    },
  };
}

/** Messages under the day on which they were written. */
function daysOf({ conversation, messages }: ConversationScreen, now: Date) {
  const days = new Map<string, { words: string; messages: ReturnType<typeof shown>[] }>();
  for (const message of messages) {
    const key = isoDayOf(message.at);
    const day = days.get(key) ?? { words: dayWords(message.at, now), messages: [] };
    day.messages.push(shown(message, { conversation, now }));
    days.set(key, day);
  }
  return [...days.values()];
}

function shown(message: MessageView, { conversation, now }: { conversation: OwnConversation; now: Date }) {
  const { number, kind, isOwn, isMine, text, editedAt, deletedAt } = message;
  const isSystem = kind === 'system';
  return {
    number,
    kind,
    isOwn,
    isSystem,
    from: fromWords(message, conversation),
    paragraphs: text.split(/\n+/).filter((line) => line.trim() !== ''),
    deleted: deletedAt ? deletedWords(message) : null,
    held: message.heldKinds.map(heldWords),
    times: message.times.map((time, index) => ({ index, words: momentWords(new Date(time)) })),
    suitsHref: !isOwn && message.times.length > 0 ? paths.messageDeed(conversation.id, number, 'suits') : null,
    terms: message.terms,
    file: message.file && { ...message.file, href: paths.messageFile(conversation.id, message.file.id) },
    warnings: message.warnings,
    state: [timeWords(message.at), editedAt ? 'changed' : '', deliveryWords(message)].filter(Boolean).join('. '),
    changeHref: isMine && mayBeChanged(message, now) ? paths.message(conversation.id, number) : null,
  };
}

function fromWords({ isMine, authorName }: MessageView, { side, employerName }: OwnConversation): string {
  if (!isMine) return authorName;
  const isForOther = side === 'employer' && employerName !== null && authorName.includes(' for ');
  return isForOther ? `You, for ${firstNameOf(employerName)}` : 'You';
}

function deletedWords({ isMine, authorName }: MessageView): string {
  if (isMine) return 'You deleted this message';
  return authorName === 'Someone who left'
    ? 'This message went with the person who left'
    : `${authorName} deleted this message`;
}
