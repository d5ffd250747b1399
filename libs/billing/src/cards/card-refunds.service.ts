import { Injectable } from '@nestjs/common';
import { Outbox, type Transaction } from '@pa/platform';
import { billingEvents } from '../billing.events';
import { CardPaymentsRepository } from './card-payments.repository';

/** Notes that money is to go back to a card. The worker asks Stripe to send it. */
@Injectable()
export class CardRefunds {
  constructor(
    private readonly payments: CardPaymentsRepository,
    private readonly outbox: Outbox,
  ) {}

  /** For a pass that was given back. Does nothing where it was paid in another way: staff send that money. */
  async sendBack(tx: Transaction, passId: string, pence: number): Promise<void> {
    const payment = await this.payments.findPaid(tx, passId);
    if (payment && pence > 0) await this.want(tx, payment.id, pence);
  }

  async want(tx: Transaction, paymentId: string, pence: number): Promise<void> {
    if (await this.payments.wantRefund(tx, paymentId, pence))
      await this.outbox.add(tx, { topic: billingEvents.cardRefundWanted, subjectId: paymentId });
  }
}
