import type { Permission } from '@pa/platform';

/** Who may do what with training. Its proof is for the PA and for staff who decide. */
export const trainingAccess = {
  ownTraining: { name: 'accreditation.own-training', roles: ['pa'] },
  changeOwnTraining: { name: 'accreditation.change-own-training', roles: ['pa'], stepUp: true },
  seeTraining: { name: 'accreditation.see-training', roles: ['co-ordinator', 'assessor'] },
  openTrainingFiles: { name: 'accreditation.open-training-files', roles: ['co-ordinator', 'assessor'], stepUp: true },
  decideTraining: { name: 'accreditation.decide-training', roles: ['co-ordinator', 'assessor'], stepUp: true },
} satisfies Record<string, Permission>;
