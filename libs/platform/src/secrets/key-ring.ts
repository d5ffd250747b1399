import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';

/** A key that opens fields. Its id stands in clear in front of each value that it sealed. */
export interface FieldKey {
  readonly id: string;
  /** 32 bytes. */
  readonly key: Buffer;
}

/** The id of the key that comes from SECRET_KEY, and of every value sealed before there was a ring. */
export const BASE_KEY_ID = 'base';

/** A key derived from another for one purpose, 32 bytes. Made ready once: with bare bytes each use would cost ten times as much. */
export function derivedKey(root: Buffer, purpose: string): KeyObject {
  return createSecretKey(Buffer.from(hkdfSync('sha256', root, Buffer.alloc(0), purpose, 32)));
}

/**
 * The keys of sealed fields. The newest seals, all open. The root's own key is always among them: unless the ring names
 * a "base" of its own, which is how a root is exchanged.
 */
export class KeyRing {
  readonly newest: { readonly id: string; readonly key: KeyObject };
  private readonly keys = new Map<string, KeyObject>();

  constructor(root: Buffer, ring: readonly FieldKey[]) {
    const given = ring.map(({ id, key }) => ({ id, key: derivedKey(key, 'fields') }));
    const base = { id: BASE_KEY_ID, key: derivedKey(root, 'fields') };
    for (const { id, key } of [base, ...given]) this.keys.set(id, key);
    this.newest = given[0] ?? base;
  }

  get ids(): readonly string[] {
    return [...this.keys.keys()];
  }

  /** @throws Error when the key was taken out of the settings too early */
  get(id: string): KeyObject {
    const key = this.keys.get(id);
    if (!key) throw new Error(`The key "${id}" is not in SECRET_KEYS, and something is still sealed with it.`);
    return key;
  }
}
