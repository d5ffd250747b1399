import type { HeldPart } from '../../messages/message-body';
import type { MessageView } from '../../messages/message-view';
import type { Reason } from '../conversations.repository';

const LONGEST_SNIPPET = 90;

const ABOUT: Readonly<Record<Reason['kind'], (about: string) => string>> = {
  request: () => 'You agreed to talk.',
  application: (about) => `About the job “${about}”.`,
  invitation: (about) => `About the invitation to “${about}”.`,
  cover: () => 'About cover at short notice.',
  staff: () => 'Our team put you in touch.',
};

/** What a conversation is about, as a sentence. */
export function aboutWords(reasons: readonly Pick<Reason, 'kind' | 'about'>[]): string {
  const [newest] = reasons;
  if (!newest) return '';
  return newest.about === '' && (newest.kind === 'application' || newest.kind === 'invitation')
    ? ''
    : ABOUT[newest.kind](newest.about);
}

const HELD: Readonly<Record<HeldPart['kind'], string>> = {
  telephone: 'a telephone number',
  email: 'an email address',
  address: 'an address',
  link: 'a link',
  elsewhere: 'another place to talk',
};

/** "a telephone number". */
export function heldWords(kind: HeldPart['kind']): string {
  return HELD[kind];
}

/** One message in a line of the list. */
export function snippetOf(message: MessageView | null): string {
  if (!message) return '';
  if (message.deletedAt) return 'This message was deleted';
  const said = message.text !== '' ? message.text : KIND_WORDS[message.kind];
  const line = `${message.isOwn ? 'You: ' : ''}${said.replace(/\s+/g, ' ')}`;
  const letters = [...line];
  return letters.length > LONGEST_SNIPPET ? `${letters.slice(0, LONGEST_SNIPPET - 1).join('')}…` : line;
}

const KIND_WORDS: Readonly<Record<MessageView['kind'], string>> = {
  text: '',
  file: 'A file',
  times: 'Times to choose from',
  terms: 'Terms of the work',
  system: '',
};

/** "Sent", "Delivered", "Read". */
export function deliveryWords({ delivery }: Pick<MessageView, 'delivery'>): string {
  return delivery === null ? '' : { sent: 'Sent', delivered: 'Delivered', read: 'Read' }[delivery];
}
