import type Stripe from 'stripe';
import { validate as isUuid } from 'uuid';
import { INVOICE_STATUSES, isUnpaid, NO_FACTS } from './licence-facts';
import type { HeardOfLicence } from './licence-subscription';

type Said = Omit<HeardOfLicence, 'id' | 'licenseeId'>;

/** What an event on the operator's own account tells of a licence; null where it is of something else. */
export function heardOfLicenceIn(event: Stripe.Event): HeardOfLicence | null {
  switch (event.type) {
    case 'checkout.session.completed':
    case 'checkout.session.expired':
      return ofLicenceSession(event.data.object);
    case 'customer.subscription.created':
    case 'customer.subscription.updated':
    case 'customer.subscription.deleted':
      return ofSubscription(event.data.object);
    case 'invoice.finalized':
    case 'invoice.paid':
    case 'invoice.payment_failed':
    case 'invoice.marked_uncollectible':
    case 'invoice.voided':
      return ofInvoice(event.data.object);
    default:
      return null;
  }
}

export function ofLicenceSession(session: Stripe.Checkout.Session): HeardOfLicence | null {
  return named(session.metadata, {
    subscription: {
      ...NO_FACTS,
      subscriptionId: idOf(session.subscription),
      customerId: idOf(session.customer),
    },
    overSession: session.status === 'open' ? null : session.id,
    invoice: null,
  });
}

export function ofSubscription(subscription: Stripe.Subscription): HeardOfLicence | null {
  return named(subscription.metadata, {
    subscription: {
      subscriptionId: subscription.id,
      customerId: idOf(subscription.customer),
      endedAt: timeOf(subscription.ended_at),
    },
    overSession: null,
    invoice: null,
  });
}

/** A draft says nothing yet. The metadata are those of the subscription, as it was when the invoice was written. */
export function ofInvoice(invoice: Stripe.Invoice): HeardOfLicence | null {
  const status = INVOICE_STATUSES.find((known) => known === invoice.status);
  const parent = invoice.parent?.subscription_details;
  if (!status || !parent || !invoice.id) return null;
  return named(parent.metadata, {
    subscription: { ...NO_FACTS, subscriptionId: idOf(parent.subscription), customerId: idOf(invoice.customer) },
    overSession: null,
    invoice: {
      invoiceId: invoice.id,
      number: invoice.number,
      totalPence: invoice.total,
      currency: invoice.currency,
      issuedAt: new Date(invoice.created * 1_000),
      status,
      isOwed: isUnpaid(status) && invoice.attempt_count > 0,
      paidAt: timeOf(invoice.status_transitions.paid_at),
      pageUrl: invoice.hosted_invoice_url ?? null,
    },
  });
}

/** Our metadata are two ids and nothing else. */
function named(metadata: Stripe.Metadata | null, said: Said): HeardOfLicence | null {
  const { subscription_id: id, licensee_id: licenseeId } = metadata ?? {};
  return id && licenseeId && isUuid(id) && isUuid(licenseeId) ? { ...said, id, licenseeId } : null;
}

function idOf(one: string | { readonly id: string } | null): string | null {
  return typeof one === 'string' ? one : (one?.id ?? null);
}

function timeOf(seconds: number | null): Date | null {
  return seconds === null ? null : new Date(seconds * 1_000);
}
