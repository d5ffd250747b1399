import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { doerOf } from '../access/actor';
import { Clock } from '../clock/clock';
import type { Transaction } from '../database/transaction';
import { hashOfEntry, NO_HASH, textOfDetails, type AuditAct, type AuditEntry } from './audit-entry';

/**
 * The record of who did what, append-only and hash-chained in each register. A line is written in the transaction of its
 * act, so neither is kept without the other.
 */
@Injectable()
export class Audit {
  constructor(private readonly clock: Clock) {}

  /**
   * Notes an act of this transaction. The line is written just before the commit: the chain's lock is the last that is
   * taken, so acts wait for each other only for a moment and never in a circle.
   */
  record(tx: Transaction, act: AuditAct): void {
    tx.beforeCommit(() => this.append(tx, act));
  }

  private async append(tx: Transaction, act: AuditAct): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('audit:' || $1, 0))`, [tx.licenseeId]);
    const [last] = await tx.query<{ number: string; hash: Buffer }>(
      'SELECT number, hash FROM audit_entries WHERE licensee_id = $1 ORDER BY number DESC LIMIT 1',
      [tx.licenseeId],
    );
    const entry = this.entryOf(act, Number(last?.number ?? 0) + 1);
    const previous = last?.hash ?? NO_HASH;
    await insert(tx, entry, { previous, hash: hashOfEntry(tx.licenseeId, entry, previous) });
  }

  private entryOf({ actor, act, subject, details }: AuditAct, number: number): AuditEntry {
    return {
      id: newId(),
      number,
      at: this.clock.now(),
      act,
      doerId: actor ? doerOf(actor).personId : null,
      forId: actor?.by ? actor.personId : null,
      subjectKind: subject.kind,
      subjectId: subject.id,
      details: textOfDetails(details),
    };
  }
}

async function insert(tx: Transaction, entry: AuditEntry, hashes: { previous: Buffer; hash: Buffer }): Promise<void> {
  await tx.query(
    `INSERT INTO audit_entries (licensee_id, id, number, at, act, doer_id, for_id, subject_kind, subject_id, details,
                                previous_hash, hash)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      tx.licenseeId,
      entry.id,
      entry.number,
      entry.at,
      entry.act,
      entry.doerId,
      entry.forId,
      entry.subjectKind,
      entry.subjectId,
      entry.details,
      hashes.previous,
      hashes.hash,
    ],
  );
}
