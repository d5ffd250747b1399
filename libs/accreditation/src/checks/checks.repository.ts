import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import { v7 as newId } from 'uuid';
import type { Check, DeclaredCheck, Refusal } from './check';
import type { CheckKind, CheckLevel, SeenHow, Workforce } from './check-kinds';
import { CHECK_MOVES, type CheckDeed, type CheckState } from './check-state';

interface Row {
  readonly id: string;
  readonly person_id: string;
  readonly kind: CheckKind;
  readonly level: CheckLevel | null;
  readonly workforce: Workforce | null;
  readonly issued_on: string | null;
  readonly valid_to: string | null;
  readonly is_updated: boolean;
  readonly state: CheckState;
  readonly declared_at: Date;
  readonly seen_by: string | null;
  readonly seen_on: string | null;
  readonly seen_how: SeenHow | null;
  readonly decided_at: Date | null;
  readonly refusal: Refusal | null;
  readonly status_checked_on: string | null;
  readonly status_checked_by: string | null;
  readonly permission_at: Date | null;
  readonly next_due: string | null;
  readonly version: number;
}

const COLUMNS = `id, person_id, kind, level, workforce, issued_on::text, valid_to::text, is_updated, state, declared_at,
  seen_by, seen_on::text, seen_how, decided_at, refusal, status_checked_on::text, status_checked_by, permission_at,
  next_due::text, version`;

const STANDS = `state <> 'withdrawn'`;
const ENDED_AND_ALONE = `withdrawn_why = 'status-ended' AND NOT EXISTS (SELECT 1 FROM checks n WHERE n.licensee_id = c.licensee_id
  AND n.person_id = c.person_id AND n.kind = c.kind AND n.level IS NOT DISTINCT FROM c.level AND (n.state IN ('seen',
  'status-checked') OR n.state <> 'withdrawn' AND n.declared_at > c.withdrawn_at))`;

/** What an assessor notes when they see a document. Seals are made before they come here. */
export interface SeenRow {
  readonly by: string;
  readonly on: string;
  readonly how: SeenHow;
  readonly at: Date;
  readonly nextDue: string | null;
  readonly numberSealed: Buffer | null;
  readonly lastFourSealed: Buffer | null;
}

/** One check, as a version of it was read. A deed on another version does nothing. */
export interface CheckVersion {
  readonly id: string;
  readonly version: number;
}

interface Declaring {
  readonly personId: string;
  readonly at: Date;
}

interface Redeclaring {
  readonly declared: DeclaredCheck;
  readonly at: Date;
}

/** Which checks the assessors' board shows. */
export type BoardList = 'waiting' | 'due' | 'ending' | 'permitted' | 'all';

export const BOARD_PAGE_SIZE = 20;

/** Rows of checks, within one licensee's transaction. A change is one conditional UPDATE, so of two people one wins. */
@Injectable()
export class ChecksRepository {
  async add(tx: Transaction, declared: DeclaredCheck, { personId, at }: Declaring): Promise<string | null> {
    const { kind, level, workforce, issuedOn, validTo, isUpdated } = declared;
    const added = await tx.query<{ id: string }>(
      `INSERT INTO checks (licensee_id, id, person_id, kind, level, workforce, issued_on, valid_to, is_updated, state, declared_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'declared', $10) ON CONFLICT DO NOTHING RETURNING id`,
      [tx.licenseeId, newId(), personId, kind, level, workforce, issuedOn, validTo, isUpdated, at],
    );
    return added[0]?.id ?? null;
  }

  async change(tx: Transaction, which: CheckVersion, { declared, at }: Redeclaring): Promise<boolean> {
    const { workforce, issuedOn, validTo, isUpdated } = declared;
    return this.moved(
      tx,
      { ...which, deed: 'change' },
      {
        set: 'workforce = $5, issued_on = $6, valid_to = $7, is_updated = $8, declared_at = $9, refusal = NULL, decided_at = NULL',
        values: [workforce, issuedOn, validTo, isUpdated, at],
      },
    );
  }

  async see(tx: Transaction, which: CheckVersion, seen: SeenRow): Promise<boolean> {
    return this.moved(
      tx,
      { ...which, deed: 'see' },
      {
        set: `seen_by = $5, seen_on = $6, seen_how = $7, decided_at = $8, next_due = $9, number_sealed = $10,
            last_four_sealed = $11, refusal = NULL, status_checked_on = NULL, status_checked_by = NULL, permission_at = NULL`,
        values: [seen.by, seen.on, seen.how, seen.at, seen.nextDue, seen.numberSealed, seen.lastFourSealed],
      },
    );
  }

  async refuse(tx: Transaction, which: CheckVersion, { why, at }: { why: Refusal; at: Date }): Promise<boolean> {
    return this.moved(tx, { ...which, deed: 'refuse' }, { set: 'refusal = $5, decided_at = $6', values: [why, at] });
  }

  /** A look at the Update Service needs a yes for it and uses it up. */
  async noteStatus(
    tx: Transaction,
    which: CheckVersion,
    { by, on, nextDue }: { by: string; on: string; nextDue: string | null },
  ): Promise<boolean> {
    return this.moved(
      tx,
      { ...which, deed: 'check-status' },
      {
        set: 'status_checked_by = $5, status_checked_on = $6, next_due = $7, permission_at = NULL',
        values: [by, on, nextDue],
        where: 'AND permission_at IS NOT NULL',
      },
    );
  }

