import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Transaction } from '@pa/platform';
import type { OwnedRule } from './dated-rule';
import { DatedRulesRepository, type RuleReview } from './dated-rules.repository';
import { NATIONAL_RULES } from './national-rules';
import { rulesOn, type RulesOn } from './rules-on';

/** Wages, allowances and other rules as they stand on a day. Everything that uses one asks here, with a date. */
@Injectable()
export class Rules {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: DatedRulesRepository,
  ) {}

  /** The rules of a day (YYYY-MM-DD) on a register. Inside a transaction hand that in, else the register's id. */
  async on(where: Transaction | string, date: string): Promise<RulesOn> {
    if (typeof where === 'string') return this.unitOfWork.run(where, (tx) => this.on(tx, date));
    return rulesOn(await this.all(where), date);
  }

  /** Every row there is: the national ones, with the day until which they were last looked at here, and the own ones. */
  async all(tx: Transaction): Promise<OwnedRule[]> {
    const reviews = await this.repository.listReviews(tx);
    const national = NATIONAL_RULES.map((rule) => ({ ...rule, reviewBy: reviewBy(rule, reviews), ownId: null }));
    return [...national, ...(await this.repository.listOwn(tx))];
  }
}

function reviewBy(
  { key, validFrom, reviewBy: first }: Pick<OwnedRule, 'key' | 'validFrom' | 'reviewBy'>,
  reviews: readonly RuleReview[],
): string {
  const review = reviews.find((one) => one.rule_key === key && one.valid_from === validFrom);
  return review?.review_by ?? first;
}
