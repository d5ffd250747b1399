import { addressKey, type RegisterRequest } from '@pa/platform';

/** Of such a text, where alone. */
export function networkIn(from: string): string {
  return from.split(' ', 1)[0] ?? '';
}

/** Where and with what a visitor comes, as one text: kept only as a keyed hash, so that two visits can be compared. */
export function cameFrom({ ip, headers }: RegisterRequest): string {
  return `${addressKey(ip)} ${headers['user-agent'] ?? ''}`;
}
