import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import type { Standing, SubscriptionFacts } from './licence-facts';
import type { LicenceSubscription, NewSubscription } from './licence-subscription';

interface Row {
  readonly id: string;
  readonly pence_a_month: number;
  readonly vat_basis_points: number;
  readonly started_at: Date;
  readonly standing: Standing;
  readonly tries: number;
  readonly session_id: string | null;
  readonly checkout_url: string | null;
  readonly is_checkout_over: boolean;
  readonly subscription_id: string | null;
  readonly customer_id: string | null;
  readonly is_let_go: boolean;
  readonly ended_at: Date | null;
}

const SELECT = `SELECT id, pence_a_month, vat_basis_points, started_at, standing, tries, session_id, checkout_url,
  is_checkout_over, subscription_id, customer_id, is_let_go, ended_at FROM licence_subscriptions WHERE licensee_id = $1`;

/** Subscriptions of a register's licence, within its transaction. */
@Injectable()
export class LicenceSubscriptionsRepository {
  /** False where one runs already: there is one at a time. */
  async add(tx: Transaction, { id, penceAMonth, vatBasisPoints, startedAt }: NewSubscription): Promise<boolean> {
    const added = await tx.query(
      `INSERT INTO licence_subscriptions (licensee_id, id, pence_a_month, vat_basis_points, started_at, standing)
       VALUES ($1, $2, $3, $4, $5, 'new') ON CONFLICT DO NOTHING RETURNING id`,
      [tx.licenseeId, id, penceAMonth, vatBasisPoints, startedAt],
    );
    return added.length > 0;
  }

  async findNewest(tx: Transaction): Promise<LicenceSubscription | null> {
    return this.one(tx, 'ORDER BY started_at DESC, id DESC LIMIT 1');
  }

  /** The one that has not ended. Locked: of two who ask for a page on which to pay, one comes after the other. */
  async findLiveForUpdate(tx: Transaction): Promise<LicenceSubscription | null> {
    return this.one(tx, 'AND ended_at IS NULL FOR UPDATE');
  }

  async findForUpdate(tx: Transaction, id: string): Promise<LicenceSubscription | null> {
    return this.one(tx, 'AND id = $2 FOR UPDATE', id);
  }

  /** False where it was let go meanwhile, so that nobody is shown this page. */
  async saveCheckout(
    tx: Transaction,
    id: string,
    { sessionId, url }: { sessionId: string; url: string },
  ): Promise<boolean> {
    const saved = await tx.query(
      `UPDATE licence_subscriptions SET session_id = $3, checkout_url = $4, is_checkout_over = false
       WHERE licensee_id = $1 AND id = $2 AND NOT is_let_go RETURNING id`,
      [tx.licenseeId, id, sessionId, url],
    );
    return saved.length > 0;
  }

  /** Makes room for the next page. */
  async countTry(tx: Transaction, id: string): Promise<void> {
    await tx.query(
      `UPDATE licence_subscriptions SET tries = tries + 1, session_id = NULL, checkout_url = NULL, is_checkout_over = false
       WHERE licensee_id = $1 AND id = $2`,
      [tx.licenseeId, id],
    );
  }

  async closeCheckout(tx: Transaction, id: string, sessionId: string): Promise<void> {
    await tx.query(
      `UPDATE licence_subscriptions SET is_checkout_over = true, checkout_url = NULL
       WHERE licensee_id = $1 AND id = $2 AND session_id = $3`,
      [tx.licenseeId, id, sessionId],
    );
  }

  async save(tx: Transaction, id: string, facts: SubscriptionFacts & { standing: Standing }): Promise<void> {
    await tx.query(
      `UPDATE licence_subscriptions SET subscription_id = $3, customer_id = $4, ended_at = $5, standing = $6
       WHERE licensee_id = $1 AND id = $2`,
      [tx.licenseeId, id, facts.subscriptionId, facts.customerId, facts.endedAt, facts.standing],
    );
  }

  /** False where it was let go before. */
  async letGo(tx: Transaction, id: string): Promise<boolean> {
    const changed = await tx.query(
      'UPDATE licence_subscriptions SET is_let_go = true WHERE licensee_id = $1 AND id = $2 AND NOT is_let_go RETURNING id',
      [tx.licenseeId, id],
    );
    return changed.length > 0;
  }

  /** It never began at Stripe, and cannot any more. */
  async close(tx: Transaction, id: string, at: Date): Promise<void> {
    await tx.query(
      `UPDATE licence_subscriptions SET ended_at = $3, standing = 'over'
       WHERE licensee_id = $1 AND id = $2 AND subscription_id IS NULL AND ended_at IS NULL`,
      [tx.licenseeId, id, at],
    );
  }

  private async one(tx: Transaction, rest: string, ...keys: string[]): Promise<LicenceSubscription | null> {
    const [row] = await tx.query<Row>(`${SELECT} ${rest}`, [tx.licenseeId, ...keys]);
    return row ? subscriptionOf(row) : null;
  }
}

function subscriptionOf(row: Row): LicenceSubscription {
  return {
    id: row.id,
    penceAMonth: row.pence_a_month,
    vatBasisPoints: row.vat_basis_points,
    startedAt: row.started_at,
    standing: row.standing,
    tries: row.tries,
    sessionId: row.session_id,
    checkoutUrl: row.checkout_url,
    isCheckoutOver: row.is_checkout_over,
    subscriptionId: row.subscription_id,
    customerId: row.customer_id,
    isLetGo: row.is_let_go,
    endedAt: row.ended_at,
  };
}
