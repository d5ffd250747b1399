import { Injectable } from '@nestjs/common';
import { Clock, LicenseeDirectory, UnitOfWork, type Actor, type Transaction } from '@pa/platform';
import { PassesRepository } from './passes.repository';

/** Whether an employer may see names and begin conversations: with a pass, or where the register asks for none. */
@Injectable()
export class PassGate {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly licensees: LicenseeDirectory,
    private readonly passes: PassesRepository,
    private readonly clock: Clock,
  ) {}

  /** Asks the database nothing where the register asks for no pass. A change of that is seen within seconds. */
  async isOpenFor({ licenseeId, personId }: Pick<Actor, 'licenseeId' | 'personId'>): Promise<boolean> {
    const register = await this.licensees.findById(licenseeId);
    if (!register?.policies.needsPass) return true;
    return this.unitOfWork.run(licenseeId, (tx) => this.letsIn(tx, personId));
  }

  /** The same, within a transaction. */
  async letsIn(tx: Transaction, personId: string): Promise<boolean> {
    return this.passes.isLetIn(tx, personId, this.clock.now());
  }
}
