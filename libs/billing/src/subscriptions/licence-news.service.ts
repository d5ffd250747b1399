import { Injectable, Logger } from '@nestjs/common';
import { Licences } from '@pa/licensing';
import { Outbox, type LicenceState, type Transaction } from '@pa/platform';
import { billingEvents } from '../billing.events';
import { mergeInvoice, mergeSubscription, standingOf, type Standing } from './licence-facts';
import { LicenceInvoicesRepository } from './licence-invoices.repository';
import type { HeardOfLicence, LicenceSubscription } from './licence-subscription';
import { LicenceSubscriptionsRepository } from './licence-subscriptions.repository';

/** Ten million pounds: whatever is beyond is a mistake, or no licence of ours. */
const MOST_PENCE = 1_000_000_000;

/** What the licence becomes when its subscription stands so. One that is over is late from then on, until another begins. */
const FOLLOWS: Readonly<Record<Standing, LicenceState | null>> = {
  new: null,
  active: 'active',
  'past-due': 'past-due',
  over: 'past-due',
};

/**
 * Takes in what Stripe says of a licence's subscription, by an event or by being asked. The licence moves when the standing of
 * its newest subscription changes, and only then: what an operator decided meanwhile stays. The calendar alone suspends.
 */
@Injectable()
export class LicenceNews {
  private readonly logger = new Logger(LicenceNews.name);

  constructor(
    private readonly subscriptions: LicenceSubscriptionsRepository,
    private readonly invoices: LicenceInvoicesRepository,
    private readonly licences: Licences,
    private readonly outbox: Outbox,
  ) {}

  async apply(tx: Transaction, heard: HeardOfLicence): Promise<void> {
    const known = await this.subscriptions.findForUpdate(tx, heard.id);
    if (!known)
      return this.logger.warn({ subscriptionId: heard.id }, 'Stripe told of a subscription that is not known here');
    if (heard.overSession) await this.subscriptions.closeCheckout(tx, known.id, heard.overSession);
    await this.takeInvoice(tx, known.id, heard.invoice);
    const facts = mergeSubscription(known, heard.subscription);
    const standing = standingOf(facts, await this.invoices.listOf(tx, known.id));
    await this.subscriptions.save(tx, known.id, { ...facts, standing });
    const now = { ...known, ...facts, standing };
    await this.endUnwanted(tx, now);
    if (standing !== known.standing) await this.move(tx, now);
  }

  /** Nobody wants it any more: the worker ends it at Stripe. False where that was so before. */
  async letGo(tx: Transaction, id: string): Promise<boolean> {
    if (!(await this.subscriptions.letGo(tx, id))) return false;
    await this.outbox.add(tx, { topic: billingEvents.subscriptionUnwanted, subjectId: id });
    return true;
  }

  private async takeInvoice(tx: Transaction, id: string, heard: HeardOfLicence['invoice']): Promise<void> {
    if (!heard) return;
    const { invoiceId, totalPence, currency } = heard;
    const isPlausible = currency === 'gbp' && Number.isInteger(totalPence) && Math.abs(totalPence) <= MOST_PENCE;
    if (!isPlausible)
      return this.logger.error(
        { invoiceId, totalPence, currency },
        'An invoice for a licence is not in pounds, or of an amount that cannot be: look at it with Stripe',
      );
    const known = await this.invoices.find(tx, invoiceId);
    await this.invoices.save(tx, id, known ? mergeInvoice(known, heard) : heard);
  }

  /** A licence that has ended takes no more money, however late somebody pays for it. */
  private async endUnwanted(tx: Transaction, { id, endedAt }: LicenceSubscription): Promise<void> {
    if (endedAt === null && (await this.licences.getIn(tx)) === 'ended') await this.letGo(tx, id);
  }

  private async move(tx: Transaction, { id, standing, isLetGo }: LicenceSubscription): Promise<void> {
    const to = FOLLOWS[standing];
    if (!to || isLetGo || (await this.subscriptions.findNewest(tx))?.id !== id) return;
    await this.licences.followPayments(tx, to);
  }
}
