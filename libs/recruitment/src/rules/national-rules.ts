import type { DatedRule } from './dated-rule';
import { RULES, type RuleKey } from './rule-keys';

const WAGE_PAGE = {
  title: 'National Minimum Wage and National Living Wage rates, GOV.UK',
  url: 'https://www.gov.uk/national-minimum-wage-rates',
};
const ROOM_PAGE = {
  title: 'National Minimum Wage and Living Wage: accommodation, GOV.UK',
  url: 'https://www.gov.uk/national-minimum-wage-accommodation',
};
const SLEEP_PAGE = {
  title: 'Calculating the minimum wage: sleep-in shifts, GOV.UK',
  url: 'https://www.gov.uk/guidance/calculating-the-minimum-wage',
};
const insurancePage = (years: string) => ({
  title: 'Rates and thresholds for employers, GOV.UK',
  url: `https://www.gov.uk/guidance/rates-and-thresholds-for-employers-${years}`,
});
const ALLOWANCE_PAGE = { title: 'Employment Allowance, GOV.UK', url: 'https://www.gov.uk/claim-employment-allowance' };
const PENSION_PAGE = {
  title: 'Workplace pensions, GOV.UK',
  url: 'https://www.gov.uk/workplace-pensions/joining-a-workplace-pension',
};
const HOLIDAY_PAGE = { title: 'Holiday entitlement, GOV.UK', url: 'https://www.gov.uk/holiday-entitlement-rights' };
const TERMS_PAGE = {
  title: 'Written statement of employment particulars, GOV.UK',
  url: 'https://www.gov.uk/employment-contracts-and-conditions/written-statement-of-employment-particulars',
};
const page = (title: string, path: string) => ({ title: `${title}, GOV.UK`, url: `https://www.gov.uk/${path}` });
const SICK_PAGE = page('Statutory Sick Pay', 'statutory-sick-pay');

interface Year {
  readonly validFrom: string;
  readonly validTo: string;
  readonly reviewBy: string;
}

/** Wages change each April, so a year's rows end: whoever asks about a later day hears that it is not known yet. */
const YEAR_2025: Year = { validFrom: '2025-04-01', validTo: '2026-03-31', reviewBy: '2026-03-31' };
const YEAR_2026: Year = { validFrom: '2026-04-01', validTo: '2027-03-31', reviewBy: '2027-03-01' };
const TAX_YEAR_2025: Year = { validFrom: '2025-04-06', validTo: '2026-04-05', reviewBy: '2026-04-05' };
const TAX_YEAR_2026: Year = { validFrom: '2026-04-06', validTo: '2027-04-05', reviewBy: '2027-03-01' };
/** Rules that stand until they are changed: looked at once a year all the same. */
const STANDING = { validFrom: '2025-04-06', validTo: null, reviewBy: '2027-03-01' };

type Rest = Omit<DatedRule, 'key' | 'value' | 'unit' | 'notes'> & { readonly notes?: string };

function row(key: RuleKey, value: number | string, rest: Rest): DatedRule {
  return { key, value, unit: RULES[key].unit, notes: '', ...rest };
}

function wages(year: Year, [adult, young, teen]: readonly [number, number, number], room: number): DatedRule[] {
  const wage = { ...year, source: WAGE_PAGE };
  const apprentices = 'Aged under 19, or in the first year of the apprenticeship.';
  return [
    row('wage.21-and-over', adult, wage),
    row('wage.18-to-20', young, wage),
    row('wage.16-to-17', teen, wage),
    row('wage.apprentice', teen, { ...wage, notes: apprentices }),
    row('room.offset', room, { ...year, source: ROOM_PAGE, notes: 'For each day that the PA has the room.' }),
  ];
}

const ALL_DUTIES = 'Only where all the PA’s work is care or support for the person who needs it.';

