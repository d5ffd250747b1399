import { RULES, type RuleKey, type RuleUnit } from './rule-keys';

const MOST = 2_000_000_000;
const LONGEST_TEXT = 500;

interface KindOfValue {
  /** Decimal places that people write, and how many of the stored unit one is. */
  readonly places: number;
  readonly scale: number;
  readonly before: string;
  readonly after: string;
  /** What a wrong answer is told. */
  readonly mend: string;
}

const MONEY = { places: 2, scale: 100, before: '£' } as const;
const KINDS: Readonly<Record<Exclude<RuleUnit, 'text'>, KindOfValue>> = {
  'pence-an-hour': { ...MONEY, after: ' an hour', mend: 'Enter pounds and pence, such as 12.71' },
  'pence-a-day': { ...MONEY, after: ' a day', mend: 'Enter pounds and pence, such as 11.10' },
  'pence-a-year': { ...MONEY, after: ' a year', mend: 'Enter pounds, such as 5000' },
  'basis-points': { places: 2, scale: 100, before: '', after: '%', mend: 'Enter a number of per cent, such as 12.07' },
  'years-old': { places: 0, scale: 1, before: '', after: ' years old', mend: 'Enter an age in years, such as 22' },
  'hundredths-of-a-week': { places: 2, scale: 100, before: '', after: ' weeks', mend: 'Enter weeks, such as 5.6' },
};

/** "£12.71 an hour", "15%", "5.6 weeks", or the text itself. */
export function valueWords(key: RuleKey, value: number | string): string {
  const { unit } = RULES[key];
  if (unit === 'text' || typeof value === 'string') return String(value);
  const { before, after } = KINDS[unit];
  return `${before}${numberWords(unit, value)}${after}`;
}

/** The number as people write it, for a form: "12.71" of 1271 pence. */
export function typedValue(key: RuleKey, value: number | string): string {
  const { unit } = RULES[key];
  return unit === 'text' || typeof value === 'string' ? String(value) : numberWords(unit, value).replaceAll(',', '');
}

function numberWords(unit: Exclude<RuleUnit, 'text'>, value: number): string {
  const { scale, places, before } = KINDS[unit];
  const isWhole = value % scale === 0;
  const least = before === '£' && !isWhole ? places : 0;
  return (value / scale).toLocaleString('en-GB', { minimumFractionDigits: least, maximumFractionDigits: places });
}

/** What somebody typed as a value of the rule, or what to do about it. No sum is rounded: £12.715 is refused. */
export function parseValue(key: RuleKey, typed: string): { value: number | string } | { mend: string } {
  const { unit } = RULES[key];
  if (unit === 'text') return parseText(typed);
  const { scale, places, mend } = KINDS[unit];
  const pattern = places === 0 ? /^(\d{1,9})$/ : new RegExp(`^(\\d{1,9})(?:\\.(\\d{1,${places}}))?$`);
  const match = pattern.exec(typed.replace(/[£%\s]|,(?=\d{3}(?!\d))/g, ''));
  if (!match) return { mend };
  const value = Number(match[1]) * scale + Number((match[2] ?? '').padEnd(places, '0') || 0);
  return isRightValue(key, value) ? { value } : { mend };
}

function parseText(typed: string): { value: string } | { mend: string } {
  const value = typed.trim();
  if (value === '') return { mend: 'Write what the rule says' };
  return value.length > LONGEST_TEXT ? { mend: `Write ${LONGEST_TEXT} letters or fewer` } : { value };
}

/** Whether a value is one of its rule's unit: a whole number above nothing, or some text. */
export function isRightValue(key: RuleKey, value: unknown): value is number | string {
  if (RULES[key].unit === 'text')
    return typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST_TEXT;
  return Number.isSafeInteger(value) && (value as number) > 0 && (value as number) <= MOST;
}

/** What to enter for a rule. */
export function mendOf(key: RuleKey): string {
  const { unit } = RULES[key];
  return unit === 'text' ? 'Write what the rule says' : KINDS[unit].mend;
}
