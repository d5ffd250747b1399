import { isUUID } from 'class-validator';
import { PassNotFoundError } from '../billing.errors';

/** An id out of an address. @throws PassNotFoundError for what is none */
export function idOf(text: string | string[] | undefined): string {
  if (typeof text === 'string' && isUUID(text)) return text;
  throw new PassNotFoundError();
}
