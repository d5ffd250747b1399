export { isValidOn, type DatedRule, type OwnedRule } from './dated-rule';
export { NATIONAL_RULES } from './national-rules';
export { isRuleKey, RULE_KEYS, RULES, WAGE_BANDS, type RuleKey, type RuleUnit, type WageBandKey } from './rule-keys';
export { rulesOn, type RulesOn, type WageBand } from './rules-on';
export { Rules } from './rules.service';
