import type { Permission } from '@pa/platform';
import { boardAccess } from './board/board.access';
import { schemesAccess } from './schemes/schemes.access';
import { bookingsAccess } from './bookings/bookings.access';
import { cardsAccess } from './cards/cards.access';
import { passportAccess } from './passport/passport.access';
import { evidenceRulesAccess } from './policies/policies.access';
import { referencesAccess } from './references/references.access';
import { visitsAccess } from './visits/visits.access';
import { trainingAccess } from './training/training.access';

/** Who may do what with evidence. Assessors alone work on checks; nobody else of staff sees more than employers do. */
export const accreditationAccess = {
  ...schemesAccess,
  ...boardAccess,
  ...bookingsAccess,
  ...cardsAccess,
  ...passportAccess,
  ...evidenceRulesAccess,
  ownChecks: { name: 'accreditation.own-checks', roles: ['pa'] },
  /** A list is read without it; what is in it is opened, told, changed and taken out with a fresh proof of who does it. */
  changeOwnChecks: { name: 'accreditation.change-own-checks', roles: ['pa'], stepUp: true },
  seeChecks: { name: 'accreditation.see-checks', roles: ['assessor'] },
  decideChecks: { name: 'accreditation.decide-checks', roles: ['assessor'], stepUp: true },
  ...referencesAccess,
  ...visitsAccess,
  ...trainingAccess,
} satisfies Record<string, Permission>;
