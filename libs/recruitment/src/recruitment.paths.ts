/** Pages and deeds of one advert of one's own. */
type AdvertDeedPath =
  | 'advice'
  | 'close'
  | 'delete'
  | 'large-print'
  | 'large-print.pdf'
  | 'pause'
  | 'place-of-profile'
  | 'poster'
  | 'poster.pdf'
  | 'preview'
  | 'send'
  | 'start-again'
  | 'take-back';

/** Every address of this lib's pages. */
export const recruitmentPaths = {
  vacancies: '/employer/adverts',
  newVacancy: '/employer/adverts/new',
  copyOf: (id: string) => `/employer/adverts/new?from=${id}`,
  vacancy: (id: string) => `/employer/adverts/${id}`,
  section: (id: string, section: string) => `/employer/adverts/${id}/parts/${section}`,
  deed: (id: string, deed: AdvertDeedPath) => `/employer/adverts/${id}/${deed}`,
  applications: (vacancyId: string) => `/employer/adverts/${vacancyId}/applications`,
  sideBySide: (vacancyId: string) => `/employer/adverts/${vacancyId}/applications/side-by-side`,
  application: (vacancyId: string, id: string) => `/employer/adverts/${vacancyId}/applications/${id}`,
  applicationDeed: (vacancyId: string, id: string, deed: string) =>
    `/employer/adverts/${vacancyId}/applications/${id}/${deed}`,
  invite: (profileId: string) => `/employer/invite/${profileId}`,
  apply: (vacancyId: string) => `/vacancies/${vacancyId}/apply`,
  ownApplications: '/pa/applications',
  ownApplication: (id: string) => `/pa/applications/${id}`,
  ownApplicationDeed: (id: string, deed: string) => `/pa/applications/${id}/${deed}`,
  declineInvitation: (id: string) => `/pa/invitations/${id}/no`,
  /** For both: the chosen time as a calendar file, what to ask, one's own plan, the written terms. */
  calendar: (id: string) => `/applications/${id}/interview.ics`,
  questionsToAsk: (id: string) => `/applications/${id}/questions-to-ask`,
  meetingPlan: (id: string) => `/applications/${id}/meeting-plan`,
  writtenTerms: (id: string) => `/applications/${id}/written-terms`,
  /** From a mail: works without signing in. The page shows two buttons, and posts to the same address. */
  outcome: (token: string) => `/still-working/${token}`,
  /** An open advert as PAs see it. */
  openVacancy: (id: string) => `/vacancies/${id}`,
  board: '/staff/adverts',
  boardOf: (id: string) => `/staff/adverts/${id}`,
} as const;
