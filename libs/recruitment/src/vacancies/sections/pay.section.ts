import type { FieldProblem } from '@pa/platform';
import { inListOrder, outside, tidy, tooLong, unknownKeys } from '@pa/register';
import { LONGEST, type AdvertSection } from './section';

const MOST_PENCE = 100_000;
const MOST_WEEK_PENCE = 1_000_000;

/** Money is pence; null where nothing was said. */
export interface Pay {
  /** Keys of kinds of employment. */
  readonly employment: readonly string[];
  readonly payPence: number | null;
  readonly sleepInPence: number | null;
  readonly liveInPenceAWeek: number | null;
  readonly accommodationPenceADay: number | null;
  readonly payWords: string;
}

/** How the PA is employed and paid. Whether it is enough is the checker's to say. */
export const pay: AdvertSection<Pay> = {
  title: 'Pay',
  fields: ['employment', 'payPence', 'sleepInPence', 'liveInPenceAWeek', 'accommodationPenceADay', 'payWords'],

  problems: (values) => [
    ...unknownKeys('employment', 'employment', values.employment),
    ...(values.employment.length === 0 ? [NO_KIND] : []),
    ...money('payPence', values.payPence, { most: MOST_PENCE, like: 'pay for an hour in pounds, like 13.50' }),
    ...money('sleepInPence', values.sleepInPence, { most: MOST_PENCE, like: 'pay for a night in pounds, like 60' }),
    ...money('liveInPenceAWeek', values.liveInPenceAWeek, {
      most: MOST_WEEK_PENCE,
      like: 'pay for a week in pounds, like 750',
    }),
    ...money('accommodationPenceADay', values.accommodationPenceADay, {
      most: MOST_PENCE,
      like: 'what you take off for a day in pounds, like 11.10, or 0',
    }),
    ...tooLong('payWords', tidy(values.payWords), LONGEST.payWords),
  ],

  columns: ({ employment, payWords, ...amounts }) => ({
    employment: inListOrder('employment', employment),
    payPence: amounts.payPence,
    sleepInPence: amounts.sleepInPence,
    liveInPenceAWeek: amounts.liveInPenceAWeek,
    accommodationPenceADay: amounts.accommodationPenceADay,
    payWords: tidy(payWords),
  }),

  read: ({ employment, payPence, sleepInPence, liveInPenceAWeek, accommodationPenceADay, payWords }) => ({
    employment,
    payPence,
    sleepInPence,
    liveInPenceAWeek,
    accommodationPenceADay,
    payWords,
  }),

  missing: ({ employment }) => (employment.length === 0 ? [NO_KIND] : []),
};

const NO_KIND = { field: 'employment', message: 'Choose how the PA is employed.' };

function money(field: string, pence: number | null, { most, like }: { most: number; like: string }): FieldProblem[] {
  const message = `Write ${like}. It can be up to £${(most / 100).toLocaleString('en-GB')}.`;
  return outside(field, pence, { from: 0, to: most, message });
}
