import { Injectable } from '@nestjs/common';
import { Secrets, type Role, type Transaction } from '@pa/platform';
import { nameIndexesOf } from './contact-details/person-indexes';
import { PersonEntity } from './person.entity';

/** Rows of people, within one licensee's transaction. */
@Injectable()
export class PeopleRepository {
  constructor(private readonly secrets: Secrets) {}

  async find(tx: Transaction, id: string): Promise<PersonEntity | null> {
    return tx.manager.findOneBy(PersonEntity, { licenseeId: tx.licenseeId, id });
  }

  async findByEmailIndex(tx: Transaction, emailIndex: Buffer): Promise<PersonEntity | null> {
    return tx.manager.findOneBy(PersonEntity, { licenseeId: tx.licenseeId, emailIndex });
  }

  /**
   * Adds someone unless the e-mail address is taken; says whether it did. The unique key settles a race. Whoever adds a person
   * comes by here, so everybody's name can be found blind.
   */
  async addUnlessTaken(tx: Transaction, person: PersonEntity): Promise<boolean> {
    const result = await tx.manager
      .createQueryBuilder()
      .insert()
      .into(PersonEntity)
      .values({ ...person, ...nameIndexesOf(this.secrets, tx.licenseeId, this.nameOf(person)) })
      .orIgnore()
      .returning('id')
      .execute();
    return (result.raw as unknown[]).length > 0;
  }

  private nameOf({ licenseeId, nameSealed }: PersonEntity): string {
    return this.secrets.open(licenseeId, nameSealed);
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

  /** Sets a password in the place of the one that was just proved; says whether that one still stood. */
  async replacePassword(tx: Transaction, id: string, hash: { from: string | null; to: string }): Promise<boolean> {
    const rows = await tx.query(
      'UPDATE people SET password_hash = $4 WHERE licensee_id = $1 AND id = $2 AND password_hash = $3 RETURNING 1',
      [tx.licenseeId, id, hash.from, hash.to],
    );
    return rows.length > 0;
  }

  /** The same person, locked until the transaction ends. */
  async findForUpdate(tx: Transaction, id: string): Promise<PersonEntity | null> {
    return tx.manager.findOne(PersonEntity, {
      where: { licenseeId: tx.licenseeId, id },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /**
   * Managers whose accounts can be used (nobody's that is suspended or closing), locked in the order of their ids: whoever would take one away waits here for
   * whoever else would, so that one always stays.
   */
  async lockManagers(tx: Transaction): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM people WHERE licensee_id = $1 AND 'manager' = ANY (roles) AND suspended_at IS NULL AND closing_at IS NULL
        ORDER BY id FOR UPDATE`,
      [tx.licenseeId],
    );
    return rows.map(({ id }) => id);
  }

  /** Whose accounts can be used and have this role. */
  async listWithRole(tx: Transaction, role: Role): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM people WHERE licensee_id = $1 AND $2 = ANY (roles) AND suspended_at IS NULL AND closing_at IS NULL
        ORDER BY id`,
      [tx.licenseeId, role],
    );
    return rows.map(({ id }) => id);
  }

  /** Sets or clears the suspension. Call AccountStanding.changed after it. */
  async setSuspended(tx: Transaction, id: string, at: Date | null): Promise<void> {
    await tx.manager.update(PersonEntity, { licenseeId: tx.licenseeId, id }, { suspendedAt: at });
  }

  /** Call AccountStanding.changed after it. */
  async setRoles(tx: Transaction, id: string, roles: readonly Role[]): Promise<void> {
    await tx.manager.update(PersonEntity, { licenseeId: tx.licenseeId, id }, { roles: [...roles] });
  }

  /** The names that others see, by id; who is not here is not in the answer. */
  async listDisplayNames(tx: Transaction, ids: readonly string[]): Promise<Map<string, string>> {
    if (ids.length === 0) return new Map();
    const rows = await tx.query<{ id: string; display_name: string }>(
      'SELECT id, display_name FROM people WHERE licensee_id = $1 AND id = ANY ($2::uuid[])',
      [tx.licenseeId, [...new Set(ids)]],
    );
    return new Map(rows.map((row) => [row.id, row.display_name]));
  }

  /** The new address is proved with this. @throws when somebody has it: the unique key settles a race */
  async changeEmail(
    tx: Transaction,
    id: string,
    address: { emailSealed: Buffer; emailIndex: Buffer; at: Date },
  ): Promise<void> {
    const { emailSealed, emailIndex, at } = address;
    await tx.manager.update(
      PersonEntity,
      { licenseeId: tx.licenseeId, id },
      { emailSealed, emailIndex, emailVerifiedAt: at },
    );
  }

  /** Somebody who had no way in gets one: a proved address and their own password. @throws when the address is taken */
  async giveWayIn(
    tx: Transaction,
    id: string,
    way: { emailSealed: Buffer; emailIndex: Buffer; passwordHash: string; at: Date },
  ): Promise<void> {
    await tx.query(
      `UPDATE people SET email_sealed = $3, email_index = $4, password_hash = $5, email_verified_at = $6
        WHERE licensee_id = $1 AND id = $2 AND email_index IS NULL`,
      [tx.licenseeId, id, way.emailSealed, way.emailIndex, way.passwordHash, way.at],
    );
  }
}

/** Somebody on the register has this address: PostgreSQL refused a second row with it. */
export function isAddressTaken(error: unknown): boolean {
  const { driverError } = error as { driverError?: { code?: string; constraint?: string } };
  return driverError?.code === '23505' && driverError.constraint === 'people_email_key';
}
