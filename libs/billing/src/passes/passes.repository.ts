import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import type { ExtensionWhy } from '../fair-use/pass-rules';
import type { Pass, PassMonths, PassSource } from './pass';
import { PASS_MOVES, type PassState } from './pass-state';

interface Row {
  readonly id: string;
  readonly person_id: string;
  readonly reference: string;
  readonly source: PassSource;
  readonly state: PassState;
  readonly months: PassMonths;
  readonly price_pence: number;
  readonly vat_basis_points: number;
  readonly wording: number | null;
  readonly asked_at: Date;
  readonly starts_at: Date | null;
  readonly ends_at: Date | null;
  readonly ended_at: Date | null;
  readonly refund_pence: number | null;
  readonly funder_id: string | null;
  readonly extended_why: ExtensionWhy | null;
}

const COLUMNS = `id, person_id, reference, source, state, months, price_pence, vat_basis_points, wording, asked_at, starts_at,
  ends_at, ended_at, refund_pence, funder_id, extended_why`;

/** Months later at the same time on the clock where the registers are. */
const LATER = `(($3::timestamptz AT TIME ZONE 'Europe/London') + make_interval(months => months)) AT TIME ZONE 'Europe/London'`;

/** Runs at the moment $2, is the last one of its owner, and was never made longer. */
const ALONE = `p.state = 'running' AND p.ends_at > $2 AND p.extended_at IS NULL AND NOT EXISTS (
  SELECT 1 FROM passes n WHERE n.licensee_id = p.licensee_id AND n.person_id = p.person_id AND n.state = 'running'
     AND n.ends_at > p.ends_at)`;

/** Which passes staff look for. */
export const DESK_LISTS = ['asked', 'refund'] as const;
export type DeskList = (typeof DESK_LISTS)[number];

const DESK: Readonly<Record<DeskList, string>> = {
  asked: `state = 'asked'`,
  refund: `state = 'cancelled' AND refund_pence > 0 AND NOT EXISTS (
    SELECT 1 FROM receipts r WHERE r.licensee_id = p.licensee_id AND r.pass_id = p.id AND r.kind = 'refund') AND NOT EXISTS (
    SELECT 1 FROM card_payments c WHERE c.licensee_id = p.licensee_id AND c.pass_id = p.id AND c.settled = 'pass'
       AND c.refund_pence IS NOT NULL AND NOT c.has_refund_failed)`,
};

export const MOST_ON_DESK = 200;

