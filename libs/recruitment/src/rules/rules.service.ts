import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Transaction } from '@pa/platform';
import { NATIONAL_RULES } from './national-rules';
import { rulesOn, type RulesOn } from './rules-on';

/** Wages, allowances and other rules as they stand on a day. Everything that uses one asks here, with a date. */
@Injectable()
export class Rules {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The rules of a day (YYYY-MM-DD) on a register. Inside a transaction hand that in, else the register's id. */
  async on(where: Transaction | string, date: string): Promise<RulesOn> {
    if (typeof where === 'string') return this.unitOfWork.run(where, (tx) => this.on(tx, date));
    return rulesOn(
      NATIONAL_RULES.map((rule) => ({ ...rule, ownId: null })),
      date,
    );
  }
}
