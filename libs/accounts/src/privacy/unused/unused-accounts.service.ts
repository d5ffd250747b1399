import { Injectable } from '@nestjs/common';
import {
  Clock,
  LicenseeDirectory,
  Outbox,
  spanBefore,
  UnitOfWork,
  type ClearingStretch,
  type Transaction,
} from '@pa/platform';
import { AccountClosing } from '../closing/account-closing.service';
import { LegalHolds } from '../holds/legal-holds.service';
import { privacyEvents } from '../privacy.events';
import { UNUSED_TOLD_DAYS, UNUSED_YEARS } from '../privacy.retention';
import { AccountUses } from './account-uses.repository';

/** People who are told in one transaction at most. */
const STRETCH = 500;

/**
 * Accounts that nobody uses: their owners are told some days before, then the retention schedule closes them, and what is
 * closed is deleted unless its owner comes back. Nobody's account ends who was not told first.
 */
@Injectable()
export class UnusedAccounts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly licensees: LicenseeDirectory,
    private readonly uses: AccountUses,
    private readonly closing: AccountClosing,
    private readonly holds: LegalHolds,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** One round over every register. It may run as often as it likes: nobody is told twice. */
  async tellAll(): Promise<void> {
    for (const { id } of await this.licensees.listHomes()) await this.tellRegister(id);
  }

  /** Notes who used their account, and tells those who did not for long. Answers how many were told. */
  async tellRegister(licenseeId: string): Promise<number> {
    await this.unitOfWork.run(licenseeId, (tx) => this.uses.noteAll(tx));
    let told = 0;
    for (let count = STRETCH; count === STRETCH; told += count)
      count = await this.unitOfWork.run(licenseeId, (tx) => this.tell(tx));
    return told;
  }

  /** For the retention schedule. Uses are noted once more: whoever came a moment ago stays. */
  async closeDue(tx: Transaction, { before, limit, held }: ClearingStretch): Promise<number> {
    await this.uses.noteAll(tx);
    const toldBefore = spanBefore(this.clock.now(), { days: UNUSED_TOLD_DAYS });
    const due = await this.uses.listDue(tx, { before, limit, held }, toldBefore);
    for (const personId of due) await this.closing.closeUnused(tx, personId);
    return due.length;
  }

  private async tell(tx: Transaction): Promise<number> {
    const at = this.clock.now();
    const soon = new Date(at.getTime() + UNUSED_TOLD_DAYS * 86_400_000);
    const before = spanBefore(soon, { years: UNUSED_YEARS });
    const held = await this.holds.heldPeople(tx);
    const ids = await this.uses.takeUntold(tx, { before, limit: STRETCH, held }, at);
    await this.outbox.addMany(tx, privacyEvents.unused, ids);
    return ids.length;
  }
}
