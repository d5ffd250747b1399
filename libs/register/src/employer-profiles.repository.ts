import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import { v7 as newId } from 'uuid';
import { EmployerProfileEntity } from './employer-profile.entity';

/** Rows of employer profiles, within one licensee's transaction. */
@Injectable()
export class EmployerProfilesRepository {
  async findByPerson(tx: Transaction, personId: string): Promise<EmployerProfileEntity | null> {
    return tx.manager.findOneBy(EmployerProfileEntity, { licenseeId: tx.licenseeId, personId });
  }

  /** Keeps what a person tells; the one profile a person has is made or changed in one statement. */
  async put(tx: Transaction, row: { personId: string; detailsSealed: Buffer; at: Date }): Promise<void> {
    await tx.query(
      `INSERT INTO employer_profiles (licensee_id, id, person_id, details_sealed, created_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, $5)
       ON CONFLICT (licensee_id, person_id) DO UPDATE
          SET details_sealed = EXCLUDED.details_sealed, updated_at = EXCLUDED.updated_at, version = employer_profiles.version + 1`,
      [tx.licenseeId, newId(), row.personId, row.detailsSealed, row.at],
    );
  }
}
