import type { AccountPlace } from '@pa/accounts';
import { schemesAccess } from './schemes.access';
import { schemesPaths } from './schemes.paths';

/** Where the account page leads to approvals. */
export const schemesMenu: readonly AccountPlace[] = [
  {
    text: 'Your approval',
    hint: 'What we ask of PAs whom we approve, and what is left for you to do. It is free.',
    href: schemesPaths.own,
    roles: schemesAccess.ownApproval.roles,
    order: 13.5,
  },
  {
    text: 'Approvals of PAs',
    hint: 'Who waits to be approved, and whose approval ends.',
    href: schemesPaths.board,
    roles: schemesAccess.seeApprovals.roles,
    order: 50.5,
    group: 'Checks and approvals',
  },
  {
    text: 'Whom employers find',
    hint: 'Every PA, approved PAs first, or approved PAs alone.',
    href: schemesPaths.directory,
    roles: schemesAccess.chooseDirectory.roles,
    order: 50.6,
    group: 'Checks and approvals',
  },
];
