/** What is known of a subscription at Stripe. Each fact only ever grows, so what is heard in any order comes to the same. */
export interface SubscriptionFacts {
  /** Stripe's names. */
  readonly subscriptionId: string | null;
  readonly customerId: string | null;
  readonly endedAt: Date | null;
}

/** How far an invoice has come, least far first: one that nobody could collect may still be paid. */
export const INVOICE_STATUSES = ['open', 'uncollectible', 'void', 'paid'] as const;
export type InvoiceStatus = (typeof INVOICE_STATUSES)[number];

/** What is known of one invoice. An invoice says how much, once and for all, when it is written. */
export interface InvoiceFacts {
  readonly invoiceId: string;
  readonly number: string | null;
  readonly totalPence: number;
  readonly issuedAt: Date;
  readonly status: InvoiceStatus;
  /** A payment was tried and did not work, and none has since. */
  readonly isOwed: boolean;
  readonly paidAt: Date | null;
  /** Stripe's page of it: to pay it, and to keep it as a file. */
  readonly pageUrl: string | null;
}

/** How a subscription stands: waits for its first payment, is paid, is owed for, or is over. */
export const STANDINGS = ['new', 'active', 'past-due', 'over'] as const;
export type Standing = (typeof STANDINGS)[number];

export const NO_FACTS: SubscriptionFacts = { subscriptionId: null, customerId: null, endedAt: null };

export function mergeSubscription(known: SubscriptionFacts, heard: SubscriptionFacts): SubscriptionFacts {
  return {
    subscriptionId: least(known.subscriptionId, heard.subscriptionId),
    customerId: least(known.customerId, heard.customerId),
    endedAt: least(known.endedAt, heard.endedAt),
  };
}

export function mergeInvoice(known: InvoiceFacts, heard: InvoiceFacts): InvoiceFacts {
  const status = further(known.status, heard.status);
  return {
    invoiceId: known.invoiceId,
    number: least(known.number, heard.number),
    totalPence: Math.max(known.totalPence, heard.totalPence),
    issuedAt: least(known.issuedAt, heard.issuedAt) ?? known.issuedAt,
    status,
    isOwed: isUnpaid(status) && (known.isOwed || heard.isOwed),
    paidAt: least(known.paidAt, heard.paidAt),
    pageUrl: least(known.pageUrl, heard.pageUrl),
  };
}

export function isUnpaid(status: InvoiceStatus): boolean {
  return status === 'open' || status === 'uncollectible';
}

/** What is owed comes first: a subscription that is over may have left a debt. */
export function standingOf(
  { endedAt }: Pick<SubscriptionFacts, 'endedAt'>,
  invoices: ReadonlyArray<Pick<InvoiceFacts, 'status' | 'isOwed'>>,
): Standing {
  if (invoices.some(({ isOwed }) => isOwed)) return 'past-due';
  if (endedAt) return 'over';
  return invoices.some(({ status }) => status === 'paid') ? 'active' : 'new';
}

function further(one: InvoiceStatus, other: InvoiceStatus): InvoiceStatus {
  return INVOICE_STATUSES.indexOf(one) >= INVOICE_STATUSES.indexOf(other) ? one : other;
}

function least<T extends string | Date>(one: T | null, other: T | null): T | null {
  if (one === null || other === null) return one ?? other;
  return one <= other ? one : other;
}
