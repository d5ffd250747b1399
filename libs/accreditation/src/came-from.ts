import { addressKey, type RegisterRequest } from '@pa/platform';

/** Where and with what a visitor comes, as one text: kept only as a keyed hash, so that two visits can be compared. */
export function cameFrom({ ip, headers }: RegisterRequest): string {
  return `${addressKey(ip)} ${headers['user-agent'] ?? ''}`;
}
