import { isUUID } from 'class-validator';
import { VisitNotFoundError } from '../../visits/visits.errors';

/** An id out of an address or a form. @throws VisitNotFoundError for what is none */
export function visitIdOf(text: unknown): string {
  if (typeof text === 'string' && isUUID(text)) return text;
  throw new VisitNotFoundError();
}
