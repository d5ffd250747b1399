import { InvalidError } from '@pa/platform';

/** What a message is. `system`: nobody wrote it. */
export const MESSAGE_KINDS = ['text', 'file', 'times', 'terms', 'system'] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];
/** What people send themselves. */
export type SentKind = Exclude<MessageKind, 'system'>;

export const LONGEST_TEXT = 4_000;
export const MOST_TIMES = 5;
export const MOST_TERMS = 20;
const LONGEST_TERM = 300;

/** Something taken out of a text until both agree to share it. `words` are for the author alone. */
export interface HeldPart {
  readonly kind: 'telephone' | 'email' | 'address' | 'link' | 'elsewhere';
  readonly words: string;
}

/** A file in a message; its bytes stand elsewhere. */
export interface FileMention {
  readonly id: string;
  readonly name: string;
}

/** What is locked in a message's row, as JSON. */
export interface MessageBody {
  readonly text: string;
  readonly held?: readonly HeldPart[];
  /** Offered times, as moments in ISO 8601. */
  readonly times?: readonly string[];
  /** Terms, a line each. */
  readonly terms?: readonly string[];
  readonly file?: FileMention;
}

/** What comes from outside; `tidyBody` makes it right or says what is wrong. */
export interface NewBody {
  readonly text: string;
  readonly times?: readonly string[];
  readonly terms?: readonly string[];
  readonly file?: FileMention;
}

/** @throws InvalidError that says what is missing or too much */
export function tidyBody(kind: SentKind, body: NewBody): MessageBody {
  const text = tidyText(body.text);
  if ([...text].length > LONGEST_TEXT)
    throw problem('text', `Write at most ${LONGEST_TEXT} letters. Send the rest as another message.`);
  return { text, ...READERS[kind](text, body) };
}

const READERS: Readonly<Record<SentKind, (text: string, body: NewBody) => Partial<MessageBody>>> = {
  text: (text) => {
    if (text === '') throw problem('text', 'Write something first.');
    return {};
  },
  times: (_text, { times = [] }) => {
    if (times.length < 1 || times.length > MOST_TIMES) throw problem('times', `Offer 1 to ${MOST_TIMES} times.`);
    if (!times.every((time) => Number.isFinite(Date.parse(time))))
      throw problem('times', 'Write each time with day and hour.');
    return { times: [...new Set(times.map((time) => new Date(time).toISOString()))].toSorted() };
  },
  terms: (_text, { terms = [] }) => {
    const lines = terms.map(tidyText).filter((line) => line !== '');
    if (lines.length < 1 || lines.length > MOST_TERMS) throw problem('terms', `Write 1 to ${MOST_TERMS} terms.`);
    if (lines.some((line) => [...line].length > LONGEST_TERM))
      throw problem('terms', `Write at most ${LONGEST_TERM} letters a line.`);
    return { terms: lines };
  },
  file: (_text, { file }) => {
    if (!file) throw problem('file', 'Choose a file.');
    return { file: { id: file.id, name: file.name } };
  },
};

function tidyText(text: string): string {
  return text.normalize('NFC').replaceAll('\r\n', '\n').trim();
}

function problem(field: string, message: string): InvalidError {
  return InvalidError.of([{ field, message }]);
}
