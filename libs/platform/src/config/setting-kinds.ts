import type { FieldKey } from '../secrets/key-ring';

/** Turns the text of one setting into a value, or says what it wants. */
export type Parser<T> = (text: string) => T | Refusal;

/** Why a setting is refused: completes the sentence "NAME must be …". */
export class Refusal {
  constructor(readonly wants: string) {}
}

/** A whole number within limits, both included. */
export function wholeNumber(least: number, most: number): Parser<number> {
  return (text) => {
    const value = Number(text);
    const fits = /^\d+$/.test(text) && value >= least && value <= most;
    return fits ? value : new Refusal(`a whole number from ${least} to ${most}`);
  };
}

/** One of a few words. */
export function oneOf<const T extends string>(...words: readonly T[]): Parser<T> {
  return (text) => words.find((word) => word === text) ?? new Refusal(words.map((word) => `"${word}"`).join(' or '));
}

/** An address with one of the given schemes; the value stays text. */
export function address(...schemes: readonly string[]): Parser<string> {
  return (text) => {
    const scheme = URL.canParse(text) ? new URL(text).protocol.replace(/:$/, '') : '';
    return schemes.includes(scheme) ? text : new Refusal(`an address that starts with ${schemes.join(':// or ')}://`);
  };
}

/** A host name without scheme, port or path. */
export const hostName: Parser<string> = (text) =>
  /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/.test(text)
    ? text
    : new Refusal('a host name in lower case, such as "register.example"');

/** Any text that is not blank. */
export const anyText: Parser<string> = (text) => (text.trim() === '' ? new Refusal('filled in') : text);

/** 32 random bytes, written in base64. */
export const secretKey: Parser<Buffer> = (text) => {
  const bytes = Buffer.from(text, 'base64');
  return bytes.length === 32
    ? bytes
    : new Refusal('32 random bytes in base64 (make one with: openssl rand -base64 32)');
};

const RING_KEY = /^([a-z0-9][a-z0-9-]{0,19}):(.+)$/;

/** Keys with an id each, newest first: 2027:…,2026:… */
export const keyRing: Parser<readonly FieldKey[]> = (text) => {
  const keys = text.split(',').map((part) => RING_KEY.exec(part.trim()));
  const ring = keys.flatMap((found) => {
    const key = found && secretKey(found[2] ?? '');
    return found && Buffer.isBuffer(key) ? [{ id: found[1] ?? '', key }] : [];
  });
  const areRight = ring.length === keys.length && new Set(ring.map(({ id }) => id)).size === ring.length;
  return areRight
    ? ring
    : new Refusal('a list of different ids with 32 random bytes in base64 each, newest first: 2027:…,2026:…');
};

/** A secret or restricted key of Stripe; a publishable one (pk_…) can do nothing here. */
export const stripeKey: Parser<string> = (text) =>
  /^(sk|rk)_(test|live)_\w{4,}$/.test(text)
    ? text
    : new Refusal('a secret key of Stripe, which starts with sk_test_, sk_live_, rk_test_ or rk_live_');

/** What Stripe signs its events with. */
export const stripeWebhookSecret: Parser<string> = (text) =>
  /^whsec_\w{4,}$/.test(text) ? text : new Refusal('a signing secret of a Stripe webhook, which starts with whsec_');
