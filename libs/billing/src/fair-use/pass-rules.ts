import type { FieldProblem } from '@pa/platform';
import { PASS_MONTHS, type PassMonths } from '../passes/pass';

/** How much a pass lets an employer do, and when it is made longer for nothing. */
export interface PassRules {
  /** How many new PAs an employer may ask with a pass of so many months; null: as many as they like. */
  readonly contacts: Readonly<Record<PassMonths, number | null>>;
  /** By how many days a pass grows that found nobody, once; null: none does. */
  readonly extendDays: number | null;
  /** It grows when fewer PAs than this match; null: however many match. */
  readonly extendBelow: number | null;
  /** It grows when the employer asked PAs, and nobody has answered. */
  readonly extendsUnanswered: boolean;
  /** A pass stops while its payment by card is contested. */
  readonly pausesDisputed: boolean;
}

export const NO_RULES: PassRules = {
  contacts: { 1: null, 3: null, 6: null, 12: null },
  extendDays: null,
  extendBelow: null,
  extendsUnanswered: false,
  pausesDisputed: true,
};

/** Fewer would sell nothing; more is no limit that anybody meets. */
export const FEWEST_CONTACTS = 5;
export const MOST_CONTACTS = 1000;
export const MOST_EXTEND_DAYS = 60;

/** What is wrong with rules, field by field in the order of the form. */
export function rulesFaults({ contacts, extendDays, extendBelow, extendsUnanswered }: PassRules): FieldProblem[] {
  const isFrom = (value: number | null, least: number, most: number) =>
    value === null || (Number.isInteger(value) && value >= least && value <= most);
  const faults: FieldProblem[] = PASS_MONTHS.filter(
    (months) => !isFrom(contacts[months], FEWEST_CONTACTS, MOST_CONTACTS),
  ).map((months) => ({
    field: `contacts${months}`,
    message: `Enter a number from ${FEWEST_CONTACTS} to 1,000, or leave it empty`,
  }));
  if (!isFrom(extendDays, 1, MOST_EXTEND_DAYS))
    faults.push({ field: 'extendDays', message: `Enter from 1 to ${MOST_EXTEND_DAYS} days, or leave it empty` });
  if (!isFrom(extendBelow, 1, MOST_CONTACTS))
    faults.push({ field: 'extendBelow', message: 'Enter a number from 1 to 1,000, or leave it empty' });
  else if (extendDays !== null && extendBelow === null && !extendsUnanswered)
    faults.push({
      field: 'extendBelow',
      message: 'Say when a pass is made longer: enter a number, or tick the box below',
    });
  return faults;
}

/** Why a pass was made longer. */
export const EXTENSION_WHYS = ['few-matches', 'unanswered'] as const;
export type ExtensionWhy = (typeof EXTENSION_WHYS)[number];
export const EXTENSION_WORDS: Readonly<Record<ExtensionWhy, string>> = {
  'few-matches': 'few PAs match what you look for',
  unanswered: 'nobody you asked has answered',
};

/** What is known of an employer's luck when their pass ends. `matches`: null where nobody can tell. */
export interface Luck {
  readonly matches: number | null;
  readonly asked: number;
  readonly answered: number;
}

/** Why a pass grows, or null where it does not. What is not known makes none longer. */
export function extensionOf(
  { extendDays, extendBelow, extendsUnanswered }: PassRules,
  { matches, asked, answered }: Luck,
): ExtensionWhy | null {
  if (extendDays === null) return null;
  if (extendsUnanswered && asked > 0 && answered === 0) return 'unanswered';
  return extendBelow !== null && matches !== null && matches < extendBelow ? 'few-matches' : null;
}
