import { ConflictError, NotFoundError } from '@pa/platform';

/** There is no such conversation, or it is of others: nobody is told which. */
export class ConversationNotFoundError extends NotFoundError {
  constructor() {
    super('conversation-not-found', 'We cannot find these messages. Look in your list of messages.');
  }
}

export class MessageNotFoundError extends NotFoundError {
  constructor() {
    super('message-not-found', 'We cannot find this message. It may be gone.');
  }
}

const CLOSED: Readonly<Record<string, string>> = {
  block: 'One of you ended these messages, so nobody can write here any more. You can still read them.',
  staff: 'We ended these messages, so nobody can write here any more. You can still read them. Call us to ask why.',
  left: 'The other person has left the register, so nobody reads here any more. You can still read what you wrote.',
};

/** Nobody can write here: a party blocked, left, or staff closed it. `why` is what `closedWords` knows. */
export class ConversationClosedError extends ConflictError {
  constructor(why: string) {
    super('conversation-closed', closedWords(why));
  }
}

/** Why nobody can write, in words for either side. */
export function closedWords(why: string): string {
  return CLOSED[why] ?? 'Nobody can write here any more. You can still read the messages.';
}

/** Either account is suspended or closing: it may open again. */
export class ConversationOnHoldError extends ConflictError {
  constructor() {
    super('conversation-on-hold', 'These messages are on hold just now. Call us if you need to know more.');
  }
}
