import type { RuleKey, RuleUnit } from './rule-keys';

/** One rule as it stands between two days. */
export interface DatedRule {
  readonly key: RuleKey;
  /** A whole number of the unit, or text where the unit is text. */
  readonly value: number | string;
  readonly unit: RuleUnit;
  /** First day, YYYY-MM-DD. */
  readonly validFrom: string;
  /** Last day, YYYY-MM-DD; null: until another row takes over. */
  readonly validTo: string | null;
  readonly source: { readonly title: string; readonly url: string };
  /** The day by which somebody must have looked whether it still holds, YYYY-MM-DD. */
  readonly reviewBy: string;
  readonly notes: string;
}

/** A rule and whose it is: the same for every register, or a row of this register's managers. */
export interface OwnedRule extends DatedRule {
  /** Id of the register's own row; null for a national one. */
  readonly ownId: string | null;
}

export function isValidOn({ validFrom, validTo }: Pick<DatedRule, 'validFrom' | 'validTo'>, date: string): boolean {
  return validFrom <= date && (validTo === null || date <= validTo);
}
