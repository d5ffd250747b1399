import { Injectable } from '@nestjs/common';
import { NotFoundError, type Transaction } from '@pa/platform';
import type { Representation } from './representation';
import { statesFor, type RepresentationState } from './representation-state';

const SELECT = `
  SELECT r.id, r.employer_id AS "employerId", e.display_name AS "employerName",
         r.representative_id AS "representativeId", p.display_name AS "representativeName",
         r.state, r.basis, r.power, r.evidence, r.evidence_by AS "evidenceBy",
         to_char(r.evidence_on, 'YYYY-MM-DD') AS "evidenceOn", r.scopes,
         to_char(r.until_day, 'YYYY-MM-DD') AS "untilDay", r.invite_sealed AS "inviteSealed",
         r.invite_until AS "inviteUntil", r.created_at AS "createdAt", r.accepted_at AS "acceptedAt",
         r.ended_at AS "endedAt", r.ended_as AS "endedAs", to_char(r.review_due_on, 'YYYY-MM-DD') AS "reviewDueOn",
         r.reviewed_at AS "reviewedAt"
    FROM representations r
    JOIN people e ON e.licensee_id = r.licensee_id AND e.id = r.employer_id
    LEFT JOIN people p ON p.licensee_id = r.licensee_id AND p.id = r.representative_id
   WHERE r.licensee_id = $1`;

/** Columns of a new row, as they are kept. */
export interface NewRepresentation {
  readonly id: string;
  readonly employer_id: string;
  readonly basis: string;
  readonly power: string | null;
  readonly evidence: string;
  readonly evidence_by: string | null;
  readonly evidence_on: string;
  readonly scopes: readonly string[];
  readonly until_day: string;
  readonly invite_sealed: Buffer;
  readonly invite_index: Buffer;
  readonly invite_until: Date;
  readonly invited_by: string;
  readonly created_at: Date;
}

/** What a move changes besides the state. Names are columns. */
export type RepresentationChange = Readonly<Record<string, string | number | Date | Buffer | readonly string[] | null>>;

const CHANGEABLE = [
  'representative_id',
  'basis',
  'power',
  'evidence',
  'evidence_by',
  'evidence_on',
  'scopes',
  'until_day',
  'invite_sealed',
  'invite_index',
  'invite_hash',
  'accepted_at',
  'ended_at',
  'ended_as',
  'review_due_on',
  'reviewed_at',
  'reviewed_by',
  'warned_days',
] as const;

/** Rows of who acts for whom, within one licensee's transaction. */
@Injectable()
export class RepresentationsRepository {
  async add(tx: Transaction, row: NewRepresentation): Promise<void> {
    const columns = Object.keys(row);
    const places = columns.map((_, index) => `$${index + 2}`);
    await tx.query(
      `INSERT INTO representations (licensee_id, state, ${columns.join(', ')}) VALUES ($1, 'invited', ${places.join(', ')})`,
      [tx.licenseeId, ...Object.values<unknown>({ ...row })],
    );
  }

  /** @throws NotFoundError */
  async get(tx: Transaction, id: string): Promise<Representation> {
    const rows = await tx.query<Representation>(`${SELECT} AND r.id = $2`, [tx.licenseeId, id]);
    if (!rows[0]) throw noSuch();
    return rows[0];
  }

  /** Holds the row until the transaction ends, so that two moves at once do not both succeed. @throws NotFoundError */
  async getForUpdate(tx: Transaction, id: string): Promise<Representation> {
    const rows = await tx.query<Representation>(`${SELECT} AND r.id = $2 FOR UPDATE OF r`, [tx.licenseeId, id]);
    if (!rows[0]) throw noSuch();
    return rows[0];
  }

  /** The invitation behind a link that may still be taken; null when it is unknown, used or too old. */
  async findByInvitation(tx: Transaction, hash: Buffer, at: Date): Promise<Representation | null> {
    const rows = await tx.query<Representation>(
      `${SELECT} AND r.invite_hash = $2 AND r.state = 'invited' AND r.invite_until > $3 FOR UPDATE OF r`,
      [tx.licenseeId, hash, at],
    );
    return rows[0] ?? null;
  }

  async listOfEmployer(tx: Transaction, employerId: string): Promise<Representation[]> {
    return tx.query(`${SELECT} AND r.employer_id = $2 ORDER BY r.created_at DESC, r.id DESC LIMIT 100`, [
      tx.licenseeId,
      employerId,
    ]);
  }

  async listOfRepresentative(tx: Transaction, representativeId: string): Promise<Representation[]> {
    return tx.query(`${SELECT} AND r.representative_id = $2 ORDER BY e.display_name, r.id LIMIT 200`, [
      tx.licenseeId,
      representativeId,
    ]);
  }

