import { isUUID } from 'class-validator';
import { ConversationNotFoundError, MessageNotFoundError } from '../../messaging.errors';

const MOST = 2_147_483_647;

/** An id out of an address. @throws ConversationNotFoundError for what is none */
export function idOf(text: string | string[] | undefined): string {
  if (typeof text === 'string' && isUUID(text)) return text;
  throw new ConversationNotFoundError();
}

/** A whole number from 1 out of a query; undefined for anything else. */
export function numberIn(text: unknown, most = MOST): number | undefined {
  if (typeof text !== 'string' || !/^[1-9]\d{0,9}$/.test(text)) return undefined;
  const number = Number(text);
  return number <= most ? number : undefined;
}

/** A message's number out of an address. @throws MessageNotFoundError for what is none */
export function messageNumberOf(text: string | string[] | undefined): number {
  const number = numberIn(text);
  if (number === undefined) throw new MessageNotFoundError();
  return number;
}
