import { isUUID } from 'class-validator';
import { ReferenceNotFoundError } from '../../references/references.errors';

/** An id out of an address. @throws ReferenceNotFoundError for what is none */
export function referenceIdOf(text: string | string[] | undefined): string {
  if (typeof text === 'string' && isUUID(text)) return text;
  throw new ReferenceNotFoundError();
}
