import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Audit, Clock, Secrets, type ClearingStretch, type Transaction } from '@pa/platform';
import { SuspensionsRepository } from '../../staff/suspensions.repository';
import { ClosuresRepository } from './closures.repository';

/** Erases accounts for good. Ids stay in the audit chain, and nameless that an account was suspended; everything else goes with the person's row. */
@Injectable()
export class Erasure {
  constructor(
    private readonly closures: ClosuresRepository,
    private readonly suspensions: SuspensionsRepository,
    private readonly secrets: Secrets,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** For the retention schedule: erases accounts that were closed before a moment. */
  async eraseDue(tx: Transaction, { before, limit, held }: ClearingStretch): Promise<number> {
    const due = await this.closures.listDue(tx, { before, limit, held });
    for (const { person_id: personId, reason } of due) await this.erase(tx, { personId, reason });
    return due.length;
  }

  /**
   * After a backup was put back: erases again who was erased since it was made. Answers how many there were.
   * `marks` are those that were kept outside the database; those in it are taken as well.
   */
  async eraseAgain(tx: Transaction, marks: readonly Buffer[] = []): Promise<number> {
    const known = new Set([...(await this.closures.listErasedMarks(tx)), ...marks].map((mark) => mark.toString('hex')));
    const ids = await this.closures.listPersonIds(tx);
    const back = ids.filter((id) => known.has(this.markOf(tx.licenseeId, id).toString('hex')));
    for (const personId of back) await this.erase(tx, { personId, reason: 'not-said' });
    return back.length;
  }

  /** What stands for a person on the list of erased accounts: tells nobody who it was. */
  markOf(licenseeId: string, personId: string): Buffer {
    return createHmac('sha256', this.secrets.key('erasures')).update(`${licenseeId}:${personId}`).digest();
  }

  private async erase(tx: Transaction, { personId, reason }: { personId: string; reason: string }): Promise<void> {
    const mark = this.markOf(tx.licenseeId, personId);
    const at = this.clock.now();
    await this.suspensions.makeNameless(tx, personId, { mark, at });
    await this.closures.erase(tx, { personId, mark, at, reason });
    this.audit.record(tx, { actor: null, act: 'privacy.account-erased', subject: { kind: 'person', id: personId } });
  }
}