/** Access passes, within one licensee's transaction. A move is one conditional UPDATE, so of two people one wins. */
@Injectable()
export class PassesRepository {
  /** Deeds that give one person time come one after the other, so that no two passes run at once. */
  async lockPerson(tx: Transaction, personId: string): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('passes:' || $1 || $2, 0))`, [
      tx.licenseeId,
      personId,
    ]);
  }

  /** It keeps the number of PAs that its length lets ask now. False where this person has one that waits, or the reference is taken. */
  async add(tx: Transaction, pass: Pass): Promise<boolean> {
    const added = await tx.query(
      `INSERT INTO passes (licensee_id, id, person_id, reference, source, state, months, price_pence, vat_basis_points, wording,
                           asked_at, contacts_allowed)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, (
         SELECT CASE $7::smallint WHEN 1 THEN contacts_1 WHEN 3 THEN contacts_3 WHEN 6 THEN contacts_6 ELSE contacts_12 END
           FROM pass_terms WHERE licensee_id = $1)) ON CONFLICT DO NOTHING RETURNING id`,
      [
        tx.licenseeId,
        pass.id,
        pass.personId,
        pass.reference,
        pass.source,
        'asked',
        pass.months,
        pass.pricePence,
        pass.vatBasisPoints,
        pass.wording,
        pass.askedAt,
      ],
    );
    return added.length > 0;
  }

  async find(tx: Transaction, id: string): Promise<Pass | null> {
    const [row] = await tx.query<Row>(`SELECT ${COLUMNS} FROM passes WHERE licensee_id = $1 AND id = $2`, [
      tx.licenseeId,
      id,
    ]);
    return row ? passOf(row) : null;
  }

  /** Newest first. */
  async listOf(tx: Transaction, personId: string): Promise<Pass[]> {
    const rows = await tx.query<Row>(
      `SELECT ${COLUMNS} FROM passes WHERE licensee_id = $1 AND person_id = $2 ORDER BY id DESC`,
      [tx.licenseeId, personId],
    );
    return rows.map(passOf);
  }

  /** Who waits longest first. */
  async desk(tx: Transaction, list: DeskList): Promise<Pass[]> {
    const rows = await tx.query<Row>(
      `SELECT ${COLUMNS} FROM passes p WHERE licensee_id = $1 AND ${DESK[list]} ORDER BY id LIMIT ${MOST_ON_DESK}`,
      [tx.licenseeId],
    );
    return rows.map(passOf);
  }

  /** Starts now, or when the pass that runs ends. False where it does not wait any more. */
  async start(tx: Transaction, pass: Pick<Pass, 'id' | 'personId'>, at: Date): Promise<boolean> {
    return this.begin(tx, pass, { at, from: [PASS_MOVES.pay.from] });
  }

  /** The same for money that has come already: also one that was taken back just before. */
  async startPaid(tx: Transaction, pass: Pick<Pass, 'id' | 'personId'>, at: Date): Promise<boolean> {
    return this.begin(tx, pass, { at, from: [PASS_MOVES.pay.from, PASS_MOVES.payAfterAll.from] });
  }

  private async begin(
    tx: Transaction,
    { id, personId }: Pick<Pass, 'id' | 'personId'>,
    { at, from }: { at: Date; from: readonly PassState[] },
  ): Promise<boolean> {
    const [last] = await tx.query<{ ends_at: Date | null }>(
      `SELECT max(ends_at) AS ends_at FROM passes WHERE licensee_id = $1 AND person_id = $2 AND state = 'running' AND ends_at > $3`,
      [tx.licenseeId, personId, at],
    );
    const changed = await tx.query(
      `UPDATE passes SET state = '${PASS_MOVES.pay.to}', starts_at = $3::timestamptz, ends_at = ${LATER}, ended_at = NULL
        WHERE licensee_id = $1 AND id = $2 AND state = ANY ($4) RETURNING id`,
      [tx.licenseeId, id, last?.ends_at ?? at, from],
    );
    return changed.length > 0;
  }

  /** Says who pays for one that has started. */
  async markFunded(tx: Transaction, id: string, funderId: string): Promise<void> {
    await tx.query(`UPDATE passes SET source = 'funder', funder_id = $3 WHERE licensee_id = $1 AND id = $2`, [
      tx.licenseeId,
      id,
      funderId,
    ]);
  }

  async withdraw(tx: Transaction, id: string, at: Date): Promise<boolean> {
    const { from, to } = PASS_MOVES.withdraw;
    const changed = await tx.query(
      `UPDATE passes SET state = '${to}', ended_at = $3 WHERE licensee_id = $1 AND id = $2 AND state = '${from}' RETURNING id`,
      [tx.licenseeId, id, at],
    );
    return changed.length > 0;
  }

  async cancel(
    tx: Transaction,
    id: string,
    { at, refundPence }: { at: Date; refundPence: number | null },
  ): Promise<boolean> {
    const { from, to } = PASS_MOVES.cancel;
    const changed = await tx.query(
      `UPDATE passes SET state = '${to}', ended_at = $3, refund_pence = $4
        WHERE licensee_id = $1 AND id = $2 AND state = '${from}' RETURNING id`,
      [tx.licenseeId, id, at, refundPence],
    );
    return changed.length > 0;
  }

  /** Whether this person may see names and begin conversations: everyone where the register asks for no pass. */
  async isLetIn(tx: Transaction, personId: string, at: Date): Promise<boolean> {
    const [row] = await tx.query<{ open: boolean }>(
      `SELECT NOT EXISTS (SELECT 1 FROM pass_terms WHERE licensee_id = $1 AND needs_pass)
           OR EXISTS (SELECT 1 FROM passes WHERE licensee_id = $1 AND person_id = $2 AND state = 'running'
                         AND starts_at <= $3 AND ends_at > $3) AS open`,
      [tx.licenseeId, personId, at],
    );
    return row?.open ?? false;
  }

  /** Those that end before a moment, run now, are not followed by another and were never made longer. Soonest first. */
  async listEndingAlone(
    tx: Transaction,
    { at, until, limit }: { at: Date; until: Date; limit: number },
  ): Promise<Array<{ id: string; personId: string; startsAt: Date }>> {
    return tx.query(
      `SELECT id, person_id AS "personId", starts_at AS "startsAt" FROM passes p
        WHERE licensee_id = $1 AND starts_at <= $2 AND ends_at <= $3 AND ${ALONE} ORDER BY ends_at, id LIMIT $4`,
      [tx.licenseeId, at, until, limit],
    );
  }

  /** So many days longer, once. False when it was, when it ended meanwhile, or another follows. */
  async extend(
    tx: Transaction,
    id: string,
    { at, days, why }: { at: Date; days: number; why: ExtensionWhy },
  ): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE passes p SET ends_at = ((ends_at AT TIME ZONE 'Europe/London') + make_interval(days => $4)) AT TIME ZONE 'Europe/London',
              extended_at = $2, extended_why = $5, reminded_at = NULL
        WHERE licensee_id = $1 AND id = $3 AND ${ALONE} RETURNING 1`,
      [tx.licenseeId, at, id, days, why],
    );
    return rows.length > 0;
  }

  /** Those that end before a day, run now, are not followed by another, and whose owners were not told. Marks them. */
  async markEnding(tx: Transaction, { at, until, limit }: { at: Date; until: Date; limit: number }): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `UPDATE passes SET reminded_at = $2 WHERE licensee_id = $1 AND id IN (
         SELECT id FROM passes p WHERE licensee_id = $1 AND state = 'running' AND reminded_at IS NULL
            AND starts_at <= $2 AND ends_at > $2 AND ends_at <= $3
            AND NOT EXISTS (SELECT 1 FROM passes n WHERE n.licensee_id = p.licensee_id AND n.person_id = p.person_id
                               AND n.state = 'running' AND n.ends_at > p.ends_at)
          ORDER BY ends_at LIMIT $4 FOR UPDATE SKIP LOCKED) RETURNING id`,
      [tx.licenseeId, at, until, limit],
    );
    return rows.map(({ id }) => id);
  }
}

function passOf(row: Row): Pass {
  return {
    id: row.id,
    personId: row.person_id,
    reference: row.reference,
    source: row.source,
    state: row.state,
    months: row.months,
    pricePence: row.price_pence,
    vatBasisPoints: row.vat_basis_points,
    wording: row.wording,
    askedAt: row.asked_at,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    endedAt: row.ended_at,
    refundPence: row.refund_pence,
    funderId: row.funder_id,
    extendedWhy: row.extended_why,
  };
}
