import { Injectable, Logger } from '@nestjs/common';
import { Clock, Outbox, UnitOfWork } from '@pa/platform';
import { billingEvents } from '../billing.events';
import { DisputeBooks } from '../disputes/dispute-books.service';
import { disputeIn } from '../disputes/heard-disputes';
import { CardAccountsRepository } from './card-accounts.repository';
import { CardBooks } from './card-books.service';
import { CardPaymentsRepository } from './card-payments.repository';
import { heardIn } from './heard-facts';
import { StripeGateway } from './stripe.gateway';

/** What became of an event. A refused one had no effect at all. */
export type EventVerdict = 'taken' | 'known' | 'refused';

/** Hears Stripe's events about the registers' accounts: each once, whatever their order. */
@Injectable()
export class CardEvents {
  private readonly logger = new Logger(CardEvents.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly stripe: StripeGateway,
    private readonly accounts: CardAccountsRepository,
    private readonly payments: CardPaymentsRepository,
    private readonly books: CardBooks,
    private readonly disputes: DisputeBooks,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @param raw the body's bytes as they came: Stripe has signed those */
  async hear(raw: Buffer, signature: string): Promise<EventVerdict> {
    const event = this.stripe.eventIn(raw, signature);
    if (!event?.account) return 'refused';
    const account = await this.accounts.findByAccount(event.account);
    const heard = heardIn(event);
    const dispute = disputeIn(event);
    if (!account || (heard && heard.licenseeId !== account.licenseeId)) {
      this.logger.warn({ eventId: event.id }, 'An event of an account that is not this register’s was refused');
      return 'refused';
    }
    const { accountId, licenseeId } = account;
    const { id: eventId, type } = event;
    return this.unitOfWork.run(licenseeId, async (tx) => {
      if (!(await this.payments.hear(tx, { accountId, eventId, type, at: this.clock.now() }))) return 'known';
      if (dispute) await this.disputes.apply(tx, accountId, dispute);
      else if (heard) await this.books.apply(tx, heard);
      else if (type.startsWith('refund.'))
        this.logger.warn({ eventId, licenseeId }, 'Money was sent back at Stripe itself: it is not in the books here');
      if (type.startsWith('account.'))
        await this.outbox.add(tx, { topic: billingEvents.cardAccountChanged, subjectId: licenseeId });
      return 'taken';
    });
  }
}
