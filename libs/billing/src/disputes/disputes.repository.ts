import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import { v7 as newId } from 'uuid';
import type { Dispute, DisputeTold, HeardDispute } from './dispute';
import { isCharged, standingOf, type DisputeFacts } from './dispute-facts';

/** How a dispute is kept, with the names that it has here. */
const SELECT = `SELECT d.id, d.account_id AS "accountId", d.dispute_id AS "disputeId", d.intent_id AS "intentId", d.reason,
  d.amount_pence AS "amountPence", d.opened_at AS "openedAt", d.told, d.stage, d.is_dropped AS "isDropped",
  d.has_lost AS "hasLost", d.has_won AS "hasWon", d.due_at AS "dueAt", d.answers, d.decided_at AS "decidedAt",
  d.withdrawn_pence AS "withdrawnPence", d.returned_pence AS "returnedPence", d.fee_pence AS "feePence",
  d.fee_back_pence AS "feeBackPence"`;

/** A dispute and the pass that its payment was for, as far as that is still here. */
export interface ListedDispute {
  readonly dispute: Dispute;
  readonly passId: string | null;
  readonly reference: string | null;
  readonly personId: string | null;
}

export const MOST_DISPUTES = 200;

/** Contested payments by card, within one licensee's transaction. */
@Injectable()
export class DisputesRepository {
  /**
   * Until the transaction ends nobody else takes in anything of this payment: a payment and its dispute that come in the same
   * moment would each not see the other.
   */
  async holdIntent(tx: Transaction, accountId: string, intentId: string): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('intent:' || $1 || $2, 0))`, [accountId, intentId]);
  }

  /** Keeps one that is new, and locks it until the transaction ends. */
  async lock(tx: Transaction, accountId: string, { made }: HeardDispute): Promise<Dispute> {
    const { disputeId, intentId, reason, amountPence, openedAt } = made;
    await tx.query(
      `INSERT INTO card_disputes (licensee_id, id, account_id, dispute_id, intent_id, reason, amount_pence, opened_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING`,
      [tx.licenseeId, newId(), accountId, disputeId, intentId, reason, amountPence, openedAt],
    );
    const [row] = await tx.query<Dispute>(
      `${SELECT} FROM card_disputes d WHERE d.licensee_id = $1 AND d.account_id = $2 AND d.dispute_id = $3 FOR UPDATE`,
      [tx.licenseeId, accountId, disputeId],
    );
    return row as Dispute;
  }

  /** Of one payment: heard of before the payment was. */
  async lockOf(tx: Transaction, accountId: string, intentId: string): Promise<Dispute[]> {
    return tx.query<Dispute>(
      `${SELECT} FROM card_disputes d WHERE d.licensee_id = $1 AND d.account_id = $2 AND d.intent_id = $3
        ORDER BY d.id FOR UPDATE`,
      [tx.licenseeId, accountId, intentId],
    );
  }

  async save(tx: Transaction, id: string, facts: DisputeFacts): Promise<void> {
    await tx.query(
      `UPDATE card_disputes SET stage = $3, is_dropped = $4, has_lost = $5, has_won = $6, due_at = $7, answers = $8,
              decided_at = $9, withdrawn_pence = $10, returned_pence = $11, fee_pence = $12, fee_back_pence = $13,
              is_charged = $14, standing = $15 WHERE licensee_id = $1 AND id = $2`,
      [
        ...[tx.licenseeId, id, facts.stage, facts.isDropped, facts.hasLost, facts.hasWon, facts.dueAt, facts.answers],
        ...[facts.decidedAt, facts.withdrawnPence, facts.returnedPence, facts.feePence, facts.feeBackPence],
        ...[isCharged(facts), standingOf(facts)],
      ],
    );
  }

  async saveTold(tx: Transaction, id: string, told: DisputeTold): Promise<void> {
    await tx.query('UPDATE card_disputes SET told = $3 WHERE licensee_id = $1 AND id = $2', [tx.licenseeId, id, told]);
  }

  /** Notes those that must be answered by then and of whose day nobody was reminded. Answers whether there were any. */
  async markReminded(tx: Transaction, { at, until }: { at: Date; until: Date }): Promise<boolean> {
    const marked = await tx.query(
      `UPDATE card_disputes SET reminded_for = due_at
        WHERE licensee_id = $1 AND standing = 'answer' AND due_at BETWEEN $2 AND $3 AND told IS NOT NULL
          AND reminded_for IS DISTINCT FROM due_at RETURNING id`,
      [tx.licenseeId, at, until],
    );
    return marked.length > 0;
  }

  /** Of payments for passes here: what has to be answered first, soonest first, then what waits, then the rest, newest first. */
  async list(tx: Transaction): Promise<ListedDispute[]> {
    const rows = await tx.query<Dispute & { passId: string | null; reference: string | null; personId: string | null }>(
      `${SELECT}, p.id AS "passId", p.reference, p.person_id AS "personId"
         FROM card_disputes d JOIN card_payments c ON c.licensee_id = d.licensee_id AND c.account_id = d.account_id
              AND c.intent_id = d.intent_id
         LEFT JOIN passes p ON p.licensee_id = c.licensee_id AND p.id = c.pass_id
        WHERE d.licensee_id = $1
        ORDER BY d.standing = 'answer' DESC, d.standing = 'waiting' DESC,
                 CASE WHEN d.standing = 'answer' THEN d.due_at END, d.opened_at DESC, d.id LIMIT ${MOST_DISPUTES}`,
      [tx.licenseeId],
    );
    return rows.map(({ passId, reference, personId, ...dispute }) => ({ dispute, passId, reference, personId }));
  }

  /** Disputes whose entries do not come to what Stripe took and gave back: there are none, or somebody has been at the books. */
  async listUnequal(tx: Transaction): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT d.id FROM card_disputes d LEFT JOIN ledger_entries e ON e.licensee_id = d.licensee_id AND e.receipt_id = d.id
        WHERE d.licensee_id = $1 AND d.told IS NOT NULL GROUP BY d.licensee_id, d.id
       HAVING coalesce(sum(CASE 'card' WHEN e.debit THEN e.amount_pence WHEN e.credit THEN -e.amount_pence END), 0)
              <> d.returned_pence + d.fee_back_pence - d.withdrawn_pence - d.fee_pence ORDER BY d.id`,
      [tx.licenseeId],
    );
    return rows.map(({ id }) => id);
  }
}
