import { dateIn, type DateBoxes } from '@pa/web';
import { IsIn, IsUUID, Matches } from 'class-validator';
import { isRuleKey, RULE_KEYS } from '../rule-keys';
import { parseValue } from '../rule-values';
import type { NewRule } from '../new-rule';

/** A new row, as it is typed: pounds, per cent and weeks as people write them, dates in three boxes. */
export class NewRuleForm {
  key = '';
  value = '';
  'validFrom-day' = '';
  'validFrom-month' = '';
  'validFrom-year' = '';
  'validTo-day' = '';
  'validTo-month' = '';
  'validTo-year' = '';
  sourceTitle = '';
  sourceUrl = '';
  'reviewBy-day' = '';
  'reviewBy-month' = '';
  'reviewBy-year' = '';
  notes = '';

  boxes(name: 'validFrom' | 'validTo' | 'reviewBy'): DateBoxes {
    return { day: this[`${name}-day`], month: this[`${name}-month`], year: this[`${name}-year`] };
  }

  /** A value that cannot be read is null: the service says what to enter. */
  rule(): NewRule {
    const { key, sourceTitle, sourceUrl, notes } = this;
    const parsed = isRuleKey(key) ? parseValue(key, this.value) : null;
    return {
      key,
      value: parsed && 'value' in parsed ? parsed.value : null,
      validFrom: dateIn(this.boxes('validFrom')) ?? '',
      validTo: dateIn(this.boxes('validTo')),
      reviewBy: dateIn(this.boxes('reviewBy')) ?? '',
      sourceTitle,
      sourceUrl,
      notes,
    };
  }
}

/** A day until which somebody's look holds. */
export class RuleReviewForm {
  @IsIn(RULE_KEYS, { message: 'Choose a rule from the list' })
  rule = '';

  @Matches(/^20\d{2}-\d{2}-\d{2}$/, { message: 'Choose a row from the list' })
  from = '';
  'until-day' = '';
  'until-month' = '';
  'until-year' = '';

  get boxes(): DateBoxes {
    return { day: this['until-day'], month: this['until-month'], year: this['until-year'] };
  }

  get until(): string {
    return dateIn(this.boxes) ?? '';
  }
}

export class RemoveRuleForm {
  @IsUUID(undefined, { message: 'Choose a row from the list' })
  id = '';
}
