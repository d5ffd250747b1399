import type { ActingScope } from '@pa/platform';
import type { Basis, Evidence, Power } from './representation';
import type { RepresentationMover } from './representation-state';

export const SCOPE_WORDS: Readonly<Record<ActingScope, { readonly text: string; readonly hint: string }>> = {
  look: { text: 'Look for PAs', hint: 'Search, and see what you told us. This is always part of it.' },
  message: { text: 'Write messages', hint: 'Read and write messages with PAs.' },
  adverts: { text: 'Look after adverts', hint: 'Change what you told us, and write job adverts.' },
  pay: { text: 'Pay', hint: 'Pay the register for you.' },
};

export const BASIS_WORDS: Readonly<Record<Basis, string>> = {
  'own-consent': 'The person said yes',
  'lasting-power-of-attorney': 'Lasting power of attorney',
  deputy: 'Deputy, named by the Court of Protection',
  'suitable-person': 'Suitable person, agreed by the council',
  'parental-responsibility': 'Parental responsibility for a child',
};

export const POWER_WORDS: Readonly<Record<Power, string>> = {
  'property-and-financial': 'Property and financial affairs',
  'health-and-welfare': 'Health and welfare',
  both: 'Both',
};

export const EVIDENCE_WORDS: Readonly<Record<Evidence, string>> = {
  'own-act': 'The person did it here themselves',
  'told-in-person': 'The person told us face to face',
  'told-by-phone': 'The person told us on the phone',
  'told-by-letter': 'The person wrote to us',
  'told-with-interpreter': 'The person told us with an interpreter',
  'original-seen': 'We saw the paper itself',
  'certified-copy-seen': 'We saw a certified copy',
  'online-code-checked': 'We checked the online code',
  'council-confirmed': 'The council told us',
};

export const ENDED_AS_WORDS: Readonly<Record<RepresentationMover, string>> = {
  employer: 'the person themselves',
  representative: 'the one who acted',
  staff: 'our team',
  calendar: 'the calendar',
};

/** "Look for PAs, Write messages". */
export function scopeWords(scopes: readonly ActingScope[]): string {
  return scopes.map((scope) => SCOPE_WORDS[scope].text).join(', ');
}

export function basisWords(basis: Basis, power: Power | null): string {
  return power ? `${BASIS_WORDS[basis]}: ${POWER_WORDS[power].toLowerCase()}` : BASIS_WORDS[basis];
}
