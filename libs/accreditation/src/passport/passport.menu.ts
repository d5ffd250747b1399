import type { AccountPlace } from '@pa/accounts';
import { passportAccess } from './passport.access';
import { passportPaths } from './passport.paths';

/** Where the account page leads to approvals that travel. */
export const passportMenu: readonly AccountPlace[] = [
  {
    text: 'Approval of another register',
    hint: 'Take our approval to another register, or bring one here.',
    href: passportPaths.own,
    roles: passportAccess.ownPassport.roles,
    order: 13.7,
  },
  {
    text: 'Approvals of other registers',
    hint: 'Whose approvals you take when a PA brings one.',
    href: passportPaths.issuers,
    roles: passportAccess.setIssuers.roles,
    order: 50.8,
    group: 'Checks and approvals',
  },
];
