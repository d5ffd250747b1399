import { localDay } from '@pa/accounts';
import type { LicenceState } from '@pa/platform';
import { dateWords } from '@pa/web';
import { poundsOf } from '../money/pounds';
import type { InvoiceFacts, InvoiceStatus } from '../subscriptions/licence-facts';
import { vatOnTop, type LicenceSubscription } from '../subscriptions/licence-subscription';

export const STATE_WORDS: Readonly<Record<LicenceState, string>> = {
  trial: 'On trial',
  active: 'Active',
  'past-due': 'Past due',
  suspended: 'Suspended: nothing can be changed',
  ended: 'Ended',
};

const STATUS_WORDS: Readonly<Record<InvoiceStatus, string>> = {
  open: 'To be paid',
  uncollectible: 'Not paid',
  void: 'Nothing to pay',
  paid: 'Paid',
};

/** "£300 a month, with 20% VAT". */
export function priceWords(price: Pick<LicenceSubscription, 'penceAMonth' | 'vatBasisPoints'>): string {
  const whole = poundsOf(price.penceAMonth + vatOnTop(price));
  return price.vatBasisPoints > 0
    ? `${whole} a month, with ${price.vatBasisPoints / 100}% VAT`
    : `${whole} a month, no VAT`;
}

/** "Paid on 1 March 2026"; one that was tried in vain says so. */
export function invoiceWords({ status, isOwed, paidAt }: InvoiceFacts): string {
  if (isOwed) return 'The payment did not work';
  return status === 'paid' && paidAt ? `Paid on ${dateWords(localDay(paidAt))}` : STATUS_WORDS[status];
}

/** The invoices as a table, newest first; null where there is none. */
export function invoiceTable(invoices: readonly InvoiceFacts[]) {
  if (invoices.length === 0) return null;
  return {
    caption: 'Invoices',
    columns: ['Date', 'Amount', 'How it stands', 'Invoice'].map((text) => ({ text })),
    rows: invoices.map((invoice) => [
      { text: dateWords(localDay(invoice.issuedAt)) },
      { text: poundsOf(invoice.totalPence), label: 'Amount' },
      { text: invoiceWords(invoice), label: 'How it stands' },
      { ...pageOf(invoice), label: 'Invoice' },
    ]),
  };
}

function pageOf({ number, pageUrl, isOwed }: InvoiceFacts) {
  const name = number ?? 'without a number';
  return pageUrl ? { text: isOwed ? 'Pay this invoice' : 'Look at it', about: name, href: pageUrl } : { text: name };
}
