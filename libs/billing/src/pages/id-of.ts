import { isUUID } from 'class-validator';
import { FunderNotFoundError, PassNotFoundError } from '../billing.errors';

/** An id out of an address. @throws PassNotFoundError for what is none */
export function idOf(text: string | string[] | undefined): string {
  if (typeof text === 'string' && isUUID(text)) return text;
  throw new PassNotFoundError();
}

/** The same of a funder. @throws FunderNotFoundError for what is none */
export function funderIdOf(text: string | string[] | undefined): string {
  if (typeof text === 'string' && isUUID(text)) return text;
  throw new FunderNotFoundError();
}
