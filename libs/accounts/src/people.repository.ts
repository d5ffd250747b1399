import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import { PersonEntity } from './person.entity';

/** Rows of people, within one licensee's transaction. */
@Injectable()
export class PeopleRepository {
  async find(tx: Transaction, id: string): Promise<PersonEntity | null> {
    return tx.manager.findOneBy(PersonEntity, { licenseeId: tx.licenseeId, id });
  }

  async findByEmailIndex(tx: Transaction, emailIndex: Buffer): Promise<PersonEntity | null> {
    return tx.manager.findOneBy(PersonEntity, { licenseeId: tx.licenseeId, emailIndex });
  }

  /** Adds someone unless the e-mail address is taken; says whether it did. The unique key settles a race. */
  async addUnlessTaken(tx: Transaction, person: PersonEntity): Promise<boolean> {
    const result = await tx.manager
      .createQueryBuilder()
      .insert()
      .into(PersonEntity)
      .values(person)
      .orIgnore()
      .returning('id')
      .execute();
    return (result.raw as unknown[]).length > 0;
  }

  async verifyEmail(tx: Transaction, id: string, at: Date): Promise<void> {
    await tx.query(
      'UPDATE people SET email_verified_at = coalesce(email_verified_at, $3) WHERE licensee_id = $1 AND id = $2',
      [tx.licenseeId, id, at],
    );
  }

  async changePassword(tx: Transaction, id: string, passwordHash: string): Promise<void> {
    await tx.manager.update(PersonEntity, { licenseeId: tx.licenseeId, id }, { passwordHash });
  }
}
