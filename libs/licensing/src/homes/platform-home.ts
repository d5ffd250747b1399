import { PLATFORM_ID, type Licensee, type RegisterBrand } from '@pa/platform';

/** The platform's own look: plain, and like no register's. No telephone: nobody but operators comes here. */
const PLATFORM_BRAND: RegisterBrand = {
  region: 'PA registers',
  shortName: 'Platform',
  mark: 'plain',
  accent: '#1f3a5f',
  deep: '#14263f',
  soft: '#5b7fa8',
  mist: '#b9cbe0',
  tint: '#eaf0f7',
  paper: '#f8fafc',
  welcome: '',
  strapline: '',
  phone: '',
  openingHours: '',
  textRelay: '',
  email: '',
  address: '',
  footerLine: 'For whoever runs this platform. The registers have their own addresses.',
  areas: [],
  words: {},
};

/** The platform as a home of people: its operators. Only its row stands in the database; how it looks is no data of anybody's. */
export function platformHome(host: string): Licensee {
  return {
    id: PLATFORM_ID,
    slug: 'platform',
    name: 'PA registers platform',
    primaryHost: host,
    brand: PLATFORM_BRAND,
    policies: { moderation: 'before', terms: [] },
  };
}
