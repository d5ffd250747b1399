import { daysAfter } from '@pa/register';
import { isValidOn, type OwnedRule } from './dated-rule';
import { RULE_KEYS, type RuleKey } from './rule-keys';
import { rulesOn } from './rules-on';

/** So long before a row ends staff are told that there is none after it. */
export const ENDS_SOON_DAYS = 30;

/** What is wrong with a rule: no row says it today; nobody looked in time; its last row ends soon. Worst first. */
export const ATTENTIONS = ['not-known', 'review-late', 'ends-soon'] as const;
export type Attention = (typeof ATTENTIONS)[number];

export interface RuleInNeed {
  readonly key: RuleKey;
  readonly attention: Attention;
  /** The row it is about; null where there is none. */
  readonly rule: OwnedRule | null;
}

/** The rules that somebody must see to on a day, worst first. */
export function rulesInNeed(rows: readonly OwnedRule[], today: string): RuleInNeed[] {
  const found = RULE_KEYS.flatMap((key) => needOf(key, rows, today) ?? []);
  return found.sort((one, other) => ATTENTIONS.indexOf(one.attention) - ATTENTIONS.indexOf(other.attention));
}

function needOf(key: RuleKey, rows: readonly OwnedRule[], today: string): RuleInNeed | null {
  const now = rulesOn(rows, today).get(key);
  if (!now) return { key, attention: 'not-known', rule: null };
  const late = [now, ...coming(key, rows, today)].find(({ reviewBy }) => reviewBy < today);
  if (late) return { key, attention: 'review-late', rule: late };
  const end = endsSoon(rows, now, today);
  return end ? { key, attention: 'ends-soon', rule: end } : null;
}

/** Rows that begin after today and are not laid over by another of the same day. */
function coming(key: RuleKey, rows: readonly OwnedRule[], today: string): OwnedRule[] {
  const later = rows.filter((row) => row.key === key && row.validFrom > today);
  return later.filter((row) => rulesOn(rows, row.validFrom).get(key) === row);
}

/** The row after which nothing is known, when that is within a month. */
function endsSoon(rows: readonly OwnedRule[], now: OwnedRule, today: string): OwnedRule | null {
  const last = daysAfter(today, ENDS_SOON_DAYS);
  let row = now;
  while (row.validTo !== null && row.validTo <= last) {
    const next = rulesOn(rows, daysAfter(row.validTo, 1)).get(now.key);
    if (!next) return row;
    row = next;
  }
  return null;
}

/** Whether a row is shown as what counts now, what comes, or what has been. */
export function timeOf(rule: OwnedRule, rows: readonly OwnedRule[], today: string): 'now' | 'later' | 'past' {
  if (rule.validFrom > today) return 'later';
  const now = rulesOn(rows, today).get(rule.key);
  return isValidOn(rule, today) && now === rule ? 'now' : 'past';
}
