import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Role, type Transaction } from '@pa/platform';
import { FACTOR_COLUMNS, factorStatusOf, type FactorRow } from '../factors/second-factors.service';
import type { SignInPerson } from './sign-in-person';

interface Row extends FactorRow {
  readonly id: string;
  readonly licensee_id: string;
  readonly display_name: string;
  readonly roles: Role[];
  readonly password_hash: string;
  readonly email_verified_at: Date | null;
  readonly suspended_at: Date | null;
}

const COLUMNS = `p.id, p.licensee_id, p.display_name, p.roles, p.password_hash, p.email_verified_at, p.suspended_at, ${FACTOR_COLUMNS}`;

/** People as signing in needs them: one query tells all that decides. */
@Injectable()
export class SignInPeople {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async findByEmailIndex(licenseeId: string, emailIndex: Buffer): Promise<SignInPerson | null> {
    const rows = await this.unitOfWork.once<Row>(licenseeId, {
      text: `SELECT ${COLUMNS} FROM people p WHERE p.licensee_id = $1 AND p.email_index = $2`,
      values: [licenseeId, emailIndex],
    });
    return rows[0] ? personOf(rows[0]) : null;
  }

  async find(tx: Transaction, personId: string): Promise<SignInPerson | null> {
    const [row] = await tx.query<Row>(`SELECT ${COLUMNS} FROM people p WHERE p.licensee_id = $1 AND p.id = $2`, [
      tx.licenseeId,
      personId,
    ]);
    return row ? personOf(row) : null;
  }
}

function personOf(row: Row): SignInPerson {
  return {
    id: row.id,
    licenseeId: row.licensee_id,
    displayName: row.display_name,
    roles: row.roles,
    passwordHash: row.password_hash,
    emailVerifiedAt: row.email_verified_at,
    suspendedAt: row.suspended_at,
    factors: factorStatusOf(row),
  };
}
