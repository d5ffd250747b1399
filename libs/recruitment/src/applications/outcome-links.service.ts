import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Secrets } from '@pa/platform';
import { parse as bytesOf, stringify as uuidOf, validate as isUuid } from 'uuid';

const PURPOSE = 'recruitment:outcome';
const ID_BYTES = 16;
const TOKEN = /^[\w-]{64}$/;

/**
 * The secret at the end of a "still working together?" link: the question, and an HMAC over it and the register. It can do
 * nothing but answer that one question, once. Nothing of it is stored.
 */
@Injectable()
export class OutcomeLinks {
  constructor(private readonly secrets: Secrets) {}

  tokenFor(licenseeId: string, outcomeId: string): string {
    const id = Buffer.from(bytesOf(outcomeId));
    return Buffer.concat([id, this.macOf(licenseeId, id)]).toString('base64url');
  }

  /** The question a token is for; null when this register did not make it. */
  read(licenseeId: string, token: string): string | null {
    if (!TOKEN.test(token)) return null;
    const bytes = Buffer.from(token, 'base64url');
    const [id, mac] = [bytes.subarray(0, ID_BYTES), bytes.subarray(ID_BYTES)];
    const right = this.macOf(licenseeId, id);
    if (mac.length !== right.length || !timingSafeEqual(mac, right)) return null;
    const outcomeId = uuidOf(id);
    return isUuid(outcomeId) ? outcomeId : null;
  }

  private macOf(licenseeId: string, id: Uint8Array): Buffer {
    return createHmac('sha256', this.secrets.key(PURPOSE)).update(bytesOf(licenseeId)).update(id).digest();
  }
}
