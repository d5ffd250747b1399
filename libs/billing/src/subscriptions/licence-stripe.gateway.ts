import { Inject, Injectable } from '@nestjs/common';
import { Config, CONFIG } from '@pa/platform';
import type Stripe from 'stripe';
import { StripeClient } from '../cards/stripe.client';
import type { WaysBack } from '../cards/stripe.gateway';
import { ofInvoice, ofLicenceSession, ofSubscription } from './heard-of-licences';
import { vatOnTop, type HeardOfLicence, type LicenceSubscription } from './licence-subscription';

const isSaid = (heard: HeardOfLicence | null): heard is HeardOfLicence => heard !== null;

/** All that is ever asked of the operator's own account with Stripe: licences that are paid month by month. */
@Injectable()
export class LicenceStripeGateway {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'stripeWebhookSecret'>,
    private readonly client: StripeClient,
  ) {}

  /** Whether licences can be paid by subscription here: without the secret of its events nobody would hear of payments. */
  get isThere(): boolean {
    return this.client.isThere && this.config.stripeWebhookSecret !== undefined;
  }

  eventIn(raw: Buffer, signature: string): Stripe.Event | null {
    return this.client.eventIn(raw, signature, this.config.stripeWebhookSecret);
  }

  /** Stripe's page on which a subscription is begun. */
  async openCheckout(
    licenseeId: string,
    subscription: LicenceSubscription,
    back: WaysBack,
  ): Promise<{ sessionId: string; url: string }> {
    const { id, tries } = subscription;
    const metadata = { subscription_id: id, licensee_id: licenseeId };
    return this.client.ask(async (stripe) => {
      const session = await stripe.checkout.sessions.create(
        {
          mode: 'subscription',
          locale: 'en-GB',
          client_reference_id: id,
          billing_address_collection: 'required',
          line_items: linesOf(subscription),
          metadata,
          subscription_data: { metadata },
          success_url: back.done,
          cancel_url: back.givenUp,
        },
        { idempotencyKey: `licence-${id}-${tries}` },
      );
      return { sessionId: session.id, url: session.url ?? '' };
    });
  }

  /** All that Stripe knows of a subscription: its checkout page, itself, and its newest hundred invoices. */
  async lookAt({ sessionId, subscriptionId }: LicenceSubscription): Promise<HeardOfLicence[]> {
    return this.client.ask(async (stripe) => {
      const session = sessionId ? ofLicenceSession(await stripe.checkout.sessions.retrieve(sessionId)) : null;
      const id = subscriptionId ?? session?.subscription.subscriptionId;
      if (!id) return [session].filter(isSaid);
      const subscription = ofSubscription(await stripe.subscriptions.retrieve(id));
      const { data } = await stripe.invoices.list({ subscription: id, limit: 100 });
      return [session, subscription, ...data.map(ofInvoice)].filter(isSaid);
    });
  }

  /** Ends it: closes the page on which it could still begin, and takes no more money. Safe to repeat. */
  async end({ id, tries, sessionId, subscriptionId }: LicenceSubscription): Promise<HeardOfLicence[]> {
    return this.client.ask(async (stripe) => {
      let session = sessionId ? await stripe.checkout.sessions.retrieve(sessionId) : null;
      if (session?.status === 'open')
        session = await stripe.checkout.sessions.expire(session.id, {}, { idempotencyKey: `close-${id}-${tries}` });
      const over = session ? ofLicenceSession(session) : null;
      const begun = subscriptionId ?? over?.subscription.subscriptionId;
      if (!begun) return [over].filter(isSaid);
      const known = await stripe.subscriptions.retrieve(begun);
      const ended = known.ended_at === null ? await stripe.subscriptions.cancel(begun) : known;
      return [over, ofSubscription(ended)].filter(isSaid);
    });
  }

  /** Stripe's page on which whoever pays changes the card, or ends the subscription. Works once, for some minutes. */
  async portal(customer: string, { key, back }: { key: string; back: string }): Promise<string> {
    return this.client.ask(async (stripe) => {
      const made = { customer, locale: 'en-GB', return_url: back } as const;
      return (await stripe.billingPortal.sessions.create(made, { idempotencyKey: key })).url;
    });
  }
}

/** The fee, and the VAT on a line of its own where there is any. */
function linesOf(subscription: LicenceSubscription): Stripe.Checkout.SessionCreateParams.LineItem[] {
  const { penceAMonth, vatBasisPoints } = subscription;
  const vat = vatOnTop(subscription);
  const lines = [{ name: 'Licence to run a register', pence: penceAMonth }];
  if (vat > 0) lines.push({ name: `VAT at ${vatBasisPoints / 100}%`, pence: vat });
  return lines.map(({ name, pence }) => ({
    quantity: 1,
    price_data: {
      currency: 'gbp',
      unit_amount: pence,
      recurring: { interval: 'month' },
      product_data: { name },
    },
  }));
}
