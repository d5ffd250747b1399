import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import { v7 as newId } from 'uuid';

/** How many PAs were asked with a pass, of how many. */
export interface Contacts {
  readonly used: number;
  readonly allowed: number;
}

const USED = `(SELECT count(*)::integer FROM pass_contacts c WHERE c.licensee_id = p.licensee_id AND c.pass_id = p.id)`;
const NOW = `p.state = 'running' AND p.starts_at <= $3 AND p.ends_at > $3 AND p.contacts_allowed IS NOT NULL`;

/** Whom an employer asked with which pass, within one licensee's transaction. */
@Injectable()
export class ContactsRepository {
  /** The pass that runs now and has a limit, locked until the transaction ends: of two who count, the second sees the first. */
  async lockRunning(tx: Transaction, personId: string, at: Date): Promise<{ id: string; allowed: number } | null> {
    const [row] = await tx.query<{ id: string; allowed: number }>(
      `SELECT p.id, p.contacts_allowed AS allowed FROM passes p WHERE p.licensee_id = $1 AND p.person_id = $2 AND ${NOW}
        ORDER BY p.ends_at LIMIT 1 FOR UPDATE`,
      [tx.licenseeId, personId, at],
    );
    return row ?? null;
  }

  async isKnown(tx: Transaction, personId: string, paId: string): Promise<boolean> {
    const rows = await tx.query(
      'SELECT 1 FROM pass_contacts WHERE licensee_id = $1 AND person_id = $2 AND pa_id = $3',
      [tx.licenseeId, personId, paId],
    );
    return rows.length > 0;
  }

  async countOf(tx: Transaction, passId: string): Promise<number> {
    const [row] = await tx.query<{ count: number }>(
      'SELECT count(*)::integer AS count FROM pass_contacts WHERE licensee_id = $1 AND pass_id = $2',
      [tx.licenseeId, passId],
    );
    return row?.count ?? 0;
  }

  async add(
    tx: Transaction,
    { passId, personId, paId, at }: { passId: string; personId: string; paId: string; at: Date },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO pass_contacts (licensee_id, id, pass_id, person_id, pa_id, at) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT DO NOTHING`,
      [tx.licenseeId, newId(), passId, personId, paId, at],
    );
  }

  /** Of the pass that runs now; null where none does, or it has no limit. */
  async findOf(tx: Transaction, personId: string, at: Date): Promise<Contacts | null> {
    const [row] = await tx.query<Contacts>(
      `SELECT ${USED} AS used, p.contacts_allowed AS allowed FROM passes p
        WHERE p.licensee_id = $1 AND p.person_id = $2 AND ${NOW} ORDER BY p.ends_at LIMIT 1`,
      [tx.licenseeId, personId, at],
    );
    return row ?? null;
  }

  /** Of one pass; null where it has no limit. */
  async findOfPass(tx: Transaction, passId: string): Promise<Contacts | null> {
    const [row] = await tx.query<Contacts>(
      `SELECT ${USED} AS used, p.contacts_allowed AS allowed FROM passes p
        WHERE p.licensee_id = $1 AND p.id = $2 AND p.contacts_allowed IS NOT NULL`,
      [tx.licenseeId, passId],
    );
    return row ?? null;
  }

  /** More than before; false when it has no limit, does not run, or lets as many ask already. */
  async allow(tx: Transaction, passId: string, contacts: number): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE passes SET contacts_allowed = $3
        WHERE licensee_id = $1 AND id = $2 AND state IN ('asked', 'running') AND contacts_allowed < $3 RETURNING 1`,
      [tx.licenseeId, passId, contacts],
    );
    return rows.length > 0;
  }
}
