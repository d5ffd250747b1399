import type { Licensee, RegisterPolicies } from '@pa/platform';
import { BRAND_TOKENS, dateWords, listWords } from '@pa/web';
import { COLOUR_WORDS } from '../colour-words';
import type { OperatorRow } from '../operator/operator-panels';

const CHECKS: Readonly<Record<string, string>> = {
  always: 'Always',
  'under-18': 'When children are in the home',
  recommended: 'Recommended',
};
const DIRECTORIES: Readonly<Record<NonNullable<RegisterPolicies['directory']>, string>> = {
  information: 'Everyone',
  'approved-only': 'Approved PAs alone',
  'approved-first': 'Everyone, approved PAs first',
};
const DUTIES = { identity: 'who they are', references: 'references', qualifications: 'qualifications' } as const;
const USUAL_MINUTES = 15;

/** The rules of a register, in words. */
export function policyRows({ policies, isOpen }: Licensee): OperatorRow[] {
  const { moderation, coverWaveMinutes = USUAL_MINUTES, needsPass = false, checks, directory, terms } = policies;
  return [
    { key: 'Open', value: isOpen === false ? 'No, it is being set up' : 'Yes' },
    {
      key: 'Staff look at profiles and adverts',
      value: moderation === 'before' ? 'Before they show' : 'After they show',
    },
    { key: 'More PAs are asked for cover after', value: `${coverWaveMinutes} minutes` },
    { key: 'Employers need an access pass', value: needsPass ? 'Yes' : 'No' },
    { key: 'PAs need a DBS check', value: CHECKS[checks ?? ''] ?? 'Employers decide' },
    { key: 'Whom employers find', value: DIRECTORIES[directory ?? 'information'] },
    { key: 'Before an introduction, staff see to', value: dutyWords(policies) },
    termsRow(terms),
  ];
}

function termsRow(terms: RegisterPolicies['terms']): OperatorRow {
  const values = terms.map(({ from, to }) => `${dateWords(from)} to ${dateWords(to)}`);
  return { key: 'School terms', value: 'None', ...(values.length > 0 && { values }) };
}

function dutyWords({ introductions }: RegisterPolicies): string {
  const duties = introductions?.duties.map((duty) => DUTIES[duty]) ?? [];
  if (duties.length === 0) return 'Nothing';
  return `${listWords(duties)}${introductions?.mustBeDone ? ', and contact details wait for it' : ''}`;
}

/** How a register looks and what it says of itself. */
export function brandRows({ name, brand }: Licensee): OperatorRow[] {
  return [
    { key: 'Name', value: name },
    { key: 'Short name', value: brand.shortName },
    { key: 'Welcome', value: brand.welcome },
    { key: 'Strapline', value: brand.strapline },
    { key: 'Telephone', value: brand.phone },
    { key: 'Opening hours', value: brand.openingHours },
    { key: 'Text relay', value: brand.textRelay },
    { key: 'Email', value: brand.email },
    { key: 'Address', value: brand.address },
    { key: 'Foot of each page', value: brand.footerLine },
    { key: 'Emails come from', value: brand.senderName ?? name },
    { key: 'Postcode areas', value: brand.areas.join(', ') },
    { key: 'Letters', value: brand.font ?? 'atkinson' },
    { key: 'Logo', value: brand.logo ? `Its own, ${brand.logo.width} by ${brand.logo.height} dots` : 'The drawn mark' },
    ...BRAND_TOKENS.map((token) => ({ key: `Colour of ${COLOUR_WORDS[token]}`, value: brand[token] })),
  ].map(({ key, value }) => ({ key, value: value || 'None' }));
}
