import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Secrets } from '@pa/platform';
import { BoundedMap } from './bounded-map';

const PLACE = 'conversations.key_sealed';
const KEY_BYTES = 32;
/** Some hundred kilobytes: as many conversations as are alive at once on a busy server. */
const MOST_KEPT = 5_000;

/** A conversation and its key, as it stands in the database. */
export interface SealedKey {
  readonly licenseeId: string;
  readonly conversationId: string;
  readonly keySealed: Buffer;
}

/**
 * The key of each conversation: made when it opens, kept in the database only as the register's key sealed it. The ring
 * of those stands outside the database, and `cli keys:rotate` seals the column again as it does all others.
 */
@Injectable()
export class ConversationKeys {
  private readonly open = new BoundedMap<KeyObject>(MOST_KEPT);

  constructor(private readonly secrets: Secrets) {}

  /** A new key, sealed for its place in the database. */
  make(licenseeId: string): Buffer {
    return this.secrets.seal(licenseeId, randomBytes(KEY_BYTES).toString('base64'), PLACE);
  }

  /** The key in clear. Those that were used last are kept in memory, and nowhere else. */
  keyOf({ licenseeId, conversationId, keySealed }: SealedKey): KeyObject {
    const name = `${licenseeId}:${conversationId}`;
    const known = this.open.get(name);
    if (known) return known;
    const key = createSecretKey(this.secrets.open(licenseeId, keySealed, PLACE), 'base64');
    this.open.set(name, key);
    return key;
  }
}
