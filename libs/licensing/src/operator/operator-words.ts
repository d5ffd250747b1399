import type { LicenceState } from '@pa/platform';
import type { LegalForm, LicencePlan } from '../agreements/licence.entity';

export const LEGAL_FORM_WORDS: Readonly<Record<LegalForm, string>> = {
  cio: 'Charitable incorporated organisation (CIO)',
  charity: 'Other charity',
  cic: 'Community interest company (CIC)',
  company: 'Company',
  society: 'Co-operative or community benefit society',
  council: 'Council',
  other: 'Something else',
};

export const PLAN_WORDS: Readonly<Record<LicencePlan, { readonly text: string; readonly hint: string }>> = {
  small: { text: 'Small', hint: 'Up to 500 people' },
  medium: { text: 'Medium', hint: 'Up to 5,000 people' },
  large: { text: 'Large', hint: 'More than 5,000 people' },
};

export const STATE_WORDS: Readonly<Record<LicenceState, string>> = {
  trial: 'On trial',
  active: 'Active',
  'past-due': 'Past due',
  suspended: 'Suspended',
  ended: 'Ended',
};

/** What a move of a licence does, for whoever is about to do it. */
export const MOVE_WORDS: Readonly<Record<LicenceState, { readonly text: string; readonly hint: string }>> = {
  trial: { text: 'On trial', hint: '' },
  active: { text: 'Make it active', hint: 'Everything works.' },
  'past-due': {
    text: 'Mark it as past due',
    hint: 'Everything works for 30 more days. Staff read that the fee is late.',
  },
  suspended: { text: 'Suspend it', hint: 'People can read and leave. Nothing new can be done.' },
  ended: { text: 'End it', hint: 'The register closes for good. People can still get what is theirs.' },
};
