import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { NotFoundError, Secrets } from '@pa/platform';
import { parse as bytesOf, stringify as uuidOf } from 'uuid';

const PURPOSE = 'search:alert-links';
const ID_BYTES = 16;
const MAC_BYTES = 32;
const TOKEN = /^[\w-]{64}$/;

/** A link that this register did not make. */
export class StaleAlertLinkError extends NotFoundError {
  constructor() {
    super('alert-link-stale', 'This link does not work any more. The search may be deleted.');
  }
}

/**
 * The secret at the end of the links of an alert: the search, and an HMAC over it and the register. Whoever has it can stop
 * that one search or let it go on, and nothing else; it lasts as long as the search. Nothing of it is stored.
 */
@Injectable()
export class AlertLinks {
  constructor(private readonly secrets: Secrets) {}

  tokenFor(licenseeId: string, searchId: string): string {
    const id = Buffer.from(bytesOf(searchId));
    return Buffer.concat([id, this.macOf(licenseeId, id)]).toString('base64url');
  }

  /** The search of a token; null when this register did not make it. */
  read(licenseeId: string, token: string): string | null {
    if (!TOKEN.test(token)) return null;
    const bytes = Buffer.from(token, 'base64url');
    const id = bytes.subarray(0, ID_BYTES);
    const mac = bytes.subarray(ID_BYTES);
    if (mac.length !== MAC_BYTES || !timingSafeEqual(mac, this.macOf(licenseeId, id))) return null;
    return uuidOf(id);
  }

  private macOf(licenseeId: string, id: Uint8Array): Buffer {
    return createHmac('sha256', this.secrets.key(PURPOSE)).update(bytesOf(licenseeId)).update(id).digest();
  }
}
