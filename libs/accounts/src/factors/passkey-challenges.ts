import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, hashOfToken, Secrets, type Transaction } from '@pa/platform';
import { v7 as newId } from 'uuid';

const RANDOM_BYTES = 16;
const TIME_BYTES = 8;
const LIVES_MS = 10 * 60_000;

/** What an answer to a challenge does, and for whom when that is known beforehand. */
export interface ChallengeUse {
  readonly licenseeId: string;
  readonly deed: 'sign-in' | 'register' | 'prove-it';
  readonly personId?: string;
}

/**
 * Challenges for passkeys: signed by us with their end and their use, so that asking for one leaves no row. An answer is
 * noted when it is used, and a second answer to the same challenge is refused.
 */
@Injectable()
export class PasskeyChallenges {
  constructor(
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  make(use: ChallengeUse): Uint8Array<ArrayBuffer> {
    const until = Buffer.alloc(TIME_BYTES);
    until.writeBigUInt64BE(BigInt(this.clock.now().getTime() + LIVES_MS));
    const words = Buffer.concat([randomBytes(RANDOM_BYTES), until]);
    return new Uint8Array(Buffer.concat([words, this.sign(words, use)]));
  }

  /** Whether this challenge is ours, for this use, and not too old. */
  isGood(challenge: string, use: ChallengeUse): boolean {
    const bytes = Buffer.from(challenge, 'base64url');
    const words = bytes.subarray(0, RANDOM_BYTES + TIME_BYTES);
    const given = bytes.subarray(RANDOM_BYTES + TIME_BYTES);
    const right = this.sign(words, use);
    if (given.length !== right.length || !timingSafeEqual(given, right)) return false;
    return this.clock.now().getTime() < Number(words.readBigUInt64BE(RANDOM_BYTES));
  }

  /** Notes that the challenge was answered; false when it was answered before. The unique key settles a race. */
  async spend(tx: Transaction, challenge: string): Promise<boolean> {
    const rows = await tx.query(
      `INSERT INTO spent_challenges (licensee_id, id, challenge_hash, expires_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (licensee_id, challenge_hash) DO NOTHING RETURNING id`,
      [tx.licenseeId, newId(), hashOfToken(challenge), new Date(this.clock.now().getTime() + LIVES_MS)],
    );
    return rows.length > 0;
  }

  private sign(words: Buffer, { licenseeId, deed, personId }: ChallengeUse): Buffer {
    return createHmac('sha256', this.secrets.key('passkey-challenge'))
      .update(`${licenseeId}\u0000${deed}\u0000${personId ?? ''}\u0000`)
      .update(words)
      .digest();
  }
}
