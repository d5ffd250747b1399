import { Injectable, OnModuleInit } from '@nestjs/common';
import { OutboxSubscribers, type OutboxDelivery, type Transaction } from '@pa/platform';
import { billingEvents } from '../billing.events';
import { CardBooks } from './card-books.service';
import { CardPaymentsRepository } from './card-payments.repository';
import { CardSelling } from './card-selling.service';
import { StripeGateway } from './stripe.gateway';

/** What the worker asks of Stripe. A call that fails is made again later, with the same idempotency key. */
@Injectable()
export class CardTasks implements OnModuleInit {
  constructor(
    private readonly subscribers: OutboxSubscribers,
    private readonly payments: CardPaymentsRepository,
    private readonly selling: CardSelling,
    private readonly stripe: StripeGateway,
    private readonly books: CardBooks,
  ) {}

  onModuleInit(): void {
    this.subscribers.subscribe(billingEvents.cardRefundWanted, (event, tx) => this.refund(event, tx));
    this.subscribers.subscribe(billingEvents.cardAccountChanged, (_, tx) => this.selling.checkIn(tx));
  }

  private async refund({ subjectId }: OutboxDelivery, tx: Transaction): Promise<void> {
    const payment = await this.payments.findForUpdate(tx, subjectId);
    // Stripe sends nothing back that a bank holds. Once it has decided for the register, the nightly look sends it.
    if (!payment || payment.isRefunded || payment.hasRefundFailed || payment.isContested) return;
    const heard = await this.stripe.refund(tx.licenseeId, payment);
    if (heard) await this.books.apply(tx, heard);
  }
}
