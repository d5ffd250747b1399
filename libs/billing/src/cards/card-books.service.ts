import { Injectable, Logger } from '@nestjs/common';
import { localDay } from '@pa/accounts';
import { Clock, Outbox, type Transaction } from '@pa/platform';
import { billingEvents } from '../billing.events';
import { DisputeBooks } from '../disputes/dispute-books.service';
import type { Pass } from '../passes/pass';
import { PassesRepository } from '../passes/passes.repository';
import { Bookkeeping } from '../receipts/bookkeeping.service';
import { ReceiptsRepository } from '../receipts/receipts.repository';
import { mergeFacts } from './card-facts';
import type { CardPayment } from './card-payment';
import { CardPaymentsRepository } from './card-payments.repository';
import { CardRefunds } from './card-refunds.service';
import type { Heard } from './heard-facts';

/**
 * Takes in what Stripe says of a payment, by an event or by being asked, and does what follows from it, once: a pass that was
 * paid runs, money that nobody needed goes back, and each is in the books.
 */
@Injectable()
export class CardBooks {
  private readonly logger = new Logger(CardBooks.name);

  constructor(
    private readonly payments: CardPaymentsRepository,
    private readonly refunds: CardRefunds,
    private readonly passes: PassesRepository,
    private readonly receipts: ReceiptsRepository,
    private readonly books: Bookkeeping,
    private readonly disputes: DisputeBooks,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async apply(tx: Transaction, { paymentId, facts: heard, money }: Heard): Promise<void> {
    const payment = await this.payments.findForUpdate(tx, paymentId);
    if (!payment) return this.logger.warn({ paymentId }, 'Stripe told of a payment that is not known here');
    if (money && (money.pence !== payment.amountPence || money.currency !== 'gbp'))
      return this.logger.error(
        { paymentId, ...money },
        'A payment by card is not of the price: look at it with Stripe',
      );
    const facts = mergeFacts(payment, heard);
    if (facts.intentId) await this.disputes.hold(tx, payment.accountId, facts.intentId);
    await this.payments.saveFacts(tx, paymentId, facts);
    if (facts.paidAt && !payment.settled) await this.settle(tx, payment, facts.paidAt);
    await this.disputes.catchUp(tx, paymentId);
    if (facts.isRefunded) await this.noteRefund(tx, paymentId);
    if (facts.hasRefundFailed && !payment.hasRefundFailed)
      this.logger.error({ paymentId }, 'Money did not get back to a card: staff have to send it in another way');
  }

  private async settle(tx: Transaction, payment: CardPayment, paidAt: Date): Promise<void> {
    const at = this.clock.now();
    const pass = await this.started(tx, payment, at);
    await this.payments.settle(tx, payment.id, pass ? 'pass' : 'surplus');
    const pence = payment.amountPence;
    if (!pass) {
      await this.books.writeSurplus(tx, payment.id, { kind: 'payment', pence, at });
      return this.refunds.want(tx, payment.id, pence);
    }
    const paidOn = localDay(paidAt);
    await this.write(tx, payment, { kind: 'payment', pence, personId: pass.personId, paidOn, at });
    await this.outbox.add(tx, { topic: billingEvents.passStarted, subjectId: pass.id });
  }

  /** Null where the pass runs already, was given back, or has gone with its account. */
  private async started(tx: Transaction, { passId }: CardPayment, at: Date): Promise<Pass | null> {
    const pass = await this.passes.find(tx, passId);
    if (!pass) return null;
    await this.passes.lockPerson(tx, pass.personId);
    return (await this.passes.startPaid(tx, pass, at)) ? pass : null;
  }

  /** Once, however often it is called. Read anew: what it was settled as may have been found out just now. */
  private async noteRefund(tx: Transaction, id: string): Promise<void> {
    const payment = await this.payments.findForUpdate(tx, id);
    const pence = payment?.refundPence;
    if (!payment || !pence) return;
    const at = this.clock.now();
    if (payment.settled === 'surplus') return this.books.writeSurplus(tx, id, { kind: 'refund', pence, at });
    const kept = await this.receipts.listOfPass(tx, payment.passId);
    if (kept.some(({ kind, way }) => kind === 'refund' && way !== 'dispute')) return;
    const pass = await this.passes.find(tx, payment.passId);
    const personId = pass?.personId ?? null;
    await this.write(tx, payment, { kind: 'refund', pence, personId, paidOn: localDay(at), at });
  }

  private async write(
    tx: Transaction,
    { passId, months, vatBasisPoints }: CardPayment,
    written: { kind: 'payment' | 'refund'; pence: number; personId: string | null; paidOn: string; at: Date },
  ): Promise<void> {
    const pass = { id: passId, months, vatBasisPoints };
    await this.books.write(tx, { ...written, pass, way: 'card', by: null });
  }
}
