import { Injectable } from '@nestjs/common';
import { RegisterLinks } from '@pa/accounts';
import { Clock, LicenseeDirectory, UnitOfWork, type Actor, type Transaction } from '@pa/platform';
import { v7 as newId } from 'uuid';
import { CardsAwayError, NoCardsError, PassChangedError, PassNotFoundError } from '../billing.errors';
import { billingPaths } from '../billing.paths';
import type { Pass } from '../passes/pass';
import { PassesRepository } from '../passes/passes.repository';
import { CardAccountsRepository } from './card-accounts.repository';
import { CardBooks } from './card-books.service';
import type { CardPayment } from './card-payment';
import { CardPaymentsRepository } from './card-payments.repository';
import { StripeGateway } from './stripe.gateway';

/** Where an employer pays: null where the money has come meanwhile. */
export type CheckoutPlace = { readonly url: string } | null;

/** An employer pays for a pass by card, on a page of Stripe's; we see no card. */
@Injectable()
export class OwnCardPayments {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly licensees: LicenseeDirectory,
    private readonly links: RegisterLinks,
    private readonly accounts: CardAccountsRepository,
    private readonly payments: CardPaymentsRepository,
    private readonly passes: PassesRepository,
    private readonly stripe: StripeGateway,
    private readonly books: CardBooks,
    private readonly clock: Clock,
  ) {}

  /** Whether the register takes cards, and the page on which this pass can be paid, where one was asked for. */
  async look({ licenseeId }: Actor, passId: string): Promise<{ takesCards: boolean; url: string | null }> {
    if (!this.stripe.isThere) return { takesCards: false, url: null };
    return this.unitOfWork.run(licenseeId, async (tx) => ({
      takesCards: (await this.accounts.find(tx))?.chargesEnabled ?? false,
      url: (await this.payments.findOpen(tx, passId))?.checkoutUrl ?? null,
    }));
  }

  /**
   * The page on which to pay, one for a pass however often it is asked for. What Stripe calls itself by is kept before it is
   * asked, so a call whose answer was lost is the same call when it comes again.
   * @throws NoCardsError, PassNotFoundError, PassChangedError, CardsAwayError
   */
  async begin(actor: Actor, passId: string): Promise<CheckoutPlace> {
    const first = await this.open(actor, passId);
    if (!first.sessionId) return this.fetchPage(actor, first);
    await this.lookUp(actor, first);
    const { isPaid, isOver } = await this.standing(actor, first.id);
    if (isPaid) return null;
    return isOver ? this.fetchPage(actor, await this.open(actor, passId)) : { url: first.checkoutUrl ?? '' };
  }

  /** The employer is back from Stripe. Whether the payment has come; where Stripe does not answer, its event will tell. */
  async comeBack(actor: Actor, passId: string): Promise<boolean> {
    const payment = await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      await this.getOwn(tx, actor, passId);
      return this.payments.findOpen(tx, passId);
    });
    try {
      if (payment?.sessionId) await this.lookUp(actor, payment);
    } catch (error) {
      if (!(error instanceof CardsAwayError)) throw error;
    }
    return this.unitOfWork.run(actor.licenseeId, async (tx) => (await this.payments.findPaid(tx, passId)) !== null);
  }

  /** The payment that is open, else a new one, kept and committed before Stripe is asked. */
  private async open(actor: Actor, passId: string): Promise<CardPayment> {
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const { state, months, pricePence, vatBasisPoints } = await this.getOwn(tx, actor, passId);
      const account = await this.accounts.find(tx);
      if (!this.stripe.isThere || !account?.chargesEnabled) throw new NoCardsError();
      if (state !== 'asked') throw new PassChangedError();
      await this.passes.lockPerson(tx, actor.personId);
      const known = await this.payments.findOpen(tx, passId);
      if (known) return known;
      const id = newId();
      const { accountId } = account;
      const made = { id, passId, accountId, months, amountPence: pricePence, vatBasisPoints };
      await this.payments.add(tx, made, this.clock.now());
      return (await this.payments.find(tx, id)) as CardPayment;
    });
  }

  private async fetchPage({ licenseeId }: Actor, payment: CardPayment): Promise<CheckoutPlace> {
    const register = await this.licensees.findById(licenseeId);
    if (!register) throw new NoCardsError();
    const done = this.links.to(register, billingPaths.cardBack(payment.passId));
    const givenUp = this.links.to(register, billingPaths.ownPass);
    const page = await this.stripe.openCheckout(licenseeId, payment, { done, givenUp });
    await this.unitOfWork.run(licenseeId, (tx) => this.payments.saveCheckout(tx, payment.id, page));
    return { url: page.url };
  }

  private async lookUp({ licenseeId }: Actor, { accountId, sessionId }: CardPayment): Promise<void> {
    const heard = sessionId ? await this.stripe.lookAtCheckout({ accountId, sessionId }) : null;
    if (heard) await this.unitOfWork.run(licenseeId, (tx) => this.books.apply(tx, heard));
  }

  private async standing({ licenseeId }: Actor, id: string): Promise<{ isPaid: boolean; isOver: boolean }> {
    const payment = await this.unitOfWork.run(licenseeId, (tx) => this.payments.find(tx, id));
    return { isPaid: Boolean(payment?.paidAt), isOver: payment?.isOver ?? true };
  }

  private async getOwn(tx: Transaction, { personId }: Actor, id: string): Promise<Pass> {
    const pass = await this.passes.find(tx, id);
    if (pass?.personId !== personId) throw new PassNotFoundError();
    return pass;
  }
}
