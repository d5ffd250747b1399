import { validate as isUuid } from 'uuid';
import { CoverNotFoundError } from '../cover.errors';

/** An id out of an address or a form. @throws CoverNotFoundError for what is none */
export function coverIdOf(text: string | string[] | undefined): string {
  if (typeof text === 'string' && isUuid(text)) return text;
  throw new CoverNotFoundError();
}
