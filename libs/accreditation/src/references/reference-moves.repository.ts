import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import type { Conflict, ReferenceRefusal } from './reference';
import { REFERENCE_MOVES, type ReferenceDeed } from './reference-state';

/** One reference, as a version of it was read. A deed on another version does nothing. */
export interface ReferenceVersion {
  readonly id: string;
  readonly version: number;
}

/** An answer as it is kept. */
export interface AnswerRow {
  readonly answersSealed: Buffer;
  readonly isRelative: boolean;
  readonly mayBeRead: boolean;
  readonly mayBeShown: boolean;
  readonly at: Date;
  readonly conflicts: readonly Conflict[];
  /** Who of staff wrote it down, and the day of the call. */
  readonly taken: { readonly by: string; readonly on: string } | null;
}

interface Change {
  readonly set: string;
  readonly values: readonly unknown[];
  readonly at: Date;
}

const EMPTIED = 'referee_sealed = NULL, asked_from_hash = NULL, asked_network_hash = NULL, answers_sealed = NULL';
const ANEW = 'asked_at = $5, expires_at = $6, link_round = link_round + 1, reminders = 0';

/** Whoever read the words agreed to, reads no others: what the PA showed is shown again only when they say so. */
const KEEPS_READERS: readonly ReferenceDeed[] = ['renew', 'accept'];

/** Every change of a reference: one conditional UPDATE on its version, so of two people one wins. */
@Injectable()
export class ReferenceMoves {
  /** A new link; the one before does not open any more. */
  async renew(tx: Transaction, which: ReferenceVersion, link: { at: Date; expiresAt: Date }): Promise<boolean> {
    return this.moved(tx, { ...which, deed: 'renew' }, { set: ANEW, values: [link.at, link.expiresAt], at: link.at });
  }

  async answer(tx: Transaction, which: ReferenceVersion, answer: AnswerRow): Promise<boolean> {
    const { answersSealed, isRelative, mayBeRead, mayBeShown, at, conflicts, taken } = answer;
    return this.moved(
      tx,
      { ...which, deed: taken ? 'telephone' : 'answer' },
      {
        set: `answers_sealed = $5, is_relative = $6, may_be_read = $7, answered_at = $8, conflicts = $9,
          answered_by = $10, spoken_on = $11, may_be_shown = $12, decided_at = NULL, decided_by = NULL, refusal = NULL`,
        values: [
          ...[answersSealed, isRelative, mayBeRead, at, conflicts],
          ...[taken?.by ?? null, taken?.on ?? null, mayBeShown],
        ],
        at,
      },
    );
  }

  /** Staff ask once more: the answers stay for the referee to put right, behind a new link. */
  async askAgain(tx: Transaction, which: ReferenceVersion, link: { at: Date; expiresAt: Date }): Promise<boolean> {
    return this.moved(
      tx,
      { ...which, deed: 'askAgain' },
      { set: ANEW, values: [link.at, link.expiresAt], at: link.at },
    );
  }

  async accept(tx: Transaction, which: ReferenceVersion, { by, at }: { by: string; at: Date }): Promise<boolean> {
    const set = 'decided_by = $5, decided_at = $6, refusal = NULL';
    return this.moved(tx, { ...which, deed: 'accept' }, { set, values: [by, at], at });
  }

  async refuse(
    tx: Transaction,
    which: ReferenceVersion,
    { by, at, why }: { by: string; at: Date; why: ReferenceRefusal },
  ): Promise<boolean> {
    const set = 'decided_by = $5, decided_at = $6, refusal = $7';
    return this.moved(tx, { ...which, deed: 'refuse' }, { set, values: [by, at, why], at });
  }

  /**
   * It ends, and who was asked and what they wrote goes at once. Of somebody who said no a keyed hash stays, so that they are not
   * asked again.
   */
  async end(
    tx: Transaction,
    which: ReferenceVersion & { readonly deed: 'decline' | 'withdraw' | 'takeOut' },
    at: Date,
  ): Promise<boolean> {
    const forgets = which.deed === 'takeOut' ? ', referee_hash = NULL' : '';
    return this.moved(tx, which, {
      set: `${EMPTIED}${forgets}, conflicts = '{}', may_be_read = false, may_be_shown = false, ended_at = $5`,
      values: [at],
      at,
    });
  }

  private async moved(
    tx: Transaction,
    { id, version, deed }: ReferenceVersion & { readonly deed: ReferenceDeed },
    { set, values, at }: Change,
  ): Promise<boolean> {
    const { from, to } = REFERENCE_MOVES[deed];
    const changed = await tx.query(
      `UPDATE pa_references SET state = '${to}', version = version + 1, ${set}
        WHERE licensee_id = $1 AND id = $2 AND version = $3 AND state = ANY ($4::text[]) RETURNING id`,
      [tx.licenseeId, id, version, [...from], ...values],
    );
    if (changed.length > 0 && !KEEPS_READERS.includes(deed)) await this.endReading(tx, id, at);
    return changed.length > 0;
  }

  private async endReading(tx: Transaction, id: string, at: Date): Promise<void> {
    await tx.query(
      `UPDATE reference_shares SET ended_at = $3 WHERE licensee_id = $1 AND reference_id = $2 AND ended_at IS NULL`,
      [tx.licenseeId, id, at],
    );
  }
}
