import { dateWords } from '@pa/web';
import type { RuleInNeed } from './rule-attention';
import { RULES } from './rule-keys';

/** What is to be done about a rule, in a sentence. */
export function needWords({ key, attention, rule }: RuleInNeed): string {
  const { label } = RULES[key];
  if (attention === 'not-known' || !rule) return `${label}: nothing is known for today. Add a row.`;
  if (attention === 'review-late') return `${label}: someone had to look at it by ${dateWords(rule.reviewBy)}.`;
  return `${label}: ends on ${dateWords(rule.validTo as string)}, and no row follows. Add the next one.`;
}
