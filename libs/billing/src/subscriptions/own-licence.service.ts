import { Injectable } from '@nestjs/common';
import { RegisterLinks } from '@pa/accounts';
import { LicencesReader, type LicenceEntity } from '@pa/licensing';
import { LicenseeDirectory, NotFoundError, UnitOfWork, type Actor, type Licensee } from '@pa/platform';
import { v7 as newId } from 'uuid';
import { NoSubscriptionError } from '../billing.errors';
import { billingPaths } from '../billing.paths';
import type { InvoiceFacts } from './licence-facts';
import { LicenceInvoicesRepository } from './licence-invoices.repository';
import { LicenceNews } from './licence-news.service';
import { LicenceStripeGateway } from './licence-stripe.gateway';
import type { LicenceSubscription } from './licence-subscription';
import { LicenceSubscriptionsRepository } from './licence-subscriptions.repository';

const SHOWN_INVOICES = 24;

/** How a register pays for its licence. */
export interface LicenceMoney {
  /** This installation can ask Stripe. */
  readonly isPossible: boolean;
  readonly agreement: Pick<
    LicenceEntity,
    'organisation' | 'beginsOn' | 'endsOn' | 'penceAMonth' | 'vatBasisPoints'
  > | null;
  readonly subscription: LicenceSubscription | null;
  readonly invoices: readonly InvoiceFacts[];
}

/** A register pays for its licence month by month: its manager gives a card on Stripe's page, and changes it on another. */
@Injectable()
export class OwnLicence {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly licensees: LicenseeDirectory,
    private readonly links: RegisterLinks,
    private readonly agreements: LicencesReader,
    private readonly subscriptions: LicenceSubscriptionsRepository,
    private readonly invoices: LicenceInvoicesRepository,
    private readonly stripe: LicenceStripeGateway,
    private readonly news: LicenceNews,
  ) {}

  async look(licenseeId: string): Promise<LicenceMoney> {
    return this.unitOfWork.run(licenseeId, async (tx) => ({
      isPossible: this.stripe.isThere,
      agreement: await this.agreements.findNewestIn(tx),
      subscription: await this.subscriptions.findNewest(tx),
      invoices: await this.invoices.listNewest(tx, SHOWN_INVOICES),
    }));
  }

  /**
   * The page on which the subscription begins, one however often it is asked for; null where it has begun.
   * @throws NoSubscriptionError, CardsAwayError
   */
  async begin({ licenseeId }: Actor): Promise<{ url: string } | null> {
    const first = await this.open(licenseeId);
    if (first.subscriptionId) return null;
    if (!first.sessionId) return this.fetchPage(licenseeId, first);
    for (const heard of await this.stripe.lookAt(first))
      await this.unitOfWork.run(licenseeId, (tx) => this.news.apply(tx, heard));
    const now = await this.open(licenseeId);
    if (now.subscriptionId) return null;
    return now.checkoutUrl ? { url: now.checkoutUrl } : this.fetchPage(licenseeId, now);
  }

  /** The page on which to change the card, or to stop. @throws NoSubscriptionError, CardsAwayError */
  async change({ licenseeId }: Actor): Promise<{ url: string }> {
    const { isPossible, subscription } = await this.look(licenseeId);
    if (!isPossible || !subscription?.customerId) throw new NoSubscriptionError();
    const back = this.links.to(await this.register(licenseeId), billingPaths.licence);
    return { url: await this.stripe.portal(subscription.customerId, { key: `portal-${newId()}`, back }) };
  }

  /** The one that runs, with room for a page where the last one's time is over. */
  private async open(licenseeId: string): Promise<LicenceSubscription> {
    return this.unitOfWork.run(licenseeId, async (tx) => {
      const live = await this.subscriptions.findLiveForUpdate(tx);
      if (!this.stripe.isThere || !live || live.isLetGo) throw new NoSubscriptionError();
      if (live.subscriptionId || !live.isCheckoutOver) return live;
      await this.subscriptions.countTry(tx, live.id);
      return { ...live, tries: live.tries + 1, sessionId: null, checkoutUrl: null, isCheckoutOver: false };
    });
  }

  private async fetchPage(licenseeId: string, live: LicenceSubscription): Promise<{ url: string }> {
    const back = this.links.to(await this.register(licenseeId), billingPaths.licence);
    const page = await this.stripe.openCheckout(licenseeId, live, { done: back, givenUp: back });
    const isKept = await this.unitOfWork.run(licenseeId, (tx) => this.subscriptions.saveCheckout(tx, live.id, page));
    if (!isKept) throw new NoSubscriptionError();
    return { url: page.url };
  }

  private async register(licenseeId: string): Promise<Licensee> {
    const register = await this.licensees.findById(licenseeId);
    if (!register) throw new NotFoundError('no-register', 'This register is no longer here.');
    return register;
  }
}
