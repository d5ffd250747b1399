import { dateBoxes, dateWords, type PageModel } from '@pa/web';
import { daysAfter } from '@pa/register';
import type { OwnedRule } from '../dated-rule';
import { spanWords } from '../new-rule';
import { timeOf, type RuleInNeed } from '../rule-attention';
import type { RuleList } from '../rule-book.service';
import { isRuleKey, RULE_KEYS, RULE_TOPICS, RULES, type RuleKey, type RuleTopic } from '../rule-keys';
import { mendOf, valueWords } from '../rule-values';
import { needWords } from '../rule-words';
import { rulesPaths } from '../rules.paths';
import type { NewRuleForm, RuleReviewForm } from './new-rule.form';

const TIME_WORDS = { now: 'Counts now', later: 'Comes later', past: 'Past' } as const;

/** All rules by topic; a topic with a rule that is due stands first, and so does the rule in it. */
export function rulesModel(list: RuleList, mayChange: boolean): PageModel {
  return {
    title: 'Rules by date',
    inNeed: list.inNeed.map((need) => ({ text: needWords(need), ...(mayChange && nextStep(need)) })),
    addHref: mayChange ? rulesPaths.add : null,
    removeAction: rulesPaths.remove,
    topics: topicsOf(list, mayChange),
  };
}

function nextStep({ key, attention, rule }: RuleInNeed): { href: string; step: string; about: string } {
  const about = RULES[key].label;
  return attention === 'review-late' && rule
    ? { href: rulesPaths.reviewOf(key, rule.validFrom), step: 'Say that it still holds', about }
    : { href: rulesPaths.addTo(key), step: 'Add a row', about };
}

function topicsOf(list: RuleList, mayChange: boolean) {
  const place = (key: RuleKey) => {
    const found = list.inNeed.findIndex((need) => need.key === key);
    return found < 0 ? list.inNeed.length : found;
  };
  const keys = [...RULE_KEYS].sort((one, other) => place(one) - place(other));
  const topics = [...new Set(keys.map((key) => RULES[key].topic))] as RuleTopic[];
  return topics.map((topic) => ({
    title: RULE_TOPICS[topic],
    rules: keys.filter((key) => RULES[key].topic === topic).map((key) => ruleOf(key, list, mayChange)),
  }));
}

function ruleOf(key: RuleKey, { rows, today }: RuleList, mayChange: boolean) {
  const own = rows.filter((row) => row.key === key).sort((one, other) => (one.validFrom < other.validFrom ? 1 : -1));
  return {
    label: RULES[key].label,
    rows: own.map((row) => rowOf(row, TIME_WORDS[timeOf(row, rows, today)], mayChange)),
  };
}

function rowOf(rule: OwnedRule, time: string, mayChange: boolean) {
  const { key, validFrom, source, reviewBy, notes, ownId } = rule;
  return {
    value: valueWords(key, rule.value),
    span: spanWords(rule),
    time,
    whose: ownId ? 'Entered here' : 'The same for every register',
    source,
    reviewBy: dateWords(reviewBy),
    notes,
    about: `${RULES[key].label}, ${spanWords(rule)}`,
    reviewHref: mayChange ? rulesPaths.reviewOf(key, validFrom) : null,
    removeId: mayChange ? ownId : null,
  };
}

/** The form of a new row. The source of the row before is filled in, for it is most often the same page. */
export function newRuleModel(form: NewRuleForm, list: RuleList): PageModel {
  const before = isRuleKey(form.key) ? latestOf(form.key, list.rows) : null;
  return {
    title: 'Add a row',
    action: rulesPaths.add,
    back: rulesPaths.list,
    rules: RULE_KEYS.map((key) => ({ value: key, text: `${RULE_TOPICS[RULES[key].topic]}: ${RULES[key].label}` })),
    values: {
      ...form,
      sourceTitle: form.sourceTitle || before?.source.title,
      sourceUrl: form.sourceUrl || before?.source.url,
    },
    dates: { validFrom: form.boxes('validFrom'), validTo: form.boxes('validTo'), reviewBy: form.boxes('reviewBy') },
    valueHint: isRuleKey(form.key)
      ? mendOf(form.key)
      : 'Pounds and pence such as 12.71, per cent, weeks, years or words',
    before: before && `Now: ${valueWords(before.key, before.value)}, ${spanWords(before)}.`,
  };
}

function latestOf(key: RuleKey, rows: readonly OwnedRule[]): OwnedRule | null {
  return (
    rows.filter((row) => row.key === key).sort((one, other) => (one.validFrom < other.validFrom ? 1 : -1))[0] ?? null
  );
}

/** "It still holds": a year from now is offered. */
export function reviewModel(rule: OwnedRule, today: string, form?: RuleReviewForm): PageModel {
  return {
    title: 'Say that a rule still holds',
    action: rulesPaths.review,
    back: rulesPaths.list,
    label: RULES[rule.key].label,
    row: { key: rule.key, from: rule.validFrom },
    value: valueWords(rule.key, rule.value),
    span: spanWords(rule),
    source: rule.source,
    until: form?.boxes ?? dateBoxes(daysAfter(today, 365)),
  };
}
