import { createHash, createHmac, randomBytes, type KeyObject } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Config, CONFIG } from '../config/config';
import { ConfigError } from '../config/config.error';
import { derivedKey, KeyRing } from './key-ring';
import { headerOf, openText, sealText } from './sealed-value';

/**
 * Fields are sealed with AES-256-GCM under the newest key of the ring, bound to their licensee and place; every key of the
 * ring opens. A blind index (HMAC-SHA-256 of the normalised value) lets an exact value be found without being readable; its
 * keys, like those of cookies, come from SECRET_KEY and stay when the ring turns.
 */
@Injectable()
export class Secrets {
  private readonly root: Buffer;
  private readonly ring: KeyRing;
  private readonly derived = new Map<string, KeyObject>();

  constructor(@Inject(CONFIG) config: Pick<Config, 'secretKey'> & Partial<Pick<Config, 'secretKeys'>>) {
    if (!config.secretKey) throw new ConfigError(['SECRET_KEY must be set: 32 random bytes in base64.']);
    this.root = config.secretKey;
    this.ring = new KeyRing(this.root, config.secretKeys ?? []);
  }

  /** A key for one purpose, 32 bytes. */
  key(purpose: string): KeyObject {
    const known = this.derived.get(purpose);
    if (known) return known;
    const made = derivedKey(this.root, purpose);
    this.derived.set(purpose, made);
    return made;
  }

  /** The same as text, for libraries that sign with a text. Ask once and keep it. */
  text(purpose: string): string {
    return this.key(purpose).export().toString('base64');
  }

  /** The id of the key that seals now. */
  get newestKeyId(): string {
    return this.ring.newest.id;
  }

  /** The ids of all keys that open. */
  get keyIds(): readonly string[] {
    return this.ring.ids;
  }

  /** Seals a text for one licensee. `place` ("table.column") binds it there: moved to another column it does not open. */
  seal(licenseeId: string, text: string, place = ''): Buffer {
    return sealText(this.ring, text, { licenseeId, place });
  }

  /**
   * Opens what `seal` made for the same licensee. With `place`, what was sealed for another place is refused; what was sealed
   * before places were said is taken.
   * @throws Error when the bytes were changed or belong to another licensee or place
   */
  open(licenseeId: string, sealed: Buffer, place = ''): string {
    const { place: sealedFor } = headerOf(sealed);
    if (place !== '' && sealedFor !== '' && sealedFor !== place)
      throw new Error('This was sealed for another place than the one where it stands.');
    return openText(this.ring, sealed, licenseeId);
  }

  /** The place that a value was sealed for; empty where none was said. */
  placeOf(sealed: Buffer): string {
    return headerOf(sealed).place;
  }

  /** The same text under the newest key, bound to the same place; null when it is so already. */
  resealed(licenseeId: string, sealed: Buffer): Buffer | null {
    const { version, keyId, place } = headerOf(sealed);
    if (version > 1 && keyId === this.newestKeyId) return null;
    return this.seal(licenseeId, this.open(licenseeId, sealed), place);
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
