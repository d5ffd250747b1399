import { Injectable, Logger } from '@nestjs/common';
import { LicenseeDirectory, UnitOfWork } from '@pa/platform';
import { CardsAwayError } from '../billing.errors';
import { DisputeBooks } from '../disputes/dispute-books.service';
import { CardBooks } from './card-books.service';
import type { CardPayment } from './card-payment';
import { CardPaymentsRepository } from './card-payments.repository';
import { CardSelling } from './card-selling.service';
import type { Heard } from './heard-facts';
import { StripeGateway } from './stripe.gateway';

const BATCH = 50;
const FIRST = '00000000-0000-0000-0000-000000000000';

/** Looks up at Stripe whatever is not settled, so that events which never came change nothing. Safe to repeat. */
@Injectable()
export class CardCheck {
  private readonly logger = new Logger(CardCheck.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly licensees: LicenseeDirectory,
    private readonly payments: CardPaymentsRepository,
    private readonly selling: CardSelling,
    private readonly stripe: StripeGateway,
    private readonly books: CardBooks,
    private readonly disputes: DisputeBooks,
  ) {}

  /** Every register that has an account with Stripe. One that fails holds up no other. */
  async checkAll(): Promise<void> {
    if (!this.stripe.isThere) return;
    for (const { id: licenseeId } of await this.licensees.list()) {
      if ((await this.selling.look({ licenseeId })).account === null) continue;
      try {
        await this.check(licenseeId);
      } catch (error) {
        if (!(error instanceof CardsAwayError)) throw error;
        this.logger.error({ licenseeId }, 'The payments by card of a register could not be looked up');
      }
    }
  }

  /** One register: its account, its payments, then what is contested. @throws NoCardsError, CardsAwayError */
  async check(licenseeId: string): Promise<void> {
    await this.selling.check({ licenseeId });
    await this.checkPayments(licenseeId);
    await this.checkDisputes(licenseeId);
  }

  private async checkDisputes(licenseeId: string): Promise<void> {
    const { account } = await this.selling.look({ licenseeId });
    if (!account) return;
    for (const heard of await this.stripe.listDisputes(account.accountId))
      await this.unitOfWork.run(licenseeId, (tx) => this.disputes.apply(tx, account.accountId, heard));
  }

  private async checkPayments(licenseeId: string): Promise<void> {
    let after = FIRST;
    for (;;) {
      const due = await this.unitOfWork.run(licenseeId, (tx) =>
        this.payments.listUnsettled(tx, { after, limit: BATCH }),
      );
      for (const payment of due) await this.lookUp(licenseeId, payment);
      if (due.length < BATCH) return;
      after = due.at(-1)?.id ?? after;
    }
  }

  /** First whether it was paid; then, as that may be new, whether money is on its way back. */
  private async lookUp(licenseeId: string, { id, accountId, sessionId, isOver }: CardPayment): Promise<void> {
    if (sessionId && !isOver) await this.take(licenseeId, await this.stripe.lookAtCheckout({ accountId, sessionId }));
    const payment = await this.unitOfWork.run(licenseeId, (tx) => this.payments.find(tx, id));
    if (payment?.refundPence && !payment.isRefunded && !payment.hasRefundFailed && !payment.isContested)
      await this.take(licenseeId, await this.stripe.refund(licenseeId, payment));
  }

  private async take(licenseeId: string, heard: Heard | null): Promise<void> {
    if (heard) await this.unitOfWork.run(licenseeId, (tx) => this.books.apply(tx, heard));
  }
}
