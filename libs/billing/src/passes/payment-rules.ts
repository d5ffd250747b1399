import { isDay, localDay } from '@pa/accounts';
import type { FieldProblem } from '@pa/platform';
import { PAYMENT_WAYS } from './pass';

/** Money that went from hand to hand, as staff note it. */
export interface Paid {
  readonly way: string;
  /** YYYY-MM-DD */
  readonly on: string;
}

/** No payment lies further back than a cheque is good for and the books of a year are open. */
const OLDEST_DAYS = 400;

/** What is wrong with how and when money is said to have come or gone. */
export function paymentFaults({ way, on }: Paid, at: Date): FieldProblem[] {
  const faults: FieldProblem[] = [];
  const today = localDay(at);
  const oldest = localDay(new Date(at.getTime() - OLDEST_DAYS * 86_400_000));
  if (!PAYMENT_WAYS.some((known) => known === way)) faults.push({ field: 'way', message: 'Choose how it was paid' });
  if (!isDay(on)) faults.push({ field: 'on', message: 'Enter the day, such as 27 3 2026' });
  else if (on > today) faults.push({ field: 'on', message: 'This day is still to come. Enter the day of the payment' });
  else if (on < oldest) faults.push({ field: 'on', message: 'This is more than a year ago. Look at the date again' });
  return faults;
}
