import type Stripe from 'stripe';
import { idOf } from './fake-objects';
import type { FakeEvent } from './fake-state';

/** Of a subscription, what is read here and what says whose it is. */
export type FakeSubscription = Pick<
  Stripe.Subscription,
  'id' | 'object' | 'created' | 'currency' | 'customer' | 'ended_at' | 'livemode' | 'metadata' | 'status'
>;

/** The same of an invoice. */
export type FakeInvoice = Pick<
  Stripe.Invoice,
  | 'id'
  | 'object'
  | 'amount_due'
  | 'attempt_count'
  | 'attempted'
  | 'created'
  | 'currency'
  | 'customer'
  | 'hosted_invoice_url'
  | 'livemode'
  | 'next_payment_attempt'
  | 'number'
  | 'status'
  | 'total'
> & {
  readonly parent: { readonly type: string; readonly subscription_details: Parent };
  readonly status_transitions: Stripe.Invoice.StatusTransitions;
};
type Parent = Pick<Stripe.Invoice.Parent.SubscriptionDetails, 'metadata' | 'subscription'>;

/** What the rest of the fake lends: the time, names, and telling. */
export interface Lent {
  readonly seconds: () => number;
  readonly newId: (kind: string) => string;
  readonly base: () => string;
  readonly tell: (type: FakeEvent['type'], object: object) => void;
}

const DAY = 86_400;

/** Subscriptions on the operator's own account, and their invoices. */
export class FakeSubscriptions {
  readonly subscriptions = new Map<string, FakeSubscription>();
  readonly invoices = new Map<string, FakeInvoice>();
  private readonly prices = new Map<string, number>();

  constructor(private readonly lent: Lent) {}

  /** Somebody gave a card on a checkout page: the subscription begins, and its first invoice is paid. */
  begin(session: Stripe.Checkout.Session): void {
    const metadata = session.metadata ?? {};
    const subscription: FakeSubscription = {
      id: this.lent.newId('sub'),
      object: 'subscription',
      created: this.lent.seconds(),
      currency: 'gbp',
      customer: this.lent.newId('cus'),
      ended_at: null,
      livemode: false,
      metadata,
      status: 'active',
    };
    this.subscriptions.set(subscription.id, subscription);
    this.prices.set(subscription.id, session.amount_total ?? 0);
    const { id, customer } = subscription;
    Object.assign(session, { status: 'complete', payment_status: 'paid', subscription: id, customer, url: null });
    this.lent.tell('customer.subscription.created', subscription);
    this.bill(id, true);
    this.lent.tell('checkout.session.completed', session);
  }

  /** A month is over: an invoice is written and tried on the card. Answers its id. */
  bill(subscriptionId: string, works: boolean): string {
    const invoice = this.newInvoice(this.subscriptions.get(subscriptionId)!);
    this.invoices.set(invoice.id, invoice);
    this.lent.tell('invoice.finalized', invoice);
    if (works) this.pay(invoice.id);
    else this.fail(invoice.id);
    return invoice.id;
  }

  /** Tried once more, in vain. */
  fail(invoiceId: string): void {
    const invoice = this.invoices.get(invoiceId)!;
    invoice.attempt_count += 1;
    Object.assign(invoice, { attempted: true, next_payment_attempt: this.lent.seconds() + 3 * DAY });
    this.lent.tell('invoice.payment_failed', invoice);
    this.stand(invoice, 'past_due');
  }

  pay(invoiceId: string): void {
    const invoice = this.invoices.get(invoiceId)!;
    if (invoice.status === 'paid') return;
    invoice.attempt_count += 1;
    invoice.status_transitions.paid_at = this.lent.seconds();
    Object.assign(invoice, { attempted: true, next_payment_attempt: null, status: 'paid' });
    this.lent.tell('invoice.paid', invoice);
    this.stand(invoice, 'active');
  }

  /** Stripe, or whoever has the dashboard, stops asking for it. */
  drop(invoiceId: string, status: 'uncollectible' | 'void'): void {
    const invoice = this.invoices.get(invoiceId)!;
    Object.assign(invoice, { status, next_payment_attempt: null });
    this.lent.tell(status === 'void' ? 'invoice.voided' : 'invoice.marked_uncollectible', invoice);
  }

  cancel(subscriptionId: string): FakeSubscription | undefined {
    const subscription = this.subscriptions.get(subscriptionId);
    if (!subscription || subscription.ended_at !== null) return subscription;
    Object.assign(subscription, { status: 'canceled', ended_at: this.lent.seconds() });
    this.lent.tell('customer.subscription.deleted', subscription);
    return subscription;
  }

  /** Newest first, as Stripe lists them. */
  invoicesOf(subscriptionId: string): FakeInvoice[] {
    return [...this.invoices.values()].filter((one) => subscriptionIn(one) === subscriptionId).toReversed();
  }

  private stand(invoice: FakeInvoice, status: Stripe.Subscription.Status): void {
    const subscription = this.subscriptions.get(subscriptionIn(invoice))!;
    if (subscription.ended_at !== null || subscription.status === status) return;
    subscription.status = status;
    this.lent.tell('customer.subscription.updated', subscription);
  }

  private newInvoice({ id, customer, metadata }: FakeSubscription): FakeInvoice {
    const created = this.lent.seconds();
    const total = this.prices.get(id) ?? 0;
    const invoiceId = this.lent.newId('in');
    return {
      id: invoiceId,
      object: 'invoice',
      amount_due: total,
      attempt_count: 0,
      attempted: false,
      created,
      currency: 'gbp',
      customer,
      hosted_invoice_url: `${this.lent.base()}/invoice/${invoiceId}`,
      livemode: false,
      next_payment_attempt: created,
      number: `LICENCE-${invoiceId.slice(-4)}`,
      parent: { type: 'subscription_details', subscription_details: { metadata: { ...metadata }, subscription: id } },
      status: 'open',
      status_transitions: { finalized_at: created, marked_uncollectible_at: null, paid_at: null, voided_at: null },
      total,
    };
  }
}

function subscriptionIn({ parent }: FakeInvoice): string {
  return idOf(parent.subscription_details.subscription);
}
