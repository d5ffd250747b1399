import { datesWords, dateWords } from '@pa/web';
import { InvalidError, type FieldProblem } from '@pa/platform';
import { isDay } from '@pa/register';
import type { DatedRule, OwnedRule } from './dated-rule';
import { isRuleKey, RULES } from './rule-keys';
import { isRightValue, mendOf } from './rule-values';
import { RulesOverlapError } from './rules.errors';

/** A row as somebody enters it. Dates are YYYY-MM-DD; the value is a whole number of the rule's unit, or text. */
export interface NewRule {
  readonly key: string;
  readonly value: unknown;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly sourceTitle: string;
  readonly sourceUrl: string;
  readonly reviewBy: string;
  readonly notes: string;
}

const LONGEST_WORDS = 200;
const LONGEST_NOTES = 500;
const LONGEST_LINK = 500;

/**
 * The row, when everything about it is right.
 * @throws InvalidError that names each field
 */
export function ruleFrom(entered: NewRule, today: string): DatedRule {
  const problems = [...problemsOfValue(entered), ...problemsOfDates(entered, today), ...problemsOfWords(entered)];
  if (problems.length > 0 || !isRuleKey(entered.key)) throw InvalidError.of(problems);
  const { key, value, validFrom, validTo, reviewBy } = entered;
  return {
    key,
    value: value as number | string,
    unit: RULES[key].unit,
    validFrom,
    validTo,
    source: { title: entered.sourceTitle.trim(), url: entered.sourceUrl.trim() },
    reviewBy,
    notes: entered.notes.trim(),
  };
}

function problemsOfValue({ key, value }: NewRule): FieldProblem[] {
  if (!isRuleKey(key)) return [{ field: 'key', message: 'Choose which rule it is' }];
  return isRightValue(key, value) ? [] : [{ field: 'value', message: mendOf(key) }];
}

function problemsOfDates({ validFrom, validTo, reviewBy }: NewRule, today: string): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (!isDay(validFrom)) problems.push({ field: 'validFrom', message: 'Enter the first day, such as 1 4 2027' });
  if (validTo !== null && !isDay(validTo))
    problems.push({ field: 'validTo', message: 'Enter the last day, such as 31 3 2028, or leave it empty' });
  else if (validTo !== null && isDay(validFrom) && validTo < validFrom)
    problems.push({ field: 'validTo', message: 'The last day must not be before the first day' });
  if (!isDay(reviewBy) || reviewBy < today)
    problems.push({ field: 'reviewBy', message: 'Enter a day from today on, by which someone looks at it again' });
  return problems;
}

function problemsOfWords({ sourceTitle, sourceUrl, notes }: NewRule): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (sourceTitle.trim() === '' || sourceTitle.length > LONGEST_WORDS)
    problems.push({ field: 'sourceTitle', message: `Say where it is from, in ${LONGEST_WORDS} letters or fewer` });
  if (!isWebAddress(sourceUrl.trim()))
    problems.push({ field: 'sourceUrl', message: 'Enter the web address of the page, beginning with https://' });
  if (notes.length > LONGEST_NOTES)
    problems.push({ field: 'notes', message: `Write ${LONGEST_NOTES} letters or fewer` });
  return problems;
}

function isWebAddress(text: string): boolean {
  return text.length <= LONGEST_LINK && /^https:\/\/\S+$/.test(text) && URL.canParse(text);
}

/**
 * The own row that a new one takes over from: one that began earlier and had no end. It ends the day before.
 * @throws RulesOverlapError when the new row would say a second thing about a day that has one
 */
export function rowThatEnds(rule: DatedRule, own: readonly OwnedRule[]): OwnedRule | null {
  const others = own.filter((row) => row.key === rule.key && meet(row, rule));
  const [open, ...rest] = others;
  if (!open) return null;
  if (rest.length === 0 && open.validTo === null && open.validFrom < rule.validFrom) return open;
  throw new RulesOverlapError(others.map(spanWords).join('; '));
}

function meet(one: DatedRule, other: DatedRule): boolean {
  return (
    (other.validTo === null || one.validFrom <= other.validTo) &&
    (one.validTo === null || other.validFrom <= one.validTo)
  );
}

/** "1 April 2026 to 31 March 2027", "from 1 April 2026". */
export function spanWords({ validFrom, validTo }: Pick<DatedRule, 'validFrom' | 'validTo'>): string {
  return validTo === null ? `from ${dateWords(validFrom)}` : datesWords(validFrom, validTo);
}