/** What an employer pays beside the wage: these figures did not change between the two tax years. */
function onTop(year: Year, years: string): DatedRule[] {
  const source = insurancePage(years);
  return [
    row('insurance.employer-rate', 1500, { ...year, source }),
    row('insurance.employer-from', 500_000, { ...year, source }),
    row('insurance.allowance', 1_050_000, { ...year, source: ALLOWANCE_PAGE, notes: ALL_DUTIES }),
    row('pension.pay-from', 1_000_000, { ...year, source: PENSION_PAGE }),
  ];
}

const SLEEP_IN = 'In a sleep-in, the minimum wage is owed for the time that the PA is awake to work.';
const WRITTEN_TERMS = 'The employer gives the PA written terms on or before the first day of work.';
const REST = 'Rest: 20 minutes in a day of more than 6 hours, 11 hours between days, and a day off each week.';
const OTHER_LEAVE = 'Other paid leave is as the law gives it, such as for a new child.';
const NOTICE_OF_EMPLOYER =
  'After a month, the employer gives at least a week of notice; from two years on a week for each whole year, up to 12.';
const NOTICE_OF_PA = 'After a month, the PA gives at least a week of notice.';
const SICK_FROM_FOURTH = 'Statutory Sick Pay is paid from the fourth day of illness, to a PA who earns enough for it.';
/** Employment Rights Act 2025: no waiting days and no least pay since 6 April 2026. */
const SICK_FROM_FIRST = 'Statutory Sick Pay is paid from the first full day of illness, however little the PA earns.';
const RIGHT_TO_WORK = 'The employer must look at the PA’s right to work in the United Kingdom before the first day.';

/** What the law says of every job, in the sentences that written terms print. */
const TERMS_OF_WORK: readonly DatedRule[] = [
  row('terms.written-statement', WRITTEN_TERMS, { ...STANDING, source: TERMS_PAGE }),
  row('terms.rest', REST, { ...STANDING, source: page('Rest breaks at work', 'rest-breaks-work') }),
  row('terms.payslip', 'Each pay day comes with a payslip.', { ...STANDING, source: page('Payslips', 'payslips') }),
  row('terms.other-leave', OTHER_LEAVE, { ...STANDING, source: TERMS_PAGE }),
  row('terms.sick-pay', SICK_FROM_FOURTH, { ...TAX_YEAR_2025, source: SICK_PAGE }),
  row('terms.sick-pay', SICK_FROM_FIRST, { ...STANDING, validFrom: TAX_YEAR_2026.validFrom, source: SICK_PAGE }),
  row('terms.notice-of-employer', NOTICE_OF_EMPLOYER, {
    ...STANDING,
    source: page('Redundancy: your rights, notice periods', 'redundancy-your-rights/notice-periods'),
  }),
  row('terms.notice-of-pa', NOTICE_OF_PA, {
    ...STANDING,
    source: page('Handing in your notice', 'handing-in-your-notice/giving-notice'),
  }),
  row('terms.right-to-work', RIGHT_TO_WORK, {
    ...STANDING,
    source: page('Check a job applicant’s right to work', 'check-job-applicant-right-to-work'),
  }),
];

/** The rules that are the same for every register. A new year is a new row here, or a row of a register's own. */
export const NATIONAL_RULES: readonly DatedRule[] = [
  ...wages(YEAR_2025, [1221, 1000, 755], 1066),
  ...wages(YEAR_2026, [1271, 1085, 800], 1110),
  row('room.sleep-in', SLEEP_IN, { ...STANDING, source: SLEEP_PAGE }),
  ...onTop(TAX_YEAR_2025, '2025-to-2026'),
  ...onTop(TAX_YEAR_2026, '2026-to-2027'),
  row('pension.age-from', 22, { ...STANDING, source: PENSION_PAGE, notes: 'Up to State Pension age.' }),
  row('pension.employer-least', 300, { ...STANDING, source: PENSION_PAGE }),
  row('holiday.weeks', 560, { ...STANDING, source: HOLIDAY_PAGE }),
  row('holiday.irregular-hours', 1207, { ...STANDING, source: HOLIDAY_PAGE, notes: 'Of the hours worked.' }),
  ...TERMS_OF_WORK,
];
