import type { PassMonths, PaymentWay } from '../passes/pass';

/** The most that an agreement may be for, and that one payment may come to: £1,000,000. */
export const MOST_FUNDER_PENCE = 100_000_000;

/** What a manager writes down of an agreement. */
export interface Agreement {
  readonly name: string;
  /** What the funder calls the agreement: an order number, for example. */
  readonly reference: string;
  /** Where statements go: an address or an email address, in lines. */
  readonly contact: string;
  readonly notes: string;
  /** The first and last day on which passes can be granted, YYYY-MM-DD. */
  readonly startsOn: string;
  readonly endsOn: string;
}

/** A council or charity that pays for passes of others. */
export interface Funder extends Agreement {
  readonly id: string;
  readonly budgetPence: number;
  /** What passes cost, less what was given back. Never more than the budget. */
  readonly spentPence: number;
  /** How many passes were granted: the next one's number is one more. */
  readonly passes: number;
}

export const FUNDER_LINE_KINDS = ['pass', 'given-back', 'payment'] as const;
export type FunderLineKind = (typeof FUNDER_LINE_KINDS)[number];

/** A line of a funder's account. It names no employer: a pass has a number of its own with each funder. */
export type FunderLine = {
  readonly id: string;
  readonly at: Date;
  readonly amountPence: number;
} & (
  | { readonly kind: 'pass' | 'given-back'; readonly passNumber: number; readonly months: PassMonths }
  | { readonly kind: 'payment'; readonly receiptNumber: number; readonly way: PaymentWay; readonly paidOn: string }
);

/** Who changed a budget, from what to what and why. */
export interface BudgetChange {
  readonly id: string;
  readonly at: Date;
  readonly beforePence: number;
  readonly afterPence: number;
  readonly reason: string;
  readonly changedBy: string | null;
}

export function leftOf({ budgetPence, spentPence }: Pick<Funder, 'budgetPence' | 'spentPence'>): number {
  return budgetPence - spentPence;
}

/** What a line adds to what the funder owes. */
export function owedBy({ kind, amountPence }: Pick<FunderLine, 'kind' | 'amountPence'>): number {
  return kind === 'pass' ? amountPence : -amountPence;
}
