import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  randomBytes,
  type KeyObject,
} from 'node:crypto';
import { InvalidError } from '@pa/platform';

/** What stands before the 32 bytes of an X25519 key in its standard forms (RFC 8410). */
const PRIVATE_HEAD = Buffer.from('302e020100300506032b656e04220420', 'hex');
const PUBLIC_HEAD = Buffer.from('302a300506032b656e032100', 'hex');
const PURPOSE = 'register-move';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** The pair of keys of an importing installation, from its own secret. */
export function importKeyOf(seed: Buffer): KeyObject {
  return createPrivateKey({ key: Buffer.concat([PRIVATE_HEAD, seed]), format: 'der', type: 'pkcs8' });
}

/** What is handed to whoever exports: it seals and cannot open. */
export function publicTextOf(key: KeyObject): string {
  const publicKey = key.type === 'private' ? createPublicKey(key) : key;
  return publicKey.export({ format: 'der', type: 'spki' }).subarray(PUBLIC_HEAD.length).toString('base64url');
}

/** @throws InvalidError when it is no such key */
export function publicKeyIn(text: string): KeyObject {
  const bytes = Buffer.from(text.trim(), 'base64url');
  if (bytes.length !== 32) throw new InvalidError('no-import-key', 'This is no key that register:import-key printed.');
  const key = createPublicKey({ key: Buffer.concat([PUBLIC_HEAD, bytes]), format: 'der', type: 'spki' });
  if (!agreesWith(key)) throw new InvalidError('no-import-key', 'This is no key that register:import-key printed.');
  return key;
}

/** A few 32 bytes, all zeros among them, have the form of a key and agree with nobody (RFC 7748, section 6.1). */
function agreesWith(publicKey: KeyObject): boolean {
  try {
    diffieHellman({ privateKey: generateKeyPairSync('x25519').privateKey, publicKey });
    return true;
  } catch {
    return false;
  }
}

/**
 * Seals what only the importing installation may read. The key is agreed between a pair made for one export, whose private
 * half is forgotten with this object, and the installation's own: afterwards nobody here can open the export either.
 */
export class ParcelKey {
  private constructor(
    private readonly key: Buffer,
    /** The public half of the export's own pair, which travels with it. */
    readonly sender: string,
  ) {}

  /** `own`: the private half of the export's own pair; only an export that may have to go on after a crash keeps it so long. */
  static forSending(recipient: KeyObject, own = generateKeyPairSync('x25519').privateKey): ParcelKey {
    const sender = publicTextOf(own);
    return new ParcelKey(agreed(own, recipient, [sender, publicTextOf(recipient)]), sender);
  }

  static forReceiving(own: KeyObject, sender: string): ParcelKey {
    return new ParcelKey(agreed(own, publicKeyIn(sender), [sender, publicTextOf(own)]), sender);
  }

  /** `place`: register, table and column. Moved to another, it does not open. */
  seal(text: string, place: string): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.key, nonce).setAAD(Buffer.from(place));
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64');
  }

  /** @throws Error when the bytes were changed, or are of another place or key */
  open(sealed: string, place: string): string {
    const bytes = Buffer.from(sealed, 'base64');
    const decipher = createDecipheriv('aes-256-gcm', this.key, bytes.subarray(0, NONCE_BYTES))
      .setAAD(Buffer.from(place))
      .setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8');
  }

  /** The same for the same words in this export, and nothing to whoever has no key: what is compared after the move. */
  digest(text: string): string {
    return createHmac('sha256', this.key).update(`digest\u0000${text}`).digest('base64');
  }
}

function agreed(privateKey: KeyObject, publicKey: KeyObject, names: readonly string[]): Buffer {
  const shared = diffieHellman({ privateKey, publicKey });
  return Buffer.from(hkdfSync('sha256', shared, Buffer.from(names.join('.')), PURPOSE, 32));
}
