import type { RulesOn } from '../rules/rules-on';
import type { AdvertToCheck, Finding } from './finding';
import { poundsWords } from './money-words';
import { NormalisedText } from './normalise';
import { textsOf, type FieldText } from './check-texts';

/** "£8 an hour", "8.50 per hour", "7 quid/hr": pounds for an hour in somebody's own words. */
const AN_HOUR =
  /(?<![\d.,-])(?:£\s?)?(\d{1,2}(?:\.\d{1,2})?)(?![\d.,]*\d)\s?(?:pounds?|quid|gbp)?\s?(?:an?\s(?:full\s)?h(?:ou)?r\b|(?:per|each|every|\/|p\/)\s?h(?:ou)?r?\b|ph\b|hourly\b)/gi;
/** Money beside the wage, or for what has a rule of its own. Looked for in the same sentence. */
const BESIDE =
  /\b(?:extra|more|plus|additional(?:ly)?|on top|bonus|enhance\w*|supplement|increase\w*|rise|travel\w*|mileage|petrol|parking|sleep\w*|on[- ]call|stand[- ]?by|apprentices?)\b|\+/i;
const MONEY = /£|\b(?:pounds?|quid|gbp|pay|pays|paid|paying|wages?|rate|cash|money|earn)\b/i;
const SENTENCE_END = /[.!?;\n](?=\s|$)/g;

/**
 * Pay in an advert's own words, against the wages of its first day: what is too little for an adult is against the law wherever
 * it stands. Figures without a word of money ("2 an hour") may be times, and pay on top of the wage is left alone.
 */
export function checkPayWords(advert: AdvertToCheck, rules: RulesOn | null): Finding[] {
  const bands = rules?.wageBands() ?? [];
  const isTheirOwnPrice = advert.employment.includes('self-employed') && !advert.employment.includes('employed');
  if (bands.length === 0 || isTheirOwnPrice || advert.liveIn) return [];
  const most = Math.max(...bands.map(({ pencePerHour }) => pencePerHour));
  return textsOf(advert).flatMap((text) => underWageIn(text, most));
}

function underWageIn({ field, text }: FieldText, most: number): Finding[] {
  const read = new NormalisedText(text);
  return [...read.lower.matchAll(AN_HOUR)].flatMap((match) => {
    const pence = Math.round(Number(match[1]) * 100);
    const sentence = sentenceAround(read.lower, match.index);
    if (pence === 0 || pence >= most || !MONEY.test(sentence) || BESIDE.test(sentence)) return [];
    return [
      {
        code: 'pay-under-wage',
        severity: 'blocks',
        field,
        why: `${poundsWords(pence)} an hour is less than the minimum wage when the job starts: ${poundsWords(most)} from 21 years on.`,
        how: `Pay ${poundsWords(most)} an hour or more, and say so here, or take the sum out.`,
        quote: read.quote(match.index, match.index + match[0].length),
      },
    ];
  });
}

function sentenceAround(text: string, at: number): string {
  const ends = [...text.matchAll(SENTENCE_END)].map(({ index }) => index);
  const start = ends.filter((end) => end < at).at(-1) ?? -1;
  return text.slice(start + 1, ends.find((end) => end > at) ?? text.length);
}
