import { DatedRulesRepository } from './dated-rules.repository';
import { RuleAlarms } from './rule-alarms.service';
import { RuleBook } from './rule-book.service';
import { Rules } from './rules.service';

/** For the lib's module. */
export const rulesProviders = [DatedRulesRepository, Rules, RuleBook, RuleAlarms];
