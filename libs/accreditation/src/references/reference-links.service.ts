import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Secrets } from '@pa/platform';
import { parse as bytesOf, validate as isUuid } from 'uuid';

const PURPOSE = 'accreditation:reference';
const ID_BYTES = 16;
const TOKEN = /^[\w-]{64}$/;

/** A link of one reference. A higher round ends those of the rounds before. */
export interface LinkOf {
  readonly id: string;
  readonly linkRound: number;
}

/**
 * The secret at the end of a referee's link: the reference, and an HMAC over it, the register and the round. Nothing of it is
 * stored, and a reminder can hold the same link as the first mail.
 */
@Injectable()
export class ReferenceLinks {
  constructor(private readonly secrets: Secrets) {}

  tokenFor(licenseeId: string, of: LinkOf): string {
    return Buffer.concat([bytesOf(of.id), this.macOf(licenseeId, of)]).toString('base64url');
  }

  /** The reference that a token names. Whether it is the right one for it is `isRight`'s to say. */
  idIn(token: string): string | null {
    if (!TOKEN.test(token)) return null;
    const hex = Buffer.from(token, 'base64url').toString('hex', 0, ID_BYTES);
    const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
    return isUuid(id) ? id : null;
  }

  isRight(licenseeId: string, token: string, of: LinkOf): boolean {
    const mac = Buffer.from(token, 'base64url').subarray(ID_BYTES);
    const right = this.macOf(licenseeId, of);
    return mac.length === right.length && timingSafeEqual(mac, right);
  }

  private macOf(licenseeId: string, { id, linkRound }: LinkOf): Buffer {
    return createHmac('sha256', this.secrets.key(PURPOSE))
      .update(bytesOf(licenseeId))
      .update(bytesOf(id))
      .update(String(linkRound))
      .digest();
  }
}
