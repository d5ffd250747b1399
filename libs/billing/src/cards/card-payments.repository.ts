import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import type { PassMonths } from '../passes/pass';
import type { CardFacts } from './card-facts';
import type { CardPayment, NewCardPayment, Settled } from './card-payment';

interface Row {
  readonly id: string;
  readonly pass_id: string;
  readonly account_id: string;
  readonly months: PassMonths;
  readonly amount_pence: number;
  readonly vat_basis_points: number;
  readonly session_id: string | null;
  readonly checkout_url: string | null;
  readonly is_over: boolean;
  readonly paid_at: Date | null;
  readonly intent_id: string | null;
  readonly settled: Settled | null;
  readonly refund_pence: number | null;
  readonly refund_id: string | null;
  readonly is_refunded: boolean;
  readonly has_refund_failed: boolean;
  readonly is_contested: boolean;
}

const CONTESTED = `EXISTS (SELECT 1 FROM card_disputes d WHERE d.licensee_id = card_payments.licensee_id
  AND d.account_id = card_payments.account_id AND d.intent_id = card_payments.intent_id AND d.is_charged)`;

const SELECT = `SELECT id, pass_id, account_id, months, amount_pence, vat_basis_points, session_id, checkout_url, is_over,
  paid_at, intent_id, settled, refund_pence, refund_id, is_refunded, has_refund_failed, ${CONTESTED} AS is_contested FROM card_payments WHERE licensee_id = $1`;

/** What Stripe may know more of than we: not over yet, or money that is on its way back. */
const UNSETTLED = `(NOT is_over OR (paid_at IS NOT NULL AND settled IS NULL)
  OR (refund_pence IS NOT NULL AND NOT is_refunded AND NOT has_refund_failed AND NOT ${CONTESTED}))`;

/** Payments by card and the events that were heard, within one licensee's transaction. */
@Injectable()
export class CardPaymentsRepository {
  /** False where this event was heard before. */
  async hear(
    tx: Transaction,
    { accountId, eventId, type, at }: { accountId: string; eventId: string; type: string; at: Date },
  ): Promise<boolean> {
    const added = await tx.query(
      `INSERT INTO stripe_events (licensee_id, account_id, event_id, type, received_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT DO NOTHING RETURNING event_id`,
      [tx.licenseeId, accountId, eventId, type, at],
    );
    return added.length > 0;
  }

  async add(tx: Transaction, payment: NewCardPayment, at: Date): Promise<void> {
    await tx.query(
      `INSERT INTO card_payments (licensee_id, id, pass_id, account_id, months, amount_pence, vat_basis_points, made_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        tx.licenseeId,
        payment.id,
        payment.passId,
        payment.accountId,
        payment.months,
        payment.amountPence,
        payment.vatBasisPoints,
        at,
      ],
    );
  }

  async find(tx: Transaction, id: string): Promise<CardPayment | null> {
    return this.one(tx, `${SELECT} AND id = $2`, id);
  }

  /** The row is locked: of two that hear of one payment, one comes after the other. */
  async findForUpdate(tx: Transaction, id: string): Promise<CardPayment | null> {
    return this.one(tx, `${SELECT} AND id = $2 FOR UPDATE`, id);
  }

  /** By Stripe's name for it; locked. Null where this register's account had no such payment for a pass, as far as is known. */
  async findByIntent(tx: Transaction, accountId: string, intentId: string): Promise<CardPayment | null> {
    const [row] = await tx.query<Row>(`${SELECT} AND account_id = $2 AND intent_id = $3 FOR UPDATE`, [
      tx.licenseeId,
      accountId,
      intentId,
    ]);
    return row ? paymentOf(row) : null;
  }

  /** The one on which this pass can still be paid. */
  async findOpen(tx: Transaction, passId: string): Promise<CardPayment | null> {
    return this.one(tx, `${SELECT} AND pass_id = $2 AND NOT is_over`, passId);
  }

  /** The one with which this pass was paid. */
  async findPaid(tx: Transaction, passId: string): Promise<CardPayment | null> {
    return this.one(tx, `${SELECT} AND pass_id = $2 AND settled = 'pass' FOR UPDATE`, passId);
  }

  /** In stretches, by id. */
  async listUnsettled(tx: Transaction, { after, limit }: { after: string; limit: number }): Promise<CardPayment[]> {
    const rows = await tx.query<Row>(`${SELECT} AND ${UNSETTLED} AND id > $2 ORDER BY id LIMIT $3`, [
      tx.licenseeId,
      after,
      limit,
    ]);
    return rows.map(paymentOf);
  }

  async saveCheckout(
    tx: Transaction,
    id: string,
    { sessionId, url }: { sessionId: string; url: string },
  ): Promise<void> {
    await tx.query(
      'UPDATE card_payments SET session_id = $3, checkout_url = $4 WHERE licensee_id = $1 AND id = $2 AND session_id IS NULL',
      [tx.licenseeId, id, sessionId, url],
    );
  }

  async saveFacts(tx: Transaction, id: string, facts: CardFacts): Promise<void> {
    await tx.query(
      `UPDATE card_payments SET is_over = $3, paid_at = $4, intent_id = $5, refund_id = $6, is_refunded = $7,
              has_refund_failed = $8 WHERE licensee_id = $1 AND id = $2`,
      [
        tx.licenseeId,
        id,
        facts.isOver,
        facts.paidAt,
        facts.intentId,
        facts.refundId,
        facts.isRefunded,
        facts.hasRefundFailed,
      ],
    );
  }

  async settle(tx: Transaction, id: string, settled: Settled): Promise<void> {
    await tx.query('UPDATE card_payments SET settled = $3 WHERE licensee_id = $1 AND id = $2', [
      tx.licenseeId,
      id,
      settled,
    ]);
  }

  /** Notes once what is to go back. False where it is noted. */
  async wantRefund(tx: Transaction, id: string, pence: number): Promise<boolean> {
    const changed = await tx.query(
      'UPDATE card_payments SET refund_pence = $3 WHERE licensee_id = $1 AND id = $2 AND refund_pence IS NULL RETURNING id',
      [tx.licenseeId, id, pence],
    );
    return changed.length > 0;
  }

  private async one(tx: Transaction, sql: string, key: string): Promise<CardPayment | null> {
    const [row] = await tx.query<Row>(sql, [tx.licenseeId, key]);
    return row ? paymentOf(row) : null;
  }
}

function paymentOf(row: Row): CardPayment {
  return {
    id: row.id,
    passId: row.pass_id,
    accountId: row.account_id,
    months: row.months,
    amountPence: row.amount_pence,
    vatBasisPoints: row.vat_basis_points,
    sessionId: row.session_id,
    checkoutUrl: row.checkout_url,
    isOver: row.is_over,
    paidAt: row.paid_at,
    intentId: row.intent_id,
    settled: row.settled,
    refundPence: row.refund_pence,
    refundId: row.refund_id,
    isRefunded: row.is_refunded,
    hasRefundFailed: row.has_refund_failed,
    isContested: row.is_contested,
  };
}
