import { createCipheriv, createDecipheriv, randomFillSync, type KeyObject } from 'node:crypto';

const VERSION = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEAD_BYTES = 1 + NONCE_BYTES + TAG_BYTES;
const POOL = Buffer.alloc(NONCE_BYTES * 256);
let drawn = POOL.length;

/** Where a body belongs: moved to another register, conversation or message it does not open. */
export interface BodyPlace {
  readonly licenseeId: string;
  readonly conversationId: string;
  readonly messageId: string;
}

/** Version, nonce, tag, ciphertext: AES-256-GCM under the key of the conversation. */
export function lockBody(key: KeyObject, place: BodyPlace, text: string): Buffer {
  const nonce = freshNonce();
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(boundTo(place));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([Buffer.from([VERSION]), nonce, cipher.getAuthTag(), body]);
}

/** @throws Error when the bytes were changed, or belong to another place or key */
export function unlockBody(key: KeyObject, place: BodyPlace, locked: Buffer): string {
  if (locked[0] !== VERSION || locked.length < HEAD_BYTES) throw new Error('This was locked in a way not known here.');
  const nonce = locked.subarray(1, 1 + NONCE_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce)
    .setAAD(boundTo(place))
    .setAuthTag(locked.subarray(1 + NONCE_BYTES, HEAD_BYTES));
  return Buffer.concat([decipher.update(locked.subarray(HEAD_BYTES)), decipher.final()]).toString('utf8');
}

/** Random bytes for many nonces are drawn at once: to ask the system for each costs as much as to lock a message. */
function freshNonce(): Buffer {
  if (drawn >= POOL.length) {
    randomFillSync(POOL);
    drawn = 0;
  }
  drawn += NONCE_BYTES;
  return Buffer.from(POOL.subarray(drawn - NONCE_BYTES, drawn));
}

function boundTo({ licenseeId, conversationId, messageId }: BodyPlace): Buffer {
  return Buffer.from([licenseeId, conversationId, messageId].join('\u0000'));
}
