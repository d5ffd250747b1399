import type { HeldPart, MessageBody } from '../../messages/message-body';
import type { ScreenedText } from '../../hooks/message-screens';
import type { ContactSpan } from '../detector/find-contact';
import type { ShareField } from '../sharing/share-state';

/** Stands in a kept text where a part was taken out. Nobody can write it: it is taken out of what comes in. */
const MARK = '\uE000';

const HELD_WORDS: Readonly<Record<HeldPart['kind'], string>> = {
  telephone: '[telephone number held back]',
  email: '[email address held back]',
  address: '[address held back]',
  link: '[link held back]',
  elsewhere: '[way to talk elsewhere held back]',
};

/** What both have to share before a part of a message shows. A link needs no more than a way to talk elsewhere does. */
const OPENED_BY: Readonly<Record<HeldPart['kind'], readonly ShareField[]>> = {
  telephone: ['telephone'],
  email: ['email'],
  address: ['address'],
  link: ['telephone', 'email'],
  elsewhere: ['telephone', 'email'],
};

/** Whether a part may be read between two who share these fields. */
export function isOpenTo(kind: HeldPart['kind'], shared: readonly string[]): boolean {
  return OPENED_BY[kind].some((field) => shared.includes(field));
}

/** Nothing in a text stands for a part that was taken out. */
export function withoutMarks(text: string): string {
  return text.replaceAll(MARK, '');
}

/** Takes the parts out of a text. Nothing is lost: they are kept beside it, in their order. */
export function holdBack(text: string, spans: readonly ContactSpan[]): ScreenedText {
  let kept = '';
  let place = 0;
  for (const { start, end } of spans) {
    kept += text.slice(place, start) + MARK;
    place = end;
  }
  const held = spans.map(({ kind, start, end }) => ({ kind, words: text.slice(start, end) }));
  return { text: kept + text.slice(place), held };
}

/** A message's text for one reader: whole for its own side, else with what both have agreed to share. */
export function shownText(
  { text, held = [] }: Pick<MessageBody, 'text' | 'held'>,
  { isOwn, shared }: { isOwn: boolean; shared: readonly string[] },
): { text: string; stillHeld: readonly HeldPart[] } {
  let place = 0;
  const shown = text.replaceAll(MARK, () => {
    const part = held[place];
    place += 1;
    if (!part) return '';
    return isOwn || isOpenTo(part.kind, shared) ? part.words : HELD_WORDS[part.kind];
  });
  return { text: shown, stillHeld: held.filter(({ kind }) => !isOpenTo(kind, shared)) };
}
