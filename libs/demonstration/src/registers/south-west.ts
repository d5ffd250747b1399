import { demonstrationBrands } from '@pa/web';
import { seededId } from '../random/seeded-id';
import { southWestTowns } from '../towns/south-west.towns';
import type { DemonstrationRegister } from './demonstration-register';

/** The second demonstration register: looks at profiles before they are shown. Telephone numbers are kept for drama. */
export const southWest: DemonstrationRegister = {
  id: seededId('register/south-west'),
  slug: 'south-west',
  name: 'South West PA Register',
  licence: 'past-due',
  brand: {
    ...demonstrationBrands['south-west'],
    region: 'South West',
    shortName: 'PA Register',
    welcome:
      'You are the boss of your own support. Look for personal assistants (PAs) from Gloucester to Penzance, see who fits, and talk to them here.',
    strapline: 'The right help, at the hours you choose',
    phone: '0117 496 0142',
    openingHours: 'Monday to Thursday, 09:30 to 16:30, and Friday until 13:00.',
    textRelay: 'Text Relay welcome. We call back whoever asks us to.',
    email: 'hello@south-west.example.com',
    address: 'South West PA Register, 3 Harbour Steps, Bristol',
    footerLine:
      'The South West PA Register belongs to the people who use it. This one is a demonstration: everyone on it is made up.',
    areas: ['BA', 'BH', 'BS', 'DT', 'EX', 'GL', 'PL', 'SN', 'SP', 'TA', 'TQ', 'TR'],
    words: {},
  },
  policies: {
    moderation: 'before',
    needsPass: true,
    checks: 'under-18',
    introductions: { duties: ['identity', 'references'], mustBeDone: true },
    terms: [
      { from: '2026-09-03', to: '2026-10-23' },
      { from: '2026-11-02', to: '2026-12-18' },
      { from: '2027-01-05', to: '2027-02-12' },
      { from: '2027-02-22', to: '2027-03-25' },
      { from: '2027-04-12', to: '2027-05-28' },
      { from: '2027-06-07', to: '2027-07-23' },
      { from: '2027-09-06', to: '2027-10-22' },
      { from: '2027-11-01', to: '2027-12-17' },
      { from: '2028-01-04', to: '2028-02-11' },
      { from: '2028-02-21', to: '2028-03-31' },
      { from: '2028-04-18', to: '2028-05-26' },
      { from: '2028-06-05', to: '2028-07-21' },
    ],
  },
  towns: southWestTowns,
  home: 'Bristol',
};
