import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import type { SupportArea } from './support-area';
import { oldestToAnswer, type SupportGrant } from './support-grant';

const SHOWN = 50;
const COLUMNS = `id, asked_by AS "askedBy", reason, areas, made_at AS "madeAt", granted_at AS "grantedAt", until,
  refused_at AS "refusedAt", answer, ended_at AS "endedAt"`;
const WAITS = `licensee_id = $1 AND id = $2 AND asked_by IS NOT NULL AND granted_at IS NULL AND refused_at IS NULL`;

/** A grant as it begins: asked for by an operator, or allowed at once by a manager. */
export type NewSupportGrant = Pick<SupportGrant, 'id' | 'askedBy' | 'reason' | 'areas' | 'madeAt' | 'until'>;

/** What a register allowed its operators, within one licensee's transaction. */
@Injectable()
export class SupportGrantsRepository {
  /** Whether it is new. */
  async add(tx: Transaction, { id, askedBy, reason, areas, madeAt, until }: NewSupportGrant): Promise<boolean> {
    const rows = await tx.query(
      `INSERT INTO support_grants (licensee_id, id, asked_by, reason, areas, made_at, granted_at, until)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING RETURNING id`,
      [tx.licenseeId, id, askedBy, reason, [...areas], madeAt, until && madeAt, until],
    );
    return rows.length > 0;
  }

  async find(tx: Transaction, id: string): Promise<SupportGrant | null> {
    const [row] = await tx.query<SupportGrant>(
      `SELECT ${COLUMNS} FROM support_grants WHERE licensee_id = $1 AND id = $2`,
      [tx.licenseeId, id],
    );
    return row ?? null;
  }

  /** The newest first. */
  async list(tx: Transaction): Promise<SupportGrant[]> {
    return tx.query<SupportGrant>(
      `SELECT ${COLUMNS} FROM support_grants WHERE licensee_id = $1 ORDER BY made_at DESC, id DESC LIMIT $2`,
      [tx.licenseeId, SHOWN],
    );
  }

  /** The one that lasts longest of those that allow an area at a moment; locked, so that ending it waits for who looks now. */
  async findLive(tx: Transaction, area: SupportArea, at: Date): Promise<SupportGrant | null> {
    const [row] = await tx.query<SupportGrant>(
      `SELECT ${COLUMNS} FROM support_grants
        WHERE licensee_id = $1 AND $2 = ANY (areas) AND granted_at IS NOT NULL AND ended_at IS NULL AND until > $3
        ORDER BY until DESC, id LIMIT 1 FOR SHARE`,
      [tx.licenseeId, area, at],
    );
    return row ?? null;
  }

  /** Whether it still waited. */
  async allow(
    tx: Transaction,
    id: string,
    { areas, at, until }: { areas: readonly SupportArea[]; at: Date; until: Date },
  ): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE support_grants SET areas = $3, granted_at = $4, until = $5 WHERE ${WAITS} AND made_at > $6 RETURNING id`,
      [tx.licenseeId, id, [...areas], at, until, oldestToAnswer(at)],
    );
    return rows.length > 0;
  }

  /** Whether it still waited. */
  async refuse(tx: Transaction, id: string, { answer, at }: { answer: string; at: Date }): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE support_grants SET answer = $3, refused_at = $4 WHERE ${WAITS} AND made_at > $5 RETURNING id`,
      [tx.licenseeId, id, answer, at, oldestToAnswer(at)],
    );
    return rows.length > 0;
  }

  /** Whether it was live. */
  async end(tx: Transaction, id: string, at: Date): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE support_grants SET ended_at = $3
        WHERE licensee_id = $1 AND id = $2 AND ended_at IS NULL AND until > $3 RETURNING id`,
      [tx.licenseeId, id, at],
    );
    return rows.length > 0;
  }
}
