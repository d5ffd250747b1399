import { isValidOn, type OwnedRule } from './dated-rule';
import { RULE_KEYS, WAGE_BANDS, type RuleKey, type WageBandKey } from './rule-keys';

/** What people of one age must be paid for an hour. */
export interface WageBand {
  readonly key: WageBandKey;
  /** "people aged 21 and over". */
  readonly who: string;
  readonly pencePerHour: number;
}

/** The rules of one day. A rule that no row says for this day is null: nobody guesses. */
export interface RulesOn {
  /** YYYY-MM-DD. */
  readonly date: string;
  /** Oldest first; bands without a row on this day are left out. */
  wageBands(): readonly WageBand[];
  get(key: RuleKey): OwnedRule | null;
  /** The value of a rule that is a number; null where no row says it. */
  numberOf(key: RuleKey): number | null;
}

/**
 * Picks the rows of one day. Of several rows the one that began last counts, and of two that began on one day the
 * register's own: so an own row mends a national one, and does not outlive the next national change.
 */
export function rulesOn(rows: readonly OwnedRule[], date: string): RulesOn {
  const get = (key: RuleKey) =>
    rows.filter((row) => row.key === key && isValidOn(row, date)).sort(strongestFirst)[0] ?? null;
  const numberOf = (key: RuleKey) => {
    const value = get(key)?.value;
    return typeof value === 'number' ? value : null;
  };
  const wageBands = () =>
    WAGE_BANDS.flatMap(({ key, who }) => {
      const pencePerHour = numberOf(key);
      return pencePerHour === null ? [] : [{ key, who, pencePerHour }];
    });
  return { date, get, numberOf, wageBands };
}

/** The rows that count on a day, in the order of the rules. */
export function rowsOn(rows: readonly OwnedRule[], date: string): OwnedRule[] {
  const rules = rulesOn(rows, date);
  return RULE_KEYS.flatMap((key) => rules.get(key) ?? []);
}

function strongestFirst(one: OwnedRule, other: OwnedRule): number {
  if (one.validFrom !== other.validFrom) return one.validFrom < other.validFrom ? 1 : -1;
  return Number(other.ownId !== null) - Number(one.ownId !== null);
}
