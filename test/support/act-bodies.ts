import { demonstrationBrands } from '@pa/web';

/* What is sent so that a deed of the table of acts is done. */

const { mark: _mark, ...COLOURS } = demonstrationBrands['north-west'];
export const BRAND = {
  ...COLOURS,
  region: 'North West',
  shortName: 'PA Register',
  welcome: 'Welcome',
  strapline: 'Find someone who fits your life',
  phone: '0151 496 0142',
  openingHours: 'Monday to Friday',
  textRelay: '',
  email: 'help@example.com',
  address: '',
  footerLine: 'Run by disabled people.',
};
export const OTHER_REGISTER = {
  address: 'https://register.example',
  keys: JSON.stringify({ keys: [{ kty: 'OKP', crv: 'Ed25519', kid: 'one', x: 'A'.repeat(43) }] }),
};
export const DETAILS = { firstName: 'Sam', lastName: 'Okoro', telephone: '', address: '' };
export const VOUCHERS = {
  id: '01890000-0000-7000-8000-0000000000b1',
  label: 'A council',
  months: '3',
  count: '2',
  'expiresOn-day': '1',
  'expiresOn-month': '1',
  'expiresOn-year': String(new Date().getUTCFullYear() + 1),
};
export const ANNOUNCEMENT = {
  id: '01890000-0000-7000-8000-0000000000b3',
  title: 'Closed on Monday',
  words: 'Nobody answers the telephone on Monday.',
  roles: 'auditor',
  'from-day': '1',
  'from-month': '1',
  'from-year': '2098',
  'until-day': '2',
  'until-month': '1',
  'until-year': '2098',
};
export const SUPPORT_OFFER = {
  id: '01890000-0000-7000-8000-0000000000b4',
  reason: 'Emails do not go out.',
  areas: 'delivery',
  hours: '4',
};
export const WEBHOOK = {
  id: '01890000-0000-7000-8000-0000000000b2',
  url: 'https://council.example/news',
  kinds: 'application.hired',
};
export const APPROVAL = { decision: 'approved', reasons: [], words: '' };
