import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Transaction } from '@pa/platform';
import { LicenceEntity } from './licence.entity';

/** What was agreed with the organisation that runs a register. */
@Injectable()
export class LicencesReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The newest term; null for a register that was made without an agreement. */
  async findNewest(licenseeId: string): Promise<LicenceEntity | null> {
    return this.unitOfWork.run(licenseeId, (tx) => this.findNewestIn(tx));
  }

  /** The same within a transaction. */
  async findNewestIn(tx: Transaction): Promise<LicenceEntity | null> {
    return tx.manager.getRepository(LicenceEntity).findOne({
      where: { licenseeId: tx.licenseeId },
      order: { beginsOn: 'DESC' },
    });
  }
}