  /** The Update Service no longer stands behind the certificate: it does not count from now on. */
  async endStatus(
    tx: Transaction,
    which: CheckVersion,
    { by, on, at }: { by: string; on: string; at: Date },
  ): Promise<boolean> {
    return this.moved(
      tx,
      { ...which, deed: 'status-ended' },
      {
        set: `status_checked_by = $5, status_checked_on = $6, permission_at = NULL, withdrawn_at = $7, withdrawn_why = 'status-ended',
          number_sealed = NULL, last_four_sealed = NULL`,
        values: [by, on, at],
        where: 'AND permission_at IS NOT NULL',
      },
    );
  }

  async withdraw(tx: Transaction, which: CheckVersion, at: Date): Promise<boolean> {
    return this.moved(
      tx,
      { ...which, deed: 'withdraw' },
      {
        set: `withdrawn_at = $5, withdrawn_why = 'taken-out', number_sealed = NULL, last_four_sealed = NULL, permission_at = NULL`,
        values: [at],
      },
    );
  }

  async find(tx: Transaction, id: string): Promise<Check | null> {
    const text = `SELECT ${COLUMNS} FROM checks WHERE licensee_id = $1 AND id = $2`;
    const [row] = await tx.query<Row>(text, [tx.licenseeId, id]);
    return row ? checkOf(row) : null;
  }

  /** As `listOf`, with what the Update Service ended until the PA tells of another in its place. */
  async listForThem(tx: Transaction, personId: string): Promise<Check[]> {
    return this.listWhere(tx, personId, `(${STANDS} OR ${ENDED_AND_ALONE})`);
  }

  /** Newest first. */
  async listOf(tx: Transaction, personId: string): Promise<Check[]> {
    return this.listWhere(tx, personId, STANDS);
  }

  /** What is still kept of its number, sealed. */
  async numberOf(tx: Transaction, id: string): Promise<{ number: Buffer | null; lastFour: Buffer | null }> {
    const [row] = await tx.query<{ number_sealed: Buffer | null; last_four_sealed: Buffer | null }>(
      'SELECT number_sealed, last_four_sealed FROM checks WHERE licensee_id = $1 AND id = $2',
      [tx.licenseeId, id],
    );
    return { number: row?.number_sealed ?? null, lastFour: row?.last_four_sealed ?? null };
  }

  /** One page of the board and how many there are; who waits longest first. */
  async board(
    tx: Transaction,
    { list, today, soon, page }: { list: BoardList; today: string; soon: string; page: number },
  ): Promise<{ checks: Check[]; total: number }> {
    const rows = await tx.query<Row & { total: number }>(
      `SELECT ${COLUMNS}, count(*) OVER ()::integer AS total FROM checks
        WHERE licensee_id = $1 AND state NOT IN ('withdrawn', 'not-accepted') AND ${BOARD[list]}
          AND $2::date IS NOT NULL AND $3::date IS NOT NULL
        ORDER BY least(next_due, valid_to, declared_at::date), id LIMIT ${BOARD_PAGE_SIZE} OFFSET $4`,
      [tx.licenseeId, today, soon, (page - 1) * BOARD_PAGE_SIZE],
    );
    return { checks: rows.map(checkOf), total: rows[0]?.total ?? 0 };
  }

  private async listWhere(tx: Transaction, personId: string, where: string): Promise<Check[]> {
    const text = `SELECT ${COLUMNS} FROM checks c WHERE licensee_id = $1 AND person_id = $2 AND ${where} ORDER BY kind, id DESC`;
    return (await tx.query<Row>(text, [tx.licenseeId, personId])).map(checkOf);
  }

  private async moved(
    tx: Transaction,
    { id, version, deed }: CheckVersion & { readonly deed: CheckDeed },
    { set, values, where = '' }: { set: string; values: readonly unknown[]; where?: string },
  ): Promise<boolean> {
    const { from, to } = CHECK_MOVES[deed];
    const changed = await tx.query(
      `UPDATE checks SET state = '${to}', version = version + 1, ${set}
        WHERE licensee_id = $1 AND id = $2 AND version = $3 AND state = ANY ($4::text[]) ${where} RETURNING id`,
      [tx.licenseeId, id, version, [...from], ...values],
    );
    return changed.length > 0;
  }
}

const BOARD: Readonly<Record<BoardList, string>> = {
  waiting: `state = 'declared'`,
  due: `(next_due < $2::date OR valid_to < $2::date)`,
  ending: `least(next_due, valid_to) BETWEEN $2::date AND $3::date`,
  permitted: 'permission_at IS NOT NULL',
  all: 'true',
};

function checkOf(row: Row): Check {
  return {
    id: row.id,
    personId: row.person_id,
    kind: row.kind,
    level: row.level,
    workforce: row.workforce,
    issuedOn: row.issued_on,
    validTo: row.valid_to,
    isUpdated: row.is_updated,
    state: row.state,
    declaredAt: row.declared_at,
    seenBy: row.seen_by,
    seenOn: row.seen_on,
    seenHow: row.seen_how,
    decidedAt: row.decided_at,
    refusal: row.refusal,
    statusCheckedOn: row.status_checked_on,
    statusCheckedBy: row.status_checked_by,
    permissionAt: row.permission_at,
    nextDue: row.next_due,
    version: row.version,
  };
}
