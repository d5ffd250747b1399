import { Injectable } from '@nestjs/common';
import type { Reader } from '../database/unit-of-work';
import { UnitOfWork } from '../database/unit-of-work';
import type { AuditEntry } from './audit-entry';

export const AUDIT_PAGE_SIZE = 50;

/** Which lines are wanted. What is left out does not narrow. */
export interface AuditFilter {
  readonly act?: string | undefined;
  /** Whoever did it, for whom it was done, or to whom. */
  readonly personId?: string | undefined;
  readonly from?: Date | undefined;
  /** Lines before this instant. */
  readonly before?: Date | undefined;
}

export interface AuditPage {
  readonly entries: readonly AuditEntry[];
  readonly total: number;
  readonly page: number;
}

/** A line with its hashes, for checking the chain. */
export interface AuditLink {
  readonly entry: AuditEntry;
  readonly previous: Buffer;
  readonly hash: Buffer;
}

interface Row {
  readonly id: string;
  readonly number: string;
  readonly at: Date;
  readonly act: string;
  readonly doer_id: string | null;
  readonly for_id: string | null;
  readonly subject_kind: string;
  readonly subject_id: string;
  readonly details: string;
  readonly previous_hash: Buffer;
  readonly hash: Buffer;
}

const WHERE = `licensee_id = $1 AND ($2::text IS NULL OR act = $2)
  AND ($3::text IS NULL OR doer_id::text = $3 OR for_id::text = $3 OR subject_id = $3)
  AND ($4::timestamptz IS NULL OR at >= $4) AND ($5::timestamptz IS NULL OR at < $5)`;

/** Reads a register's audit chain. Who may is the caller's to say. */
@Injectable()
export class AuditReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** One page, newest first. A page beyond the end is the last one. */
  async list(licenseeId: string, filter: AuditFilter, page: number): Promise<AuditPage> {
    return this.unitOfWork.read(licenseeId, async (query) => {
      const values = valuesOf(licenseeId, filter);
      const counted = await query<{ total: string }>({
        text: `SELECT count(*) AS total FROM audit_entries WHERE ${WHERE}`,
        values,
      });
      const total = Number(counted[0]?.total ?? 0);
      const shown = Math.min(Math.max(1, page), Math.max(1, Math.ceil(total / AUDIT_PAGE_SIZE)));
      const rows = await query<Row>({
        text: `SELECT * FROM audit_entries WHERE ${WHERE} ORDER BY number DESC LIMIT $6 OFFSET $7`,
        values: [...values, AUDIT_PAGE_SIZE, (shown - 1) * AUDIT_PAGE_SIZE],
      });
      return { entries: rows.map((row) => linkOf(row).entry), total, page: shown };
    });
  }

  /** What one person did for another, newest first: the other may see it. */
  async listActedFor(licenseeId: string, who: { doerId: string; forId: string }): Promise<AuditEntry[]> {
    const rows = await this.unitOfWork.read(licenseeId, (query) =>
      query<Row>({
        text: `SELECT * FROM audit_entries WHERE licensee_id = $1 AND for_id = $2 AND doer_id = $3
                ORDER BY number DESC LIMIT $4`,
        values: [licenseeId, who.forId, who.doerId, AUDIT_PAGE_SIZE],
      }),
    );
    return rows.map((row) => linkOf(row).entry);
  }

  /** All lines that fit, oldest first, in stretches: a register keeps them for years. */
  async *stretches(licenseeId: string, filter: AuditFilter = {}): AsyncGenerator<readonly AuditLink[]> {
    for (let after = 0; ;) {
      const rows = await this.unitOfWork.read(licenseeId, (query) =>
        this.stretch(query, { licenseeId, filter, after }),
      );
      if (rows.length > 0) yield rows.map(linkOf);
      if (rows.length < STRETCH) return;
      after = Number(rows.at(-1)?.number);
    }
  }

  /** Which acts there are, for choosing one. */
  async listActs(licenseeId: string): Promise<string[]> {
    const rows = await this.unitOfWork.read(licenseeId, (query) =>
      query<{ act: string }>({
        text: 'SELECT DISTINCT act FROM audit_entries WHERE licensee_id = $1 ORDER BY act',
        values: [licenseeId],
      }),
    );
    return rows.map(({ act }) => act);
  }

  private async stretch(
    query: Reader,
    { licenseeId, filter, after }: { licenseeId: string; filter: AuditFilter; after: number },
  ): Promise<Row[]> {
    return query<Row>({
      text: `SELECT * FROM audit_entries WHERE ${WHERE} AND number > $6 ORDER BY number LIMIT $7`,
      values: [...valuesOf(licenseeId, filter), after, STRETCH],
    });
  }
}

const STRETCH = 1000;

function valuesOf(licenseeId: string, { act, personId, from, before }: AuditFilter): unknown[] {
  return [licenseeId, act ?? null, personId ?? null, from ?? null, before ?? null];
}

function linkOf(row: Row): AuditLink {
  const { id, at, act, details, hash } = row;
  return {
    entry: {
      id,
      number: Number(row.number),
      at,
      act,
      doerId: row.doer_id,
      forId: row.for_id,
      subjectKind: row.subject_kind,
      subjectId: row.subject_id,
      details,
    },
    previous: row.previous_hash,
    hash,
  };
}
