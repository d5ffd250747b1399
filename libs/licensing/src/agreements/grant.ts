import { isDay } from '@pa/accounts';
import type { FieldProblem } from '@pa/platform';
import { LEGAL_FORMS, LICENCE_PLANS, type LegalForm, type LicencePlan } from './licence.entity';

/** What an operator grants: a new register, to whom, for how long, where and at what price. */
export interface LicenceGrant {
  /** Of the new register; made when the form was drawn, so that a form that is sent twice makes one. */
  readonly id: string;
  /** First line of the register's name, such as "East Anglia". */
  readonly region: string;
  /** In its first address: `east-anglia` answers at east-anglia.<platform's host>. */
  readonly slug: string;
  readonly organisation: string;
  readonly legalForm: LegalForm;
  readonly plan: LicencePlan;
  /** ISO days, both included. */
  readonly beginsOn: string;
  readonly endsOn: string;
  readonly councils: readonly string[];
  readonly outwardCodes: readonly string[];
  /** Before VAT; null for what was typed and is no amount. */
  readonly penceAMonth: number | null;
  readonly vatBasisPoints: number;
  /** E-mail address of whoever sets the register up. */
  readonly manager: string;
}

/** £100,000 a month: beyond it a zero too many is likelier than a price. */
const MOST_PENCE = 10_000_000;
const MOST_COUNCILS = 40;
const MOST_CODES = 600;
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const OUTWARD = /^[A-Z]{1,2}\d[A-Z\d]?$/;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
/** First addresses that are no register's. */
const RESERVED = ['platform', 'www', 'api', 'operator', 'mail', 'localhost'];

type Rule = readonly [field: string, holds: (grant: LicenceGrant) => boolean, message: string];

const isShort = (text: string, most: number) => text.trim() !== '' && text.length <= most;

const RULES: readonly Rule[] = [
  ['region', ({ region }) => isShort(region, 40), 'Enter the name of the region, in 40 letters or fewer'],
  [
    'slug',
    ({ slug }) => slug.length <= 40 && SLUG.test(slug),
    'Enter a short address of small letters, digits and hyphens, like east-anglia',
  ],
  ['slug', ({ slug }) => !RESERVED.includes(slug), 'This address is ours. Choose another one'],
  ['organisation', ({ organisation }) => isShort(organisation, 120), 'Enter the organisation, in 120 letters or fewer'],
  ['legalForm', ({ legalForm }) => LEGAL_FORMS.includes(legalForm), 'Choose what kind of organisation it is'],
  ['plan', ({ plan }) => LICENCE_PLANS.includes(plan), 'Choose a plan'],
  ['beginsOn', ({ beginsOn }) => isDay(beginsOn), 'Enter the day on which it begins, like 1 4 2027'],
  ['endsOn', ({ endsOn }) => isDay(endsOn), 'Enter the last day, like 31 3 2030'],
  ['endsOn', ({ beginsOn, endsOn }) => endsOn > beginsOn, 'The last day must come after the first'],
  [
    'councils',
    ({ councils, outwardCodes }) => councils.length > 0 || outwardCodes.length > 0,
    'Enter the councils, or the first halves of postcodes',
  ],
  [
    'councils',
    ({ councils }) => councils.length <= MOST_COUNCILS && councils.every((name) => name.length <= 80),
    'Enter 40 councils or fewer, each of 80 letters or fewer',
  ],
  [
    'outwardCodes',
    ({ outwardCodes }) => outwardCodes.length <= MOST_CODES && outwardCodes.every((code) => OUTWARD.test(code)),
    'Enter first halves of postcodes, like CH1, CH2',
  ],
  [
    'price',
    ({ penceAMonth }) => penceAMonth !== null && penceAMonth >= 0 && penceAMonth <= MOST_PENCE,
    'Enter a price in pounds, like 250 or 249.50',
  ],
  [
    'vat',
    ({ vatBasisPoints }) => Number.isInteger(vatBasisPoints) && vatBasisPoints >= 0 && vatBasisPoints <= 10_000,
    'Choose whether VAT comes on top',
  ],
  [
    'manager',
    ({ manager }) => manager.length <= 254 && EMAIL.test(manager),
    'Enter the manager’s email address, like name@example.com',
  ],
];

/** The first thing wrong with each field; empty when all is right. */
export function grantProblems(grant: LicenceGrant): FieldProblem[] {
  const found = new Map<string, FieldProblem>();
  for (const [field, holds, message] of RULES)
    if (!found.has(field) && !holds(grant)) found.set(field, { field, message });
  return [...found.values()];
}

/** "250", "£249.50", "1,250" → pence; null for what is no amount of pounds. */
export function penceOf(text: string): number | null {
  const found = /^£?\s*(\d{1,3}(?:,\d{3})*|\d{1,6})(?:\.(\d{1,2}))?$/.exec(text.trim());
  if (!found) return null;
  const [, whole = '', rest = ''] = found;
  return Number(whole.replaceAll(',', '')) * 100 + Number(rest.padEnd(2, '0'));
}
