import type { Permission } from '@pa/platform';

/** Who may do what with references. Who has a referee's link needs no account. */
export const referencesAccess = {
  ownReferences: { name: 'accreditation.own-references', roles: ['pa'] },
  /** Asking tells us how to reach a referee, and sharing shows an employer what one said. */
  changeOwnReferences: { name: 'accreditation.change-own-references', roles: ['pa'], stepUp: true },
  /** What PAs let this employer read of what others say about them. */
  readShownReferences: { name: 'accreditation.read-shown-references', roles: ['employer'], acting: 'look' },
  readReferences: { name: 'accreditation.read-references', roles: ['co-ordinator', 'assessor'] },
  settleReferences: { name: 'accreditation.settle-references', roles: ['co-ordinator', 'assessor'], stepUp: true },
} satisfies Record<string, Permission>;
