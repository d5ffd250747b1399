import type { Permission } from '@pa/platform';

/** Who may do what with training. Its proof is for the PA and for staff who decide. */
export const trainingAccess = {
  ownTraining: { name: 'accreditation.own-training', roles: ['pa'] },
  seeTraining: { name: 'accreditation.see-training', roles: ['co-ordinator', 'assessor'] },
  decideTraining: { name: 'accreditation.decide-training', roles: ['co-ordinator', 'assessor'] },
} satisfies Record<string, Permission>;
