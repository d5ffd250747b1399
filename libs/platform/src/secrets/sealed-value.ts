import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { BASE_KEY_ID, type KeyRing } from './key-ring';

const FIRST_VERSION = 1;
const VERSION = 2;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** Opens nothing: the reason stays the same for whoever asks, whatever is wrong with the bytes. */
const UNKNOWN = 'This was sealed in a way that is not known here.';

/** What stands in clear in front of a sealed value. All of it is authenticated. */
export interface SealedHeader {
  readonly version: number;
  readonly keyId: string;
  /** "table.column" it was sealed for; '' when it was not said. */
  readonly place: string;
  readonly length: number;
}

/** Reads the header: version 1 has none; version 2 is the lengths and texts of key id and place. */
export function headerOf(sealed: Buffer): SealedHeader {
  if (sealed[0] === FIRST_VERSION) return { version: FIRST_VERSION, keyId: BASE_KEY_ID, place: '', length: 1 };
  if (sealed[0] !== VERSION) throw new Error(UNKNOWN);
  const [keyId, afterKey] = textAt(sealed, 1);
  const [place, length] = textAt(sealed, afterKey);
  return { version: VERSION, keyId, place, length };
}

/** How every value begins that this key sealed. */
export function prefixOf(keyId: string): Buffer {
  return Buffer.concat([Buffer.from([VERSION]), textBytes(keyId)]);
}

/** Version, key id, place, nonce, tag, ciphertext; bound to the licensee and to everything in front of the nonce. */
export function sealText(ring: KeyRing, text: string, where: { licenseeId: string; place: string }): Buffer {
  const { id, key } = ring.newest;
  const header = Buffer.concat([prefixOf(id), textBytes(where.place)]);
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(boundTo(where.licenseeId, header));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([header, nonce, cipher.getAuthTag(), body]);
}

/** @throws Error when the bytes were changed, belong to another licensee, or the key is gone */
export function openText(ring: KeyRing, sealed: Buffer, licenseeId: string): string {
  const { version, keyId, length } = headerOf(sealed);
  const aad = version === FIRST_VERSION ? Buffer.from(licenseeId) : boundTo(licenseeId, sealed.subarray(0, length));
  const nonce = sealed.subarray(length, length + NONCE_BYTES);
  const tag = sealed.subarray(length + NONCE_BYTES, length + NONCE_BYTES + TAG_BYTES);
  if (tag.length !== TAG_BYTES) throw new Error(UNKNOWN);
  const decipher = createDecipheriv('aes-256-gcm', ring.get(keyId), nonce).setAAD(aad).setAuthTag(tag);
  const body = sealed.subarray(length + NONCE_BYTES + TAG_BYTES);
  return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
}

function boundTo(licenseeId: string, header: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`${licenseeId}\u0000`), header]);
}

function textBytes(text: string): Buffer {
  const bytes = Buffer.from(text);
  if (bytes.length > 255) throw new Error('The name of a key or a place has 255 bytes at most.');
  return Buffer.concat([Buffer.from([bytes.length]), bytes]);
}

function textAt(bytes: Buffer, at: number): [text: string, after: number] {
  const length = bytes[at];
  if (length === undefined || at + 1 + length > bytes.length) throw new Error(UNKNOWN);
  const after = at + 1 + length;
  return [bytes.subarray(at + 1, after).toString('utf8'), after];
}
