import { demonstrationBrands } from '@pa/web';
import { seededId } from '../random/seeded-id';
import { northWestTowns } from '../towns/north-west.towns';
import type { DemonstrationRegister } from './demonstration-register';

/** The first demonstration register: looks at profiles after they are shown. Telephone numbers are kept for drama. */
export const northWest: DemonstrationRegister = {
  id: seededId('register/north-west'),
  slug: 'north-west',
  name: 'North West PA Register',
  brand: {
    ...demonstrationBrands['north-west'],
    region: 'North West',
    shortName: 'PA Register',
    welcome:
      'A personal assistant (PA) is someone you choose and employ to support you, at home or out and about. This register helps you and PAs in the North West find each other.',
    strapline: 'Find a personal assistant who fits your week',
    phone: '0151 496 0142',
    openingHours: 'Monday to Friday, 09:00 to 17:00.',
    textRelay: 'BSL video calls and Text Relay welcome.',
    email: 'hello@north-west.example.com',
    address: 'North West PA Register, 12 Albert Yard, Liverpool',
    footerLine:
      'The North West PA Register is run by disabled people. This one is a demonstration: everyone on it is made up.',
    areas: ['BB', 'BL', 'CA', 'CH', 'CW', 'FY', 'L', 'LA', 'M', 'OL', 'PR', 'SK', 'WA', 'WN'],
    words: {},
  },
  policies: {
    moderation: 'after',
    checks: 'always',
    introductions: { duties: ['identity', 'references', 'qualifications'], mustBeDone: false },
    terms: [
      { from: '2026-09-02', to: '2026-10-23' },
      { from: '2026-11-02', to: '2026-12-18' },
      { from: '2027-01-04', to: '2027-02-12' },
      { from: '2027-02-22', to: '2027-03-25' },
      { from: '2027-04-12', to: '2027-05-28' },
      { from: '2027-06-07', to: '2027-07-21' },
      { from: '2027-09-02', to: '2027-10-22' },
      { from: '2027-11-01', to: '2027-12-17' },
      { from: '2028-01-04', to: '2028-02-18' },
      { from: '2028-02-28', to: '2028-04-07' },
      { from: '2028-04-24', to: '2028-05-26' },
      { from: '2028-06-05', to: '2028-07-20' },
    ],
  },
  towns: northWestTowns,
  home: 'Chester',
};
