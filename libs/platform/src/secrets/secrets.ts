import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Config, CONFIG } from '../config/config';
import { ConfigError } from '../config/config.error';

const VERSION = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Keys derived from SECRET_KEY. Fields are sealed with AES-256-GCM, bound to their licensee and purpose; a blind index
 * (HMAC-SHA-256 of the normalised value) lets an exact value be found without being readable.
 */
@Injectable()
export class Secrets {
  private readonly root: Buffer;
  private readonly derived = new Map<string, Buffer>();

  constructor(@Inject(CONFIG) config: Pick<Config, 'secretKey'>) {
    if (!config.secretKey) throw new ConfigError(['SECRET_KEY must be set: 32 random bytes in base64.']);
    this.root = config.secretKey;
  }

  /** A key for one purpose, 32 bytes. */
  key(purpose: string): Buffer {
    const known = this.derived.get(purpose);
    if (known) return known;
    const made = Buffer.from(hkdfSync('sha256', this.root, Buffer.alloc(0), purpose, 32));
    this.derived.set(purpose, made);
    return made;
  }

  /** Seals a text for one licensee: version, nonce, tag, ciphertext. */
  seal(licenseeId: string, text: string): Buffer {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.key('fields'), nonce).setAAD(Buffer.from(licenseeId));
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([Buffer.from([VERSION]), nonce, cipher.getAuthTag(), body]);
  }

  /**
   * Opens what `seal` made for the same licensee.
   * @throws Error when the bytes were changed or belong to another licensee
   */
  open(licenseeId: string, sealed: Buffer): string {
    if (sealed[0] !== VERSION) throw new Error('This was sealed in a way that is not known here.');
    const nonce = sealed.subarray(1, 1 + NONCE_BYTES);
    const tag = sealed.subarray(1 + NONCE_BYTES, 1 + NONCE_BYTES + TAG_BYTES);
    const decipher = createDecipheriv('aes-256-gcm', this.key('fields'), nonce)
      .setAAD(Buffer.from(licenseeId))
      .setAuthTag(tag);
    const body = sealed.subarray(1 + NONCE_BYTES + TAG_BYTES);
    return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
  }

  /** The blind index of a value: equal values of one licensee and purpose give equal bytes, 32 of them. */
  blindIndex(licenseeId: string, purpose: string, value: string): Buffer {
    return createHmac('sha256', this.key(`index:${purpose}`))
      .update(`${licenseeId}\u0000${value}`)
      .digest();
  }
}

/** A secret for a link or a bearer token: 32 random bytes, URL-safe. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a token. Tokens are random, so a plain hash is enough. */
export function hashOfToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
