import type { ReceiptWay } from '../passes/pass';

/** One payment or refund, as it stands on paper. Numbers run from 1 without a gap in each register. */
export interface Receipt {
  readonly id: string;
  readonly number: number;
  readonly kind: 'payment' | 'refund';
  readonly passId: string;
  readonly way: ReceiptWay;
  /** A day: YYYY-MM-DD. */
  readonly paidOn: string;
  readonly months: number;
  readonly amountPence: number;
  readonly vatPence: number;
  readonly vatNumber: string;
}
