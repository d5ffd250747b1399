import { isUUID } from 'class-validator';
import { PlaceNotFoundError, SessionNotFoundError } from '../../bookings/bookings.errors';

type Given = string | string[] | undefined;

/** An id out of an address or a form. @throws SessionNotFoundError for what is none */
export function sessionIdOf(text: Given): string {
  if (typeof text === 'string' && isUUID(text)) return text;
  throw new SessionNotFoundError();
}

/** @throws PlaceNotFoundError for what is none */
export function placeIdOf(text: Given): string {
  if (typeof text === 'string' && isUUID(text)) return text;
  throw new PlaceNotFoundError();
}
