import type { RegisterBrand, RegisterPolicies } from '@pa/platform';
import type { LicenceGrant } from './grant';

/** A register begins with colours that everyone can read; its managers choose their own. */
const FIRST_COLOURS = {
  accent: '#2b4a2f',
  deep: '#1b301e',
  soft: '#5f8a64',
  mist: '#bcd3be',
  tint: '#ebf3ec',
  paper: '#f9fbf8',
} as const;

/** The look of a register that nobody has set up yet: its name, and nothing that only its managers can know. */
export function firstBrand({ region, outwardCodes }: Pick<LicenceGrant, 'region' | 'outwardCodes'>): RegisterBrand {
  return {
    ...FIRST_COLOURS,
    region,
    shortName: 'PA Register',
    mark: 'plain',
    welcome: '',
    strapline: 'Find a personal assistant who fits your week',
    phone: '',
    openingHours: '',
    textRelay: '',
    email: '',
    address: '',
    footerLine: '',
    areas: [...new Set(outwardCodes.map((code) => code.replace(/\d.*$/, '')))].toSorted(),
    words: {},
  };
}

/** The careful choices: nothing is shown before staff have looked. */
export const FIRST_POLICIES: RegisterPolicies = { moderation: 'before', terms: [] };
