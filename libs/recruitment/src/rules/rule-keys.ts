/** What a rule's value counts. Money is whole pence, parts of a hundred are basis points (15% is 1500). */
export type RuleUnit =
  'pence-an-hour' | 'pence-a-day' | 'pence-a-year' | 'basis-points' | 'years-old' | 'hundredths-of-a-week' | 'text';

/** The headings rules stand under, in this order. */
export const RULE_TOPICS = {
  wages: 'The minimum wage',
  room: 'Living in and sleeping in',
  insurance: 'National Insurance',
  pension: 'Pension',
  holiday: 'Holiday',
  terms: 'Terms of work',
} as const;
export type RuleTopic = keyof typeof RULE_TOPICS;

interface KindOfRule {
  readonly label: string;
  readonly topic: RuleTopic;
  readonly unit: RuleUnit;
}

/** Every rule that goes by a date. The value of a row is of the rule's unit; its label is what people read. */
export const RULES = {
  'wage.21-and-over': { label: 'Wage for people aged 21 and over', topic: 'wages', unit: 'pence-an-hour' },
  'wage.18-to-20': { label: 'Wage for people aged 18 to 20', topic: 'wages', unit: 'pence-an-hour' },
  'wage.16-to-17': { label: 'Wage for people aged 16 and 17', topic: 'wages', unit: 'pence-an-hour' },
  'wage.apprentice': { label: 'Wage for apprentices', topic: 'wages', unit: 'pence-an-hour' },
  'room.offset': { label: 'What a room may count for', topic: 'room', unit: 'pence-a-day' },
  'room.sleep-in': { label: 'Pay for a sleep-in', topic: 'room', unit: 'text' },
  'insurance.employer-rate': { label: 'The employer’s rate', topic: 'insurance', unit: 'basis-points' },
  'insurance.employer-from': { label: 'The employer pays on pay over', topic: 'insurance', unit: 'pence-a-year' },
  'insurance.allowance': { label: 'Employment Allowance', topic: 'insurance', unit: 'pence-a-year' },
  'pension.pay-from': { label: 'Put a PA in a pension when pay is over', topic: 'pension', unit: 'pence-a-year' },
  'pension.age-from': { label: 'Put a PA in a pension from age', topic: 'pension', unit: 'years-old' },
  'pension.employer-least': { label: 'The least an employer pays in', topic: 'pension', unit: 'basis-points' },
  'holiday.weeks': { label: 'Paid holiday in a year', topic: 'holiday', unit: 'hundredths-of-a-week' },
  'holiday.irregular-hours': { label: 'Holiday earned on irregular hours', topic: 'holiday', unit: 'basis-points' },
  'terms.written-statement': { label: 'Written terms', topic: 'terms', unit: 'text' },
  'terms.rest': { label: 'Rest', topic: 'terms', unit: 'text' },
  'terms.payslip': { label: 'Payslips', topic: 'terms', unit: 'text' },
  'terms.other-leave': { label: 'Other paid leave', topic: 'terms', unit: 'text' },
  'terms.sick-pay': { label: 'Sick pay', topic: 'terms', unit: 'text' },
  'terms.notice-of-employer': { label: 'Notice that the employer gives', topic: 'terms', unit: 'text' },
  'terms.notice-of-pa': { label: 'Notice that the PA gives', topic: 'terms', unit: 'text' },
  'terms.right-to-work': { label: 'Right to work', topic: 'terms', unit: 'text' },
} as const satisfies Record<string, KindOfRule>;

export type RuleKey = keyof typeof RULES;
export const RULE_KEYS = Object.keys(RULES) as readonly RuleKey[];

/** The bands of the minimum wage, oldest first, with the words for whom each is. */
export const WAGE_BANDS = [
  { key: 'wage.21-and-over', who: 'people aged 21 and over' },
  { key: 'wage.18-to-20', who: 'people aged 18 to 20' },
  { key: 'wage.16-to-17', who: 'people aged 16 and 17' },
  { key: 'wage.apprentice', who: 'apprentices' },
] as const satisfies readonly { key: RuleKey; who: string }[];
export type WageBandKey = (typeof WAGE_BANDS)[number]['key'];

export function isRuleKey(text: unknown): text is RuleKey {
  return typeof text === 'string' && Object.hasOwn(RULES, text);
}
