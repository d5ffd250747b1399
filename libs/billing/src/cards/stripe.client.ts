import { Inject, Injectable, Logger } from '@nestjs/common';
import { Clock, Config, CONFIG } from '@pa/platform';
import Stripe from 'stripe';
import { CardsAwayError, NoCardsError } from '../billing.errors';

/** The version of Stripe's API that this code was written for; an account's own default makes no difference. */
const API_VERSION = '2026-10-28.endive';
/** So long a person waits for Stripe. */
const PATIENCE_MS = 10_000;
/** An event that was signed longer ago may be somebody's who has listened in. */
const TOLERANCE_SECONDS = 300;

/** The way to Stripe: one key, one version, and events that are believed only when they are signed. */
@Injectable()
export class StripeClient {
  private readonly logger = new Logger(StripeClient.name);
  private readonly stripe: Stripe | null;
  private readonly isLive: boolean;

  constructor(
    @Inject(CONFIG) { stripeSecretKey, stripeApiBase }: Config,
    private readonly clock: Clock,
  ) {
    this.isLive = stripeSecretKey?.includes('_live_') ?? false;
    this.stripe = stripeSecretKey ? new Stripe(stripeSecretKey, optionsFor(stripeApiBase)) : null;
  }

  /** Whether this installation has a key. */
  get isThere(): boolean {
    return this.stripe !== null;
  }

  /** The event in a body, where Stripe has signed just these bytes with this secret, lately, and of our kind. Null for anything else. */
  eventIn(raw: Buffer, signature: string, secret: string | undefined): Stripe.Event | null {
    if (!this.stripe || !secret) return null;
    try {
      const now = this.clock.now().getTime();
      const event = this.stripe.webhooks.constructEvent(raw, signature, secret, TOLERANCE_SECONDS, undefined, now);
      return event.livemode === this.isLive ? event : null;
    } catch (error) {
      // The words of the package say which: no signature, another secret, or too old. They hold nothing of the event.
      const why = error instanceof Stripe.errors.StripeSignatureVerificationError ? error.message.split('\n')[0] : '';
      this.logger.warn(
        { why },
        'An event was refused. Where it is said to be too old, look at the clock of this server',
      );
      return null;
    }
  }

  /** @throws NoCardsError without a key, CardsAwayError when Stripe does not answer or refuses */
  async ask<T>(question: (stripe: Stripe) => Promise<T>): Promise<T> {
    if (!this.stripe) throw new NoCardsError();
    try {
      return await question(this.stripe);
    } catch (error) {
      if (!(error instanceof Stripe.errors.StripeError)) throw error;
      const { type, code, requestId } = error;
      this.logger.warn({ type, code, requestId }, 'Stripe did not do what was asked');
      throw new CardsAwayError();
    }
  }
}

function optionsFor(base: string | undefined): NonNullable<ConstructorParameters<typeof Stripe>[1]> {
  const usual = { apiVersion: API_VERSION, maxNetworkRetries: 0, timeout: PATIENCE_MS, telemetry: false } as const;
  if (!base) return usual;
  const { protocol, hostname, port } = new URL(base);
  const isPlain = protocol === 'http:';
  return { ...usual, protocol: isPlain ? 'http' : 'https', host: hostname, port: port || (isPlain ? 80 : 443) };
}
