import { Algorithm } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';
import { hashing } from './hash-threads';

/** OWASP's argon2id setting: 19 MiB, two passes, one lane. */
const COST = { algorithm: Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const SHORTEST_PASSWORD = 10;
/** Long enough for any password manager, short enough that hashing costs nothing extra. */
export const LONGEST_PASSWORD = 200;

/** Spaces around come from copying, and one keyboard writes a letter otherwise than another: neither locks anyone out. */
function normalise(password: string): string {
  return password.trim().normalize('NFKC');
}

/** argon2id, off the event loop, a few at a time. */
@Injectable()
export class Passwords {
  private decoy: Promise<string> | undefined;

  async hash(password: string): Promise<string> {
    return hashing('hash', normalise(password), COST);
  }

  /** With no hash (nobody has that address, or no password opens the account) it works as long as with one: time tells nothing. */
  async matches(passwordHash: string | null, password: string): Promise<boolean> {
    this.decoy ??= this.hash('nobody has this password');
    const kept = passwordHash?.startsWith('$argon2') ? passwordHash : null;
    const against = kept ?? (await this.decoy);
    const right = await hashing('verify', against, normalise(password));
    return right && kept !== null;
  }
}
