import { countWords, listWords } from '@pa/web';
import { otherNameOf } from '../conversations/conversation';
import type { Unread } from './message-alerts.repository';

const MOST_LINES = 5;

const ABOUT: Readonly<Record<Unread['side'], Readonly<Record<string, string>>>> = {
  employer: { request: '', application: ' about your advert', invitation: ' about your advert', cover: ' about cover' },
  pa: { request: '', application: ' about your application', invitation: ' about a job', cover: ' about cover' },
};

export interface AwayMailText {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly label: string;
}

/** Who wrote and about what, never what was written: one mail for everything that is new. */
export function awayMail(unread: readonly Unread[], register: { name: string; phone: string }): AwayMailText {
  const [first] = unread;
  const lines = unread
    .slice(0, MOST_LINES)
    .map((one) => `${countWords(one.count, 'new message', 'new messages')} ${fromWords(one)}`);
  const more = unread.length - lines.length;
  return {
    subject:
      unread.length === 1 && first
        ? `You have ${first.count === 1 ? 'a message' : 'messages'} ${fromWords(first)}`
        : `You have new messages at ${register.name}`,
    paragraphs: [
      `You have ${listWords(lines)}${more > 0 ? `, and others from ${countWords(more, 'person', 'people')} more` : ''}.`,
      'We do not put the words into emails, so that nobody else reads them. Sign in to read and answer.',
      `Please do not answer this email: nobody reads answers to it.${register.phone ? ` To talk to us, call ${register.phone}.` : ''}`,
      'You can choose hours when we send no emails like this: look for “How you hear of messages” on your messages page.',
    ],
    label: 'Read my messages',
  };
}

/** A telephone lies about: no names. */
export function awayText(register: { name: string }): string {
  return `${register.name}: you have a new message. Sign in to read it. Please do not answer this text.`;
}

function fromWords(one: Unread): string {
  const name = otherNameOf(one);
  return `from ${name}${ABOUT[one.side][one.about ?? ''] ?? ''}`;
}
