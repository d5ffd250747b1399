import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import type { PublicKey } from './public-keys';
import type { ApprovalStatement } from './statement';

/** A register whose statements are taken. */
export interface IssuerRow {
  readonly id: string;
  /** "https://register.example". */
  readonly address: string;
  /** Null: a register of this installation, whose keys are here. */
  readonly keys: readonly PublicKey[] | null;
  readonly addedAt: Date;
}

/** What a PA brought from another register. Days are YYYY-MM-DD. */
export interface CarriedRow {
  readonly id: string;
  readonly personId: string;
  readonly address: string;
  readonly since: string;
  readonly until: string;
  readonly issuedAt: Date;
  readonly acceptedAt: Date;
}

const ISSUER = 'id, address, keys, added_at AS "addedAt"';

/** Rows of registers whose statements are taken, and of what was taken. */
@Injectable()
export class PassportRepository {
  async listIssuers(tx: Transaction): Promise<IssuerRow[]> {
    return tx.query<IssuerRow>(`SELECT ${ISSUER} FROM statement_issuers WHERE licensee_id = $1 ORDER BY address`, [
      tx.licenseeId,
    ]);
  }

  async findIssuer(tx: Transaction, address: string): Promise<IssuerRow | null> {
    const rows = await tx.query<IssuerRow>(
      `SELECT ${ISSUER} FROM statement_issuers WHERE licensee_id = $1 AND address = $2`,
      [tx.licenseeId, address],
    );
    return rows[0] ?? null;
  }

  /** Added again, it has the new keys. */
  async putIssuer(tx: Transaction, { id, address, keys, addedAt }: IssuerRow): Promise<void> {
    await tx.query(
      `INSERT INTO statement_issuers (licensee_id, id, address, keys, added_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (licensee_id, address) DO UPDATE SET keys = excluded.keys`,
      [tx.licenseeId, id, address, keys && JSON.stringify(keys), addedAt],
    );
  }

  /** With all that was taken of it. */
  async removeIssuer(tx: Transaction, id: string): Promise<boolean> {
    const rows = await tx.query('DELETE FROM statement_issuers WHERE licensee_id = $1 AND id = $2 RETURNING id', [
      tx.licenseeId,
      id,
    ]);
    return rows.length === 1;
  }

  /** One of each register: a newer statement takes the place of an older one. */
  async putCarried(
    tx: Transaction,
    { id, since, until, issuedAt }: ApprovalStatement,
    { personId, issuerId, at }: { personId: string; issuerId: string; at: Date },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO carried_approvals AS known
         (licensee_id, id, person_id, issuer_id, approved_since, approved_until, issued_at, accepted_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (licensee_id, person_id, issuer_id) DO UPDATE SET id = excluded.id,
         approved_since = excluded.approved_since, approved_until = excluded.approved_until,
         issued_at = excluded.issued_at, accepted_at = excluded.accepted_at
       WHERE known.issued_at < excluded.issued_at`,
      [tx.licenseeId, id, personId, issuerId, since, until, issuedAt, at],
    );
  }

  async listCarried(tx: Transaction, personId: string): Promise<CarriedRow[]> {
    return tx.query<CarriedRow>(
      `SELECT c.id, c.person_id AS "personId", i.address, c.approved_since::text AS since, c.approved_until::text AS until,
              c.issued_at AS "issuedAt", c.accepted_at AS "acceptedAt"
         FROM carried_approvals c JOIN statement_issuers i ON i.licensee_id = c.licensee_id AND i.id = c.issuer_id
        WHERE c.licensee_id = $1 AND c.person_id = $2 ORDER BY c.approved_until DESC, c.id`,
      [tx.licenseeId, personId],
    );
  }

  async removeCarried(tx: Transaction, personId: string, id: string): Promise<boolean> {
    const rows = await tx.query(
      'DELETE FROM carried_approvals WHERE licensee_id = $1 AND person_id = $2 AND id = $3 RETURNING id',
      [tx.licenseeId, personId, id],
    );
    return rows.length === 1;
  }
}
