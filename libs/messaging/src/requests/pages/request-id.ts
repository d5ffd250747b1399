import { isUUID } from 'class-validator';
import { RequestNotFoundError } from '../requests.errors';

/** An id out of an address. @throws RequestNotFoundError for what is none */
export function requestIdOf(text: string | string[] | undefined): string {
  if (typeof text === 'string' && isUUID(text)) return text;
  throw new RequestNotFoundError();
}
