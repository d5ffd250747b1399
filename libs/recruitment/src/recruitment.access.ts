import type { Permission } from '@pa/platform';

/** Who may do what with adverts and answers to them. */
export const recruitmentAccess = {
  seeOwnVacancies: { name: 'recruitment.see-own-vacancies', roles: ['employer'], acting: 'look' },
  editOwnVacancies: { name: 'recruitment.edit-own-vacancies', roles: ['employer'], acting: 'adverts' },
  /** A PA's own answers to adverts, and the invitations to them. */
  ownApplications: { name: 'recruitment.own-applications', roles: ['pa'], acting: 'adverts' },
  /** Answers to an employer's adverts. */
  seeApplications: { name: 'recruitment.see-applications', roles: ['employer'], acting: 'look' },
  decideApplications: { name: 'recruitment.decide-applications', roles: ['employer'], acting: 'adverts' },
  /** What both sides of an application may do: whose it is decides the service. */
  seeEitherApplication: { name: 'recruitment.see-either-application', roles: ['pa', 'employer'], acting: 'look' },
  changeEitherApplication: {
    name: 'recruitment.change-either-application',
    roles: ['pa', 'employer'],
    acting: 'adverts',
  },
  /** Any advert that is open now, for PAs; employers and staff see how theirs looks beside others. */
  seeVacancies: {
    name: 'recruitment.see-vacancies',
    roles: ['pa', 'employer', 'co-ordinator', 'assessor', 'editor', 'manager', 'auditor'],
    acting: 'look',
  },
  /** Cover at short notice, as an employer asks for it, with the circle and the emergency plan. */
  seeCover: { name: 'recruitment.see-cover', roles: ['employer'], acting: 'look' },
  askCover: { name: 'recruitment.ask-cover', roles: ['employer'], acting: 'adverts' },
  /** Cover that a PA is asked for. */
  answerCover: { name: 'recruitment.answer-cover', roles: ['pa'], acting: 'adverts' },
  seeCoverBoard: { name: 'recruitment.see-cover-board', roles: ['co-ordinator', 'manager', 'auditor'] },
  /** Staff's board and the adverts that wait for a look. Auditors read, and decide nothing. */
  seeBoard: { name: 'recruitment.see-board', roles: ['co-ordinator', 'manager', 'auditor'] },
  moderateVacancies: { name: 'recruitment.moderate-vacancies', roles: ['co-ordinator', 'manager'] },
} satisfies Record<string, Permission>;
