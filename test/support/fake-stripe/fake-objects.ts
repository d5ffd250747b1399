import type Stripe from 'stripe';

/** What an object of Stripe's is made of; everything else in it is as Stripe fills in what nobody asked for. */
export interface SessionAsked {
  readonly id: string;
  readonly url: string;
  readonly pence: number;
  readonly successUrl: string;
  readonly cancelUrl: string;
  readonly metadata: Stripe.Metadata;
  readonly created: number;
}

/** A checkout page with every field that the package's types promise. */
export function sessionOf({ id, url, pence, successUrl, cancelUrl, metadata, created }: SessionAsked) {
  const session: Stripe.Checkout.Session = {
    id,
    object: 'checkout.session',
    adaptive_pricing: { enabled: false },
    after_expiration: null,
    allow_promotion_codes: null,
    allowed_payment_method_types: null,
    amount_subtotal: pence,
    amount_total: pence,
    automatic_tax: { enabled: false, liability: null, provider: null, status: null },
    billing_address_collection: null,
    cancel_url: cancelUrl,
    client_reference_id: metadata['payment_id'] ?? null,
    client_secret: null,
    collected_information: null,
    consent: null,
    consent_collection: null,
    created,
    currency: 'gbp',
    currency_conversion: null,
    custom_fields: [],
    custom_text: { after_submit: null, shipping_address: null, submit: null, terms_of_service_acceptance: null },
    customer: null,
    customer_account: null,
    customer_creation: 'if_required',
    customer_details: null,
    customer_email: null,
    discounts: [],
    expires_at: created + 86_400,
    integration_identifier: null,
    invoice: null,
    invoice_creation: null,
    livemode: false,
    locale: 'en-GB',
    managed_payments: null,
    metadata,
    mode: 'payment',
    origin_context: null,
    payment_intent: null,
    payment_link: null,
    payment_method_collection: 'if_required',
    payment_method_configuration_details: null,
    payment_method_options: {},
    payment_method_types: ['card'],
    payment_status: 'unpaid',
    permissions: null,
    recovered_from: null,
    saved_payment_method_options: null,
    setup_intent: null,
    shipping_address_collection: null,
    shipping_cost: null,
    shipping_options: [],
    status: 'open',
    submit_type: null,
    subscription: null,
    success_url: successUrl,
    total_details: { amount_discount: 0, amount_shipping: 0, amount_tax: 0 },
    ui_mode: 'hosted_page',
    url,
    wallet_options: null,
  };
  return session;
}

export interface RefundAsked {
  readonly id: string;
  readonly intentId: string;
  readonly pence: number;
  readonly metadata: Stripe.Metadata;
  readonly created: number;
}

export function refundOf({ id, intentId, pence, metadata, created }: RefundAsked): Stripe.Refund {
  return {
    id,
    object: 'refund',
    amount: pence,
    balance_transaction: null,
    charge: `ch_${intentId}`,
    created,
    currency: 'gbp',
    customer: null,
    customer_account: null,
    metadata,
    payment_intent: intentId,
    payment_method: null,
    reason: 'requested_by_customer',
    receipt_number: null,
    source_transfer_reversal: null,
    status: 'pending',
    transfer_reversal: null,
  };
}

/** An account that has still to say who it is. */
export function accountOf(id: string, metadata: Stripe.Metadata): Stripe.Account {
  return {
    id,
    object: 'account',
    charges_enabled: false,
    details_submitted: false,
    email: null,
    metadata,
    payouts_enabled: false,
    requirements: {
      alternatives: [],
      current_deadline: null,
      currently_due: ['business_profile.url', 'external_account', 'tos_acceptance.date'],
      disabled_reason: 'requirements.past_due',
      errors: [],
      eventually_due: [],
      past_due: [],
      pending_verification: [],
    },
    type: 'none',
  };
}

/** Of a payment and its charge, what is read here and what says whose it is. */
export type FakeIntent = Pick<
  Stripe.PaymentIntent,
  'id' | 'object' | 'amount' | 'amount_received' | 'created' | 'currency' | 'livemode' | 'metadata' | 'status'
> & { readonly latest_charge: Pick<Stripe.Charge, 'id' | 'object' | 'amount' | 'created' | 'currency' | 'paid'> };

export function intentOf({ id, pence, metadata, created }: Omit<SessionAsked, 'url' | 'successUrl' | 'cancelUrl'>) {
  const intent: FakeIntent = {
    id,
    object: 'payment_intent',
    amount: pence,
    amount_received: pence,
    created,
    currency: 'gbp',
    livemode: false,
    metadata,
    status: 'succeeded',
    latest_charge: { id: `ch_${id}`, object: 'charge', amount: pence, created, currency: 'gbp', paid: true },
  };
  return intent;
}

/** Stripe names another object by its id, or hands it over whole. */
export function idOf(one: string | { readonly id: string } | null): string {
  return typeof one === 'string' ? one : (one?.id ?? '');
}
