import { REGISTER_ROLES, type Permission } from '@pa/platform';

/** Who may do what about acting for others, accounts that staff run, and how people need to be written to. */
export const representativesAccess = {
  /** Who acts for an employer is the employer's alone: nobody who acts may widen or keep their own power. */
  ownRepresentatives: { name: 'accounts.own-representatives', roles: ['employer'] },
  /** For whom one acts. `employer`, `pa` and `look` let in who acts just now, and nothing more is there. */
  actForOthers: {
    name: 'accounts.act-for-others',
    roles: ['representative', 'co-ordinator', 'manager', 'employer', 'pa'],
    acting: 'look',
  },
  /** Begins acting, or gives it up. Staff begin from the account they run, with a reason. */
  beginActing: { name: 'accounts.begin-acting', roles: ['representative'] },
  /** Says yes to an invitation as whoever is signed in. */
  acceptInvitation: { name: 'accounts.accept-invitation', roles: REGISTER_ROLES },
  seeRepresentatives: { name: 'accounts.see-representatives', roles: ['co-ordinator', 'manager', 'auditor'] },
  lookAfterRepresentatives: { name: 'accounts.look-after-representatives', roles: ['co-ordinator', 'manager'] },
  assistPeople: { name: 'accounts.assist-people', roles: ['co-ordinator', 'manager'] },
  /** Not while acting: a note is between the person and staff. */
  askStaff: { name: 'accounts.ask-staff', roles: REGISTER_ROLES },
  answerNotes: { name: 'accounts.answer-notes', roles: ['co-ordinator', 'manager'] },
  ownNeeds: { name: 'accounts.own-communication-needs', roles: REGISTER_ROLES },
  seeNeeds: { name: 'accounts.see-communication-needs', roles: ['co-ordinator', 'assessor', 'manager'] },
} as const satisfies Record<string, Permission>;
