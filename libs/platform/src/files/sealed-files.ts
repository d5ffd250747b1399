import { createCipheriv, createDecipheriv, randomBytes, type CipherKey } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { FileStore, type FilePlace } from './file-store';

const VERSION = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEAD_BYTES = 1 + NONCE_BYTES + TAG_BYTES;

/** Files sealed with AES-256-GCM before they reach the store, bound to their register and id: swapped, they do not open. */
@Injectable()
export class SealedFiles {
  constructor(private readonly store: FileStore) {}

  /** `key`: 32 bytes, of the file or of what it belongs to. */
  async put(place: FilePlace, key: CipherKey, bytes: Buffer): Promise<void> {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(boundTo(place));
    const body = Buffer.concat([cipher.update(bytes), cipher.final()]);
    await this.store.put(place, Buffer.concat([Buffer.from([VERSION]), nonce, cipher.getAuthTag(), body]));
  }

  /**
   * Null where nothing stands.
   * @throws Error when the bytes were changed, or belong to another place or key
   */
  async find(place: FilePlace, key: CipherKey): Promise<Buffer | null> {
    const sealed = await this.store.find(place);
    if (!sealed) return null;
    if (sealed[0] !== VERSION || sealed.length < HEAD_BYTES) throw new Error('This file was sealed in an unknown way.');
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 1 + NONCE_BYTES))
      .setAAD(boundTo(place))
      .setAuthTag(sealed.subarray(1 + NONCE_BYTES, HEAD_BYTES));
    return Buffer.concat([decipher.update(sealed.subarray(HEAD_BYTES)), decipher.final()]);
  }

  async remove(place: FilePlace): Promise<void> {
    await this.store.remove(place);
  }
}

function boundTo({ licenseeId, fileId }: FilePlace): Buffer {
  return Buffer.from(`${licenseeId}\u0000${fileId}`);
}
