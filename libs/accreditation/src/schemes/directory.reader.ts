import { Injectable } from '@nestjs/common';
import { LicenseeDirectory, type Transaction } from '@pa/platform';
import { directoryOf } from './directory-model';
import { StandingReader } from './standing.reader';

/** Whom a register lets employers find, besides what PAs choose for themselves. */
@Injectable()
export class DirectoryReader {
  constructor(
    private readonly licensees: LicenseeDirectory,
    private readonly standings: StandingReader,
  ) {}

  /** Those of `personIds` who may stand in the directory today: all, or the approved alone, as the register chose. */
  async listListed(tx: Transaction, personIds: readonly string[]): Promise<ReadonlySet<string>> {
    const register = await this.licensees.findById(tx.licenseeId);
    const isOpen = !register || directoryOf(register) !== 'approved-only';
    return new Set(isOpen ? personIds : (await this.standings.listApproved(tx, personIds)).keys());
  }
}
