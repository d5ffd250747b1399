import { isUUID } from 'class-validator';
import { CheckNotFoundError } from '../checks/checks.errors';

/** An id out of an address. @throws CheckNotFoundError for what is none */
export function idOf(text: string | string[] | undefined): string {
  if (typeof text === 'string' && isUUID(text)) return text;
  throw new CheckNotFoundError();
}
