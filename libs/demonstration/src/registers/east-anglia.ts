import type { DemonstrationRegister } from './demonstration-register';
import { seededId } from '../random/seeded-id';

/** A register that its manager is still setting up: it has colours and some words, and nobody but its staff sees it. */
export const eastAnglia: DemonstrationRegister = {
  id: seededId('register/east-anglia'),
  slug: 'east-anglia',
  name: 'East Anglia PA Register',
  licence: 'trial',
  isBeingSetUp: true,
  brand: {
    region: 'East Anglia',
    shortName: 'PA Register',
    mark: 'plain',
    accent: '#2b4a2f',
    deep: '#1b301e',
    soft: '#5f8a64',
    mist: '#bcd3be',
    tint: '#ebf3ec',
    paper: '#f9fbf8',
    welcome: 'Find a personal assistant (PA) from King’s Lynn to Ipswich.',
    strapline: 'Find a personal assistant who fits your week',
    phone: '',
    openingHours: '',
    textRelay: '',
    email: 'hello@east-anglia.example.com',
    address: '',
    footerLine: '',
    areas: ['IP', 'NR'],
    words: {},
  },
  policies: { moderation: 'before', terms: [] },
  towns: [],
  home: '',
};
