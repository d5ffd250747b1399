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
  applicationFile: (id: string) => `/applications/${id}/file`,
  writtenTerms: (id: string) => `/applications/${id}/written-terms`,
  /** From a mail: works without signing in. The page shows two buttons, and posts to the same address. */
  outcome: (token: string) => `/still-working/${token}`,
  cover: '/employer/cover',
  newCover: '/employer/cover/new',
  oneCover: (id: string) => `/employer/cover/${id}`,
  coverDeed: (id: string, deed: 'call-off' | 'confirm' | 'help' | 'ideas' | 'say-no' | 'wider') =>
    `/employer/cover/${id}/${deed}`,
  circle: '/employer/circle',
  circleOf: (profileId: string) => `/employer/circle/${profileId}`,
  leaveCircle: (profileId: string) => `/employer/circle/${profileId}/remove`,
  emergencyPlan: '/employer/emergency-plan',
  changeEmergencyPlan: '/employer/emergency-plan/change',
  offeredCovers: '/pa/cover',
  offeredCover: (offerId: string) => `/pa/cover/${offerId}`,
  offeredCoverDeed: (offerId: string, deed: 'accept' | 'cannot-come' | 'decline') => `/pa/cover/${offerId}/${deed}`,
  coverBoard: '/staff/cover',
  /** An open advert as PAs see it. */
  openVacancy: (id: string) => `/vacancies/${id}`,
  /** Of the lib of messages, which stands above: where an employer asks a PA to talk, and where an application leads. */
  askToTalk: (profileId: string) => `/employer/ask/${profileId}`,
  report: (what: 'profile' | 'advert', id: string) => `/report/${what}/${id}`,
  messagesAbout: (applicationId: string) => `/messages/about/${applicationId}`,
  board: '/staff/adverts',
  boardOf: (id: string) => `/staff/adverts/${id}`,
} as const;

/** Where a form with a file may be sent. */
export const recruitmentUploads: readonly RegExp[] = [
  /^\/vacancies\/[^/]+\/apply$/,
  /^\/api\/v1\/me\/applications\/[^/]+\/file$/,
];
