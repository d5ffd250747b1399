import type { ExtensionWhy } from '../fair-use/pass-rules';
import type { PassState } from './pass-state';

/** How long a pass can be, in months. */
export const PASS_MONTHS = [1, 3, 6, 12] as const;
export type PassMonths = (typeof PASS_MONTHS)[number];

/** Who pays for it: the employer by cheque, bank transfer or card, whoever gave out a voucher, or a funder. */
export const PASS_SOURCES = ['offline', 'voucher', 'funder'] as const;
export type PassSource = (typeof PASS_SOURCES)[number];

/** How money that staff record went from hand to hand. */
export const PAYMENT_WAYS = ['cheque', 'bank-transfer', 'cash'] as const;
export type PaymentWay = (typeof PAYMENT_WAYS)[number];
/** The same, and what Stripe tells of by itself. */
export type ReceiptWay = PaymentWay | 'card' | 'dispute';
export const WAY_WORDS: Readonly<Record<ReceiptWay, string>> = {
  cheque: 'Cheque',
  'bank-transfer': 'Bank transfer',
  cash: 'Cash',
  card: 'Card',
  dispute: 'A bank’s decision on a contested payment',
};

/** One access pass, from the moment it was asked for. It never renews by itself. */
export interface Pass {
  readonly id: string;
  readonly personId: string;
  /** What the employer writes on the cheque or the transfer. */
  readonly reference: string;
  readonly source: PassSource;
  readonly state: PassState;
  readonly months: PassMonths;
  readonly pricePence: number;
  readonly vatBasisPoints: number;
  /** The version of the words with which the person asked to start at once; null where nothing was paid. */
  readonly wording: number | null;
  readonly askedAt: Date;
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
  /** When it was given or taken back. */
  readonly endedAt: Date | null;
  readonly refundPence: number | null;
  /** Whose account it was charged to; null where no funder pays. */
  readonly funderId: string | null;
  /** Why it was made longer for nothing; null where it was not. */
  readonly extendedWhy: ExtensionWhy | null;
}

/** The words of the express request to start at once; a changed wording is a new version. */
export const START_WORDING = {
  version: 1,
  text: 'Start my pass as soon as my payment is there. I can give it back in the first 14 days. Then I get back the part I have not used.',
} as const;

/** "1 month", "12 months". */
export function monthsWords(months: number): string {
  return months === 1 ? '1 month' : `${months} months`;
}