  /** What staff must decide comes first, by how long it has been due. */
  async listByState(tx: Transaction, state: RepresentationState): Promise<Representation[]> {
    return tx.query(`${SELECT} AND r.state = $2 ORDER BY r.review_due_on, r.until_day, r.id LIMIT 500`, [
      tx.licenseeId,
      state,
    ]);
  }

  async countByState(tx: Transaction): Promise<Partial<Record<RepresentationState, number>>> {
    const rows = await tx.query<{ state: RepresentationState; count: string }>(
      'SELECT state, count(*) AS count FROM representations WHERE licensee_id = $1 GROUP BY state',
      [tx.licenseeId],
    );
    return Object.fromEntries(rows.map(({ state, count }) => [state, Number(count)]));
  }

  /**
   * Open invitations of one employer, so that nobody's mailbox is flooded in their name. The employer is locked: of two who
   * ask for the last place, the second counts the first.
   */
  async countInvited(tx: Transaction, employerId: string): Promise<number> {
    await tx.query('SELECT 1 FROM people WHERE licensee_id = $1 AND id = $2 FOR UPDATE', [tx.licenseeId, employerId]);
    const rows = await tx.query<{ count: string }>(
      `SELECT count(*) AS count FROM representations WHERE licensee_id = $1 AND employer_id = $2 AND state = 'invited'`,
      [tx.licenseeId, employerId],
    );
    return Number(rows[0]?.count ?? 0);
  }

  /** Moves a row that stands in `from`; false when another was faster. */
  async move(
    tx: Transaction,
    id: string,
    step: { from: RepresentationState; to: RepresentationState; set?: RepresentationChange },
  ): Promise<boolean> {
    const set = Object.entries(step.set ?? {}).filter(([column]) => CHANGEABLE.some((known) => known === column));
    const changes = set.map(([column], index) => `, ${column} = $${index + 5}`).join('');
    const rows = await tx.query(
      `UPDATE representations SET state = $4, version = version + 1${changes}
        WHERE licensee_id = $1 AND id = $2 AND state = $3 RETURNING 1`,
      [tx.licenseeId, id, step.from, step.to, ...set.map(([, value]) => value)],
    );
    return rows.length > 0;
  }

  /** Invitations whose link is too old: what was kept of the address goes. Answers which. */
  async lapse(tx: Transaction, at: Date): Promise<string[]> {
    return idsOf(
      await tx.query(
        `UPDATE representations
            SET state = 'expired', invite_hash = NULL, invite_sealed = NULL, invite_index = NULL, version = version + 1
          WHERE licensee_id = $1 AND state = ANY ($3) AND invite_until <= $2 RETURNING id`,
        [tx.licenseeId, at, statesFor('lapse')],
      ),
    );
  }

  /** Those whose last day is over. Answers which. */
  async expire(tx: Transaction, now: { readonly today: string; readonly at: Date }): Promise<string[]> {
    return idsOf(
      await tx.query(
        `UPDATE representations SET state = 'expired', ended_at = $3, ended_as = 'calendar', version = version + 1
          WHERE licensee_id = $1 AND state = ANY ($4) AND until_day < $2 RETURNING id`,
        [tx.licenseeId, now.today, now.at, statesFor('expire')],
      ),
    );
  }

  /** Those that end by a day and were not told so near to it yet. Answers which. */
  async takeRunningOut(tx: Transaction, due: { readonly by: string; readonly days: number }): Promise<string[]> {
    return idsOf(
      await tx.query(
        `UPDATE representations SET warned_days = $3
          WHERE licensee_id = $1 AND state = 'active' AND until_day <= $2 AND coalesce(warned_days, 1000) > $3
          RETURNING id`,
        [tx.licenseeId, due.by, due.days],
      ),
    );
  }

  /** Whether these two stand together already, acting or under review. */
  async isOpenBetween(tx: Transaction, employerId: string, representativeId: string): Promise<boolean> {
    const rows = await tx.query(
      `SELECT 1 FROM representations
        WHERE licensee_id = $1 AND employer_id = $2 AND representative_id = $3 AND state IN ('active', 'suspended')`,
      [tx.licenseeId, employerId, representativeId],
    );
    return rows.length > 0;
  }

  /** The one who says yes is a representative from now on, whatever else they are. */
  async addRepresentativeRole(tx: Transaction, personId: string): Promise<void> {
    await tx.query(
      `UPDATE people SET roles = array_append(roles, 'representative')
        WHERE licensee_id = $1 AND id = $2 AND NOT 'representative' = ANY (roles)`,
      [tx.licenseeId, personId],
    );
  }
}

function idsOf(rows: ReadonlyArray<{ id: string }>): string[] {
  return rows.map(({ id }) => id);
}

function noSuch(): NotFoundError {
  return new NotFoundError('no-such-representation', 'We cannot find this. It may have been taken away.');
}
