import { dateWords, invalidPage, type FieldError, type Page, type PageModel } from '@pa/web';
import { accreditationPaths } from '../accreditation.paths';
import type { RouteRow } from '../route-finder/route';
import { costsOn } from '../route-finder/route-costs';
import { bringWords, LEVEL_WORDS, whoAppliesWords } from '../route-finder/route-words';
import { HELP, type WhichCheckForm } from './which-check.form';

export function questionsModel(values: WhichCheckForm): PageModel {
  return {
    title: 'Which check can you get?',
    action: accreditationPaths.whichCheck,
    values,
    nations: [
      { value: 'england', text: 'England' },
      { value: 'wales', text: 'Wales' },
      { value: 'scotland', text: 'Scotland' },
      { value: 'northern-ireland', text: 'Northern Ireland' },
    ],
    people: [
      { value: 'adult', text: 'Adults' },
      { value: 'child', text: 'Children, under 18' },
      { value: 'both', text: 'Both' },
    ],
    help: Object.entries(HELP).map(([value, text]) => ({ value, text })),
    often: [
      { value: 'yes', text: 'Yes', hint: 'Or on 4 days in a month, or at night' },
      { value: 'no', text: 'No, now and then' },
    ],
    ways: [
      { value: 'employed', text: 'The person I help employs me' },
      { value: 'self-employed', text: 'I am self-employed' },
    ],
    answer: null,
    keepAction: null,
  };
}

const MISSING_HELP = { field: 'help', text: 'Choose at least one kind of help' };
export const WHICH_CHECK = 'accreditation/which-check.njk';

/** The questions again, with what is missing. */
export function missingPage(form: WhichCheckForm, errors: readonly FieldError[]): Page {
  const missing = form.help.length === 0 ? [MISSING_HELP] : [];
  return invalidPage(WHICH_CHECK, { ...questionsModel(form), errors: [...errors, ...missing] });
}

export function answerOf(row: RouteRow, today: string) {
  const costs = costsOn(row.costs, today);
  return {
    level: LEVEL_WORDS[row.level],
    isAsk: row.level === 'ask',
    because: row.because,
    who: whoAppliesWords(row),
    costs: costs.map(({ label, pence }) => ({ key: label, value: `£${(pence / 100).toFixed(2)}` })),
    takes: row.takes,
    bring: bringWords(row),
    source: row.source,
    reviewBy: dateWords(row.reviewBy),
    isStale: row.reviewBy < today || costs.some(({ reviewBy }) => reviewBy < today),
  };
}
