import { daysAfter, isDay } from '@pa/accounts';
import type { FieldProblem } from '@pa/platform';
import { poundsOf } from '../money/pounds';
import { MOST_FUNDER_PENCE, type Agreement } from './funder';

/** The most letters of each. */
export const LONGEST = { name: 80, reference: 40, contact: 300, notes: 1000, reason: 300 } as const;
/** An agreement is for so many days at most. */
const LONGEST_DAYS = 5 * 366;

/** What is wrong with an agreement as it was typed. */
export function agreementFaults({ name, reference, contact, notes, startsOn, endsOn }: Agreement): FieldProblem[] {
  return [
    ...(name.trim() === '' ? [{ field: 'name', message: 'Enter the name of who pays' }] : []),
    ...(contact.trim() === '' ? [{ field: 'contact', message: 'Say where statements go' }] : []),
    ...Object.entries({ name, reference, contact, notes }).flatMap(([field, text]) =>
      tooLong(field as keyof typeof LONGEST, text),
    ),
    ...dateFaults(startsOn, endsOn),
  ];
}

function dateFaults(startsOn: string, endsOn: string): FieldProblem[] {
  const faults: FieldProblem[] = [];
  if (!isDay(startsOn)) faults.push({ field: 'startsOn', message: 'Enter the first day, such as 1 4 2026' });
  if (!isDay(endsOn)) faults.push({ field: 'endsOn', message: 'Enter the last day, such as 31 3 2027' });
  if (faults.length > 0) return faults;
  if (endsOn < startsOn) return [{ field: 'endsOn', message: 'The last day is before the first. Look at both' }];
  if (endsOn > daysAfter(startsOn, LONGEST_DAYS))
    return [{ field: 'endsOn', message: 'Enter a last day within five years of the first' }];
  return [];
}

export function budgetFaults(pence: number | null): FieldProblem[] {
  if (isAmount(pence)) return [];
  return [{ field: 'budget', message: `Enter a budget from £1 to ${poundsOf(MOST_FUNDER_PENCE)}` }];
}

export function reasonFaults(reason: string): FieldProblem[] {
  if (reason.trim() === '') return [{ field: 'reason', message: 'Say why the budget changes' }];
  return tooLong('reason', reason);
}

export function amountFaults(pence: number | null): FieldProblem[] {
  if (pence !== null && Number.isInteger(pence) && pence >= 1 && pence <= MOST_FUNDER_PENCE) return [];
  return [{ field: 'amount', message: `Enter an amount up to ${poundsOf(MOST_FUNDER_PENCE)}, such as 250 or 12.50` }];
}

function isAmount(pence: number | null): pence is number {
  return pence !== null && Number.isInteger(pence) && pence >= 100 && pence <= MOST_FUNDER_PENCE;
}

function tooLong(field: keyof typeof LONGEST, text: string): FieldProblem[] {
  return [...text].length > LONGEST[field] ? [{ field, message: `Use ${LONGEST[field]} letters or fewer` }] : [];
}
