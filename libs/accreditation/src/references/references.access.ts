import type { Permission } from '@pa/platform';

/** Who may do what with references. Who has a referee's link needs no account. */
export const referencesAccess = {
  ownReferences: { name: 'accreditation.own-references', roles: ['pa'] },
  /** What PAs let this employer read of what others say about them. */
  readShownReferences: { name: 'accreditation.read-shown-references', roles: ['employer'], acting: 'look' },
  readReferences: { name: 'accreditation.read-references', roles: ['co-ordinator', 'assessor'] },
  settleReferences: { name: 'accreditation.settle-references', roles: ['co-ordinator', 'assessor'] },
} satisfies Record<string, Permission>;
