import type Stripe from 'stripe';
import { validate as isUuid } from 'uuid';
import { NOTHING_HEARD, type CardFacts } from './card-facts';

/** What one object of Stripe's says of one payment of ours. */
export interface Heard {
  readonly paymentId: string;
  /** The register that our metadata names. */
  readonly licenseeId: string;
  readonly facts: CardFacts;
  /** What was paid, where the object says it: it must be what we asked for. */
  readonly money: { readonly pence: number; readonly currency: string } | null;
}

type Metadata = Stripe.Metadata | null;

/** What an event tells of a payment; null where it is of something else. */
export function heardIn(event: Stripe.Event): Heard | null {
  const at = new Date(event.created * 1_000);
  switch (event.type) {
    case 'checkout.session.completed':
    case 'checkout.session.async_payment_succeeded':
    case 'checkout.session.async_payment_failed':
    case 'checkout.session.expired':
      return ofSession(event.data.object, at);
    case 'payment_intent.succeeded':
      return ofIntent(event.data.object, at);
    case 'refund.created':
    case 'refund.updated':
    case 'refund.failed':
      return ofRefund(event.data.object);
    default:
      return null;
  }
}

/** @param at when it was paid, where it was */
export function ofSession(session: Stripe.Checkout.Session, at: Date): Heard | null {
  const isPaid = session.payment_status === 'paid';
  return named(session.metadata, {
    facts: {
      ...NOTHING_HEARD,
      isOver: session.status !== 'open',
      paidAt: isPaid ? at : null,
      intentId: isPaid ? idOf(session.payment_intent) : null,
    },
    money: isPaid ? { pence: session.amount_total ?? 0, currency: session.currency ?? '' } : null,
  });
}

function ofIntent(intent: Stripe.PaymentIntent, at: Date): Heard | null {
  return named(intent.metadata, {
    facts: { ...NOTHING_HEARD, isOver: true, paidAt: at, intentId: intent.id },
    money: { pence: intent.amount_received, currency: intent.currency },
  });
}

export function ofRefund(refund: Stripe.Refund): Heard | null {
  return named(refund.metadata, {
    facts: {
      ...NOTHING_HEARD,
      refundId: refund.id,
      isRefunded: refund.status === 'succeeded',
      hasRefundFailed: refund.status === 'failed' || refund.status === 'canceled',
    },
    money: null,
  });
}

/** Our metadata are two ids and nothing else. */
function named(metadata: Metadata, heard: Pick<Heard, 'facts' | 'money'>): Heard | null {
  const { payment_id: paymentId, licensee_id: licenseeId } = metadata ?? {};
  return paymentId && licenseeId && isUuid(paymentId) ? { ...heard, paymentId, licenseeId } : null;
}

function idOf(one: string | { readonly id: string } | null): string | null {
  return typeof one === 'string' ? one : (one?.id ?? null);
}
