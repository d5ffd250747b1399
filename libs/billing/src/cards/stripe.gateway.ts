import { Inject, Injectable } from '@nestjs/common';
import { Clock, Config, CONFIG } from '@pa/platform';
import Stripe from 'stripe';
import type { HeardDispute } from '../disputes/dispute';
import { ofDispute } from '../disputes/heard-disputes';
import { monthsWords } from '../passes/pass';
import type { AccountStanding, CardPayment, NewCardPayment } from './card-payment';
import { ofRefund, ofSession, type Heard } from './heard-facts';
import { StripeClient } from './stripe.client';

/** Where Stripe sends an employer back to. */
export interface WaysBack {
  readonly done: string;
  readonly givenUp: string;
}

/** From the first question of a bank to the end of an appeal: within a year and a half. */
const DISPUTED_SECONDS = 550 * 86_400;
const MOST_DISPUTES_LOOKED_AT = 5_000;

/**
 * All that is ever asked of the registers' accounts at Stripe. Every call that makes something carries an idempotency key which its caller has kept. The
 * package tries a call whose connection broke once more, with the same key; whoever asks again later does so too. Of people
 * Stripe learns nothing from us: ids alone.
 */
@Injectable()
export class StripeGateway {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly client: StripeClient,
    private readonly clock: Clock,
  ) {}

  /** Whether this installation can take cards at all. */
  get isThere(): boolean {
    return this.client.isThere;
  }

  async createAccount(licenseeId: string): Promise<AccountStanding> {
    return this.client.ask(async (stripe) => {
      const account = await stripe.accounts.create(
        {
          country: 'GB',
          controller: {
            fees: { payer: 'account' },
            losses: { payments: 'stripe' },
            requirement_collection: 'stripe',
            stripe_dashboard: { type: 'full' },
          },
          metadata: { licensee_id: licenseeId },
        },
        { idempotencyKey: `account-${licenseeId}` },
      );
      return standingOf(account);
    });
  }

  /** A page of Stripe's on which the register says who it is. Works once, for some minutes. */
  async accountLink(accountId: string, { key, back }: { key: string; back: string }): Promise<string> {
    return this.client.ask(async (stripe) => {
      const link = { account: accountId, type: 'account_onboarding', refresh_url: back, return_url: back } as const;
      return (await stripe.accountLinks.create(link, { idempotencyKey: key })).url;
    });
  }

  /** How an account stands. One that let go of us stands as one that takes no payments. */
  async lookAtAccount(accountId: string): Promise<AccountStanding> {
    return this.client.ask(async (stripe) => {
      try {
        return standingOf(await stripe.accounts.retrieve(accountId));
      } catch (error) {
        if (!(error instanceof Stripe.errors.StripePermissionError)) throw error;
        return { accountId, chargesEnabled: false, detailsSubmitted: false, requirementsDue: 0 };
      }
    });
  }

  /** Stripe's page for one payment, with the register as the seller. */
  async openCheckout(
    licenseeId: string,
    payment: NewCardPayment,
    back: WaysBack,
  ): Promise<{ sessionId: string; url: string }> {
    const { id, accountId, months, amountPence } = payment;
    const metadata = { payment_id: id, licensee_id: licenseeId };
    const share = Math.round((amountPence * this.config.stripeShareBasisPoints) / 10_000);
    return this.client.ask(async (stripe) => {
      const session = await stripe.checkout.sessions.create(
        {
          mode: 'payment',
          locale: 'en-GB',
          client_reference_id: id,
          adaptive_pricing: { enabled: false },
          line_items: [{ quantity: 1, price_data: priceOf(months, amountPence) }],
          metadata,
          payment_intent_data: { metadata, ...(share > 0 && { application_fee_amount: share }) },
          success_url: back.done,
          cancel_url: back.givenUp,
        },
        { idempotencyKey: `checkout-${id}`, stripeAccount: accountId },
      );
      return { sessionId: session.id, url: session.url ?? '' };
    });
  }

  /** How a checkout page stands, and when it was paid. */
  async lookAtCheckout({ accountId, sessionId }: { accountId: string; sessionId: string }): Promise<Heard | null> {
    return this.client.ask(async (stripe) => {
      const expand = ['payment_intent.latest_charge'];
      const session = await stripe.checkout.sessions.retrieve(sessionId, { expand }, { stripeAccount: accountId });
      return ofSession(session, paidAtOf(session) ?? this.clock.now());
    });
  }

  /** Sends money back, once: what was sent already is found first, as Stripe forgets idempotency keys after a day. */
  async refund(licenseeId: string, payment: CardPayment): Promise<Heard | null> {
    const { id, accountId, intentId, refundPence } = payment;
    if (!intentId || !refundPence) return null;
    return this.client.ask(async (stripe) => {
      const sent = await stripe.refunds.list({ payment_intent: intentId, limit: 100 }, { stripeAccount: accountId });
      const known = sent.data.find(({ metadata }) => metadata?.['payment_id'] === id);
      const metadata = { payment_id: id, licensee_id: licenseeId };
      const refund =
        known ??
        (await stripe.refunds.create(
          { payment_intent: intentId, amount: refundPence, reason: 'requested_by_customer', metadata },
          { idempotencyKey: `refund-${id}`, stripeAccount: accountId },
        ));
      return ofRefund(refund);
    });
  }

  /** Payments of an account that were contested within the longest time that a bank takes. */
  async listDisputes(accountId: string): Promise<HeardDispute[]> {
    const at = this.clock.now();
    const since = Math.floor(at.getTime() / 1_000) - DISPUTED_SECONDS;
    return this.client.ask(async (stripe) => {
      const list = stripe.disputes.list({ created: { gte: since }, limit: 100 }, { stripeAccount: accountId });
      const all = await list.autoPagingToArray({ limit: MOST_DISPUTES_LOOKED_AT });
      return all.flatMap((dispute) => ofDispute(dispute, at) ?? []);
    });
  }

  /** An event about a register's account, where it is signed for us. */
  eventIn(raw: Buffer, signature: string): Stripe.Event | null {
    return this.client.eventIn(raw, signature, this.config.stripeConnectWebhookSecret);
  }
}

function standingOf(account: Stripe.Account): AccountStanding {
  return {
    accountId: account.id,
    chargesEnabled: account.charges_enabled,
    detailsSubmitted: account.details_submitted,
    requirementsDue: account.requirements?.currently_due?.length ?? 0,
  };
}

function priceOf(months: number, pence: number) {
  return { currency: 'gbp', unit_amount: pence, product_data: { name: `Access pass for ${monthsWords(months)}` } };
}

function paidAtOf({ payment_intent: intent }: Stripe.Checkout.Session): Date | null {
  const charge = intent && typeof intent !== 'string' ? intent.latest_charge : null;
  return charge && typeof charge !== 'string' ? new Date(charge.created * 1_000) : null;
}
