import type { Permission } from '@pa/platform';
import { schemesAccess } from './schemes/schemes.access';
import { bookingsAccess } from './bookings/bookings.access';
import { referencesAccess } from './references/references.access';

/** Who may do what with evidence. Assessors alone work on checks; nobody else of staff sees more than employers do. */
export const accreditationAccess = {
  ...schemesAccess,
  ...bookingsAccess,
  ownChecks: { name: 'accreditation.own-checks', roles: ['pa'] },
  seeChecks: { name: 'accreditation.see-checks', roles: ['assessor'] },
  decideChecks: { name: 'accreditation.decide-checks', roles: ['assessor'] },
  ...referencesAccess,
} satisfies Record<string, Permission>;
