import { owedBy, type FunderLine } from './funder';
import type { Period } from './funder-lines.repository';
import type { FunderAccount } from './funders.repository';

/** A line with what the funder owes after it. */
export type StatementLine = FunderLine & { readonly owedPence: number };

/** A funder's account over some days. What is owed at the end is what the books say. */
export interface Statement {
  readonly funder: FunderAccount;
  readonly period: Period;
  readonly openingPence: number;
  readonly lines: readonly StatementLine[];
  readonly closingPence: number;
}

/** Each line with what is owed after it. */
export function runningOf(openingPence: number, lines: readonly FunderLine[]): StatementLine[] {
  let owedPence = openingPence;
  return lines.map((line) => ({ ...line, owedPence: (owedPence += owedBy(line)) }));
}
