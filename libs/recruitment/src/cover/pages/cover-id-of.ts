import { validate as isUuid } from 'uuid';
import { CoverMovedOnError, CoverNotFoundError } from '../cover.errors';

/** An id out of an address or a form. @throws CoverNotFoundError for what is none */
export function coverIdOf(text: string | string[] | undefined): string {
  if (typeof text === 'string' && isUuid(text)) return text;
  throw new CoverNotFoundError();
}

/** Whose place a form is about. @throws CoverMovedOnError for what is none: the page is old */
export function placeIdOf(text: string): string {
  if (isUuid(text)) return text;
  throw new CoverMovedOnError();
}
