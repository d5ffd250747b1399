import type { JWK } from 'jose';

/** A public key as others read it at /.well-known/jwks.json. Nothing but what checks a signature. */
export interface PublicKey {
  readonly kid: string;
  readonly x: string;
}

const MOST_KEYS = 20;
const X = /^[\w-]{43}$/;
const KID = /^[\w.:-]{1,100}$/;

export function jwkOf({ kid, x }: PublicKey): JWK {
  return { kty: 'OKP', crv: 'Ed25519', kid, x, alg: 'EdDSA', use: 'sig' };
}

/** The keys in a pasted set; null where it is none, holds another kind of key, or a private one. */
export function keysIn(text: string): PublicKey[] | null {
  const set = parsed(text);
  const keys = isRecord(set) ? set['keys'] : null;
  if (!Array.isArray(keys) || keys.length === 0 || keys.length > MOST_KEYS) return null;
  const read = keys.map(keyIn);
  return read.every((key) => key !== null) ? read : null;
}

function keyIn(value: unknown): PublicKey | null {
  if (!isRecord(value) || 'd' in value) return null;
  const { kty, crv, kid, x } = value;
  if (kty !== 'OKP' || crv !== 'Ed25519' || typeof kid !== 'string' || typeof x !== 'string') return null;
  return KID.test(kid) && X.test(x) ? { kid, x } : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
