import { PASS_MONTHS, type PassMonths } from '../passes/pass';

/** What a register asks for a pass. A length without a price is not for sale. */
export interface PassTerms {
  /** Employers need a pass to see names and to begin conversations. */
  readonly needsPass: boolean;
  readonly prices: Readonly<Record<PassMonths, number | null>>;
  /** 2,000 is 20%; 0 where the register is not registered for VAT. */
  readonly vatBasisPoints: number;
  readonly vatNumber: string;
  /** Where cheques and transfers go, in the register's own words. */
  readonly howToPay: string;
}

/** A register that said nothing yet: everyone is let in, nothing is sold. */
export const FREE_TERMS: PassTerms = {
  needsPass: false,
  prices: { 1: null, 3: null, 6: null, 12: null },
  vatBasisPoints: 0,
  vatNumber: '',
  howToPay: '',
};

export interface PassPlan {
  readonly months: PassMonths;
  readonly pricePence: number;
}

/** What is for sale, shortest first. */
export function plansOf({ prices }: PassTerms): PassPlan[] {
  return PASS_MONTHS.flatMap((months) => {
    const pricePence = prices[months];
    return pricePence === null ? [] : [{ months, pricePence }];
  });
}
