import { Injectable } from '@nestjs/common';
import type { RegisterBrand, Transaction } from '@pa/platform';
import { LicenseeEntity } from './licensee.entity';

/** The row of one register. */
@Injectable()
export class LicenseesRepository {
  /** Locked until the transaction ends, so that of two changes one comes after the other. */
  async lockBrand(tx: Transaction): Promise<RegisterBrand | null> {
    const row = await tx.manager.findOne(LicenseeEntity, {
      where: { id: tx.licenseeId },
      lock: { mode: 'pessimistic_write' },
    });
    return row?.brand ?? null;
  }

  async writeBrand(tx: Transaction, brand: RegisterBrand, at: Date): Promise<void> {
    await tx.manager.update(LicenseeEntity, { id: tx.licenseeId }, { brand, updatedAt: at });
  }
}
