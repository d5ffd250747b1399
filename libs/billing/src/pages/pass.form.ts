import { dateIn, type DateBoxes } from '@pa/web';
import type { PassOrder } from '../passes/own-passes.service';
import type { Paid } from '../passes/payment-rules';
import { penceIn } from '../money/pounds';

/** A pass as an employer asks for it. The service says what is wrong with it. */
export class PassOrderForm {
  months = '';
  agrees = '';

  order(): PassOrder {
    return { months: numberIn(this.months), agrees: this.agrees === 'yes' };
  }
}

export class VoucherForm {
  code = '';
}

/** Money that came or went, as staff note it. */
export class PaymentForm {
  amount = '';
  way = '';
  'on-day' = '';
  'on-month' = '';
  'on-year' = '';

  get boxes(): DateBoxes {
    return { day: this['on-day'], month: this['on-month'], year: this['on-year'] };
  }

  paid(): Paid & { readonly pence: number | null } {
    return { way: this.way, on: dateIn(this.boxes) ?? '', pence: penceIn(this.amount) };
  }
}

/** How many PAs an employer may ask in all, and why. */
export class ContactsForm {
  contacts = '';
  why = '';
}

/** 0 is no number of anything here. */
export function numberIn(text: string): number {
  return /^\d{1,6}$/.test(text) ? Number(text) : 0;
}
