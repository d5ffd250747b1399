import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, Secrets } from '@pa/platform';
import { parse as bytesOf, stringify as uuidOf, validate as isUuid } from 'uuid';

const PURPOSE = 'register:still-available';
const ID_BYTES = 16;
const TIME_BYTES = 6;
const MAC_BYTES = 32;
const TOKEN = /^[\w-]{72}$/;
const LIVES_MS = 90 * 86_400_000;

/** What a link says: which profile, and which asking it answers. */
export interface ConfirmLink {
  readonly profileId: string;
  readonly askedAt: Date;
}

/**
 * The secret at the end of a "still available?" link: profile, time of asking, and an HMAC over both and the register.
 * It belongs to one asking, so an answer uses it up; it can do nothing but say that one profile is right; it lasts 90
 * days. Nothing of it is stored.
 */
@Injectable()
export class ConfirmLinks {
  constructor(
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  tokenFor(licenseeId: string, { profileId, askedAt }: ConfirmLink): string {
    const said = Buffer.alloc(ID_BYTES + TIME_BYTES);
    said.set(bytesOf(profileId));
    said.writeUIntBE(askedAt.getTime(), ID_BYTES, TIME_BYTES);
    return Buffer.concat([said, this.macOf(licenseeId, said)]).toString('base64url');
  }

  /** What a token says; null when this register did not make it, or too long ago. */
  read(licenseeId: string, token: string): ConfirmLink | null {
    if (!TOKEN.test(token)) return null;
    const bytes = Buffer.from(token, 'base64url');
    const said = bytes.subarray(0, ID_BYTES + TIME_BYTES);
    const mac = bytes.subarray(said.length, said.length + MAC_BYTES);
    if (mac.length !== MAC_BYTES || !timingSafeEqual(mac, this.macOf(licenseeId, said))) return null;
    const askedAt = new Date(said.readUIntBE(ID_BYTES, TIME_BYTES));
    const profileId = uuidOf(said.subarray(0, ID_BYTES));
    const isFresh = this.clock.now().getTime() - askedAt.getTime() < LIVES_MS;
    return isFresh && isUuid(profileId) ? { profileId, askedAt } : null;
  }

  private macOf(licenseeId: string, said: Buffer): Buffer {
    return createHmac('sha256', this.secrets.key(PURPOSE)).update(bytesOf(licenseeId)).update(said).digest();
  }
}
