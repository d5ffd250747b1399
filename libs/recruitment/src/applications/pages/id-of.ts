import { validate as isUuid } from 'uuid';
import { ApplicationNotFoundError } from '../applications.errors';

/** An id out of an address. @throws ApplicationNotFoundError for what is none */
export function idOf(text: string | string[] | undefined): string {
  if (typeof text === 'string' && isUuid(text)) return text;
  throw new ApplicationNotFoundError();
}
