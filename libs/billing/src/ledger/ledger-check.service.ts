import { Injectable, Logger } from '@nestjs/common';
import { LicenseeDirectory, UnitOfWork } from '@pa/platform';
import { FunderLinesRepository } from '../funders/funder-lines.repository';
import { DisputesRepository } from '../disputes/disputes.repository';
import { LedgerRepository } from './ledger.repository';

/** What does not agree: nothing, while nobody has been at the books. */
export interface LedgerVerdict {
  /** Numbers of receipts whose entries do not come to what they say. */
  readonly unequal: readonly number[];
  /** Receipt numbers that were left out. */
  readonly missing: number;
  /** Funders whose lines or spending are not as the books have them. */
  readonly funders: readonly string[];
  /** Contested payments whose entries are not what Stripe took and gave back. */
  readonly disputes: readonly string[];
}

/** Proves the books against the receipts and the accounts of funders. */
@Injectable()
export class LedgerCheck {
  private readonly logger = new Logger(LedgerCheck.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly licensees: LicenseeDirectory,
    private readonly ledger: LedgerRepository,
    private readonly funderLines: FunderLinesRepository,
    private readonly disputes: DisputesRepository,
  ) {}

  async check(licenseeId: string): Promise<LedgerVerdict> {
    return this.unitOfWork.run(licenseeId, async (tx) => ({
      unequal: await this.ledger.listUnequal(tx),
      missing: await this.ledger.countMissing(tx),
      funders: await this.funderLines.listUnequal(tx),
      disputes: await this.disputes.listUnequal(tx),
    }));
  }

  /** Every register; what does not agree is an alarm in the log. */
  async checkAll(): Promise<void> {
    for (const { id: licenseeId } of await this.licensees.list()) {
      const verdict = await this.check(licenseeId);
      if (!doAgree(verdict)) this.logger.error({ licenseeId, ...verdict }, 'The books do not agree with the receipts');
    }
  }
}

/** Whether nobody has been at the books. */
export function doAgree({ unequal, missing, funders, disputes }: LedgerVerdict): boolean {
  return unequal.length + missing + funders.length + disputes.length === 0;
}
