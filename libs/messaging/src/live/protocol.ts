/**
 * What goes over a socket, for the server, the page's script and the document docs/asyncapi.yaml alike. The database is the
 * log: what the server says by itself are hints with ids and numbers; whoever is told of a number asks for what comes after
 * the last one they have.
 */

export const LIVE_KINDS = ['text'] as const;
export type LiveKind = (typeof LIVE_KINDS)[number];

export const LIVE_SIDES = ['employer', 'pa', 'system'] as const;
export type LiveSide = (typeof LIVE_SIDES)[number];

/** A frame larger than this many bytes ends its connection. */
export const LARGEST_FRAME = 16_384;
/** Letters in one message. */
export const LONGEST_BODY = 4_000;
/** Messages in one answer to a join; `more` says that there are others. */
export const MOST_AT_ONCE = 100;

export interface ConversationFrame {
  readonly conversationId: string;
}

export interface JoinFrame extends ConversationFrame {
  /** The last number that the asker has; 0 for none. */
  readonly after: number;
}

export interface SendFrame extends ConversationFrame {
  /** Made by the sender and kept through every new try: the same id is one message. */
  readonly clientId: string;
  readonly kind: LiveKind;
  readonly body: string;
}

/** Up to and with this number. */
export interface NumberFrame extends ConversationFrame {
  readonly number: number;
}

export interface LiveMessage {
  readonly id: string;
  readonly number: number;
  /** The sender's own mark; null for messages of others. */
  readonly clientId: string | null;
  readonly side: LiveSide;
  /** The reader's side wrote it. */
  readonly isOwn: boolean;
  readonly authorName: string;
  readonly kind: string;
  /** Empty once it is deleted. */
  readonly body: string;
  /** Kinds of what was held back. */
  readonly heldKinds: readonly string[];
  readonly times: readonly string[];
  readonly terms: readonly string[];
  /** What the reader should be careful of. */
  readonly warnings: readonly string[];
  readonly at: string;
  readonly isEdited: boolean;
  readonly isDeleted: boolean;
}

/** How far the other side has come. */
export interface LiveMarks {
  readonly delivered: number;
  readonly read: number;
}

export interface LiveError {
  readonly code: string;
  readonly title: string;
  readonly detail: string;
}

export interface Refused {
  readonly error: LiveError;
}

export interface Joined {
  readonly messages: readonly LiveMessage[];
  readonly lastNumber: number;
  readonly more: boolean;
  readonly other: LiveMarks;
}

/** Said after the commit, also to a message that came twice. */
export interface Sent {
  readonly number: number;
  readonly id: string;
  readonly at: string;
  /** Kinds of what was held back of it; the server then keeps other words than were sent. */
  readonly heldKinds: readonly string[];
}

export interface Noted {
  readonly noted: true;
}

export type Answer<Good> = Good | Refused;

/** What a client may say, each with what it is answered. */
export interface Asks {
  readonly 'conversation:join': { readonly frame: JoinFrame; readonly answer: Joined };
  readonly 'conversation:leave': { readonly frame: ConversationFrame; readonly answer: Noted };
  readonly 'message:send': { readonly frame: SendFrame; readonly answer: Sent };
  readonly 'message:delivered': { readonly frame: NumberFrame; readonly answer: Noted };
  readonly 'message:read': { readonly frame: NumberFrame; readonly answer: Noted };
  readonly typing: { readonly frame: ConversationFrame; readonly answer: Noted };
}

export type AskName = keyof Asks;

export interface SideHint extends ConversationFrame {
  readonly side: LiveSide;
}

/** What the server says by itself: ids and numbers only, never a word of a message. */
export interface Hints {
  /** There is a message with this number. */
  readonly 'message:new': NumberFrame;
  /** The message with this number was edited or deleted. */
  readonly 'message:changed': NumberFrame;
  /** Somebody got, or read, everything up to a number. */
  readonly 'message:marks': NumberFrame;
  readonly typing: SideHint;
  /** Hints may have been lost: ask for what comes after the last number. */
  readonly 'conversation:look': Readonly<Record<string, never>>;
}

export type HintName = keyof Hints;

export type ClientToServer = {
  [Name in AskName]: (frame: Asks[Name]['frame'], answer: (said: Answer<Asks[Name]['answer']>) => void) => void;
};

export type ServerToClient = { [Name in HintName]: (hint: Hints[Name]) => void };

export function isRefused(answer: Answer<object>): answer is Refused {
  return 'error' in answer;
}
