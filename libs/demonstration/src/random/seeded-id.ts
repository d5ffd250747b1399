import { createHash } from 'node:crypto';

/** All ids say this moment, so that they stay the same whenever the demonstration is loaded. */
const MOMENT = Date.parse('2026-01-05T09:00:00Z');

/** A UUID in the form of version 7 that is always the same for the same name. */
export function seededId(name: string): string {
  const bytes = createHash('sha256').update(`demonstration:${name}`).digest().subarray(0, 16);
  bytes.writeUIntBE(MOMENT, 0, 6);
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
