import { createHash, randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, UnitOfWork, type Actor, type Transaction } from '@pa/platform';
import { Algorithm } from '@node-rs/argon2';
import { v7 as newId } from 'uuid';
import { accountsEvents } from '../accounts.events';
import { hashing } from '../hash-threads';
import { WaysInLog } from './ways-in-log';

const HOW_MANY = 10;
/** No letter that looks like a digit or like another letter. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 3;
const GROUP_LETTERS = 4;
/** Twelve letters of 31 are 59 bits; with this work for each guess a stolen table gives nothing away. */
const COST = { algorithm: Algorithm.Argon2id, memoryCost: 8_192, timeCost: 2, parallelism: 1, outputLen: 32 };

/** Codes on paper for the day when the phone is lost. Ten at a time; each works once. */
@Injectable()
export class RecoveryCodes {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly log: WaysInLog,
    private readonly clock: Clock,
  ) {}

  /** Makes ten new codes; the old ones stop. They are in clear here and never again. */
  async replace(actor: Actor): Promise<readonly string[]> {
    const { licenseeId, personId } = actor;
    const codes = Array.from({ length: HOW_MANY }, newCode);
    const hashes = await Promise.all(codes.map((code) => hashOf({ licenseeId, personId, code })));
    const at = this.clock.now();
    await this.unitOfWork.run(licenseeId, async (tx) => {
      await tx.query('DELETE FROM recovery_codes WHERE licensee_id = $1 AND person_id = $2', [licenseeId, personId]);
      await tx.query(
        `INSERT INTO recovery_codes (licensee_id, id, person_id, code_hash, created_at)
         SELECT $1, made.id, $2, made.hash, $5 FROM unnest($3::uuid[], $4::bytea[]) AS made (id, hash)`,
        [licenseeId, personId, hashes.map(() => newId()), hashes, at],
      );
      await this.log.note(tx, { actor, act: 'recovery-codes-made', topic: accountsEvents.wayInAdded });
    });
    return codes;
  }

  /** The hash of a code, made before the transaction that uses it. */
  async hashFor(person: { licenseeId: string; personId: string }, code: string): Promise<Buffer> {
    return hashOf({ ...person, code });
  }

  /** Uses a code up; false when it is unknown or used. Of two at once one wins. */
  async use(tx: Transaction, personId: string, hash: Buffer): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE recovery_codes SET used_at = $4
        WHERE licensee_id = $1 AND person_id = $2 AND code_hash = $3 AND used_at IS NULL RETURNING id`,
      [tx.licenseeId, personId, hash, this.clock.now()],
    );
    return rows.length > 0;
  }
}

function newCode(): string {
  const letter = () => LETTERS[randomInt(LETTERS.length)] ?? '';
  const group = () => Array.from({ length: GROUP_LETTERS }, letter).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}

/** Spaces, hyphens and capitals do not matter when it is typed. */
async function hashOf(of: { licenseeId: string; personId: string; code: string }): Promise<Buffer> {
  const salt = createHash('sha256')
    .update(`recovery\u0000${of.licenseeId}\u0000${of.personId}`)
    .digest()
    .subarray(0, 16);
  const typed = of.code.toLowerCase().replace(/[^a-z0-9]/g, '');
  return Buffer.from(await hashing('hashRaw', typed, { ...COST, salt }));
}
