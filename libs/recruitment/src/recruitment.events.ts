/** What this lib tells the worker. Each names the row it is about; the worker reads the row as it is then. */
export const recruitmentEvents = {
  /** Anything of an advert changed that search, alerts or those who applied may care about. Subject: the advert. */
  vacancyChanged: 'recruitment.vacancy-changed',
  vacancySubmitted: 'recruitment.vacancy-submitted',
  vacancyPublished: 'recruitment.vacancy-published',
  vacancyChangesAsked: 'recruitment.vacancy-changes-asked',
  vacancyRemoved: 'recruitment.vacancy-removed',
  /** New words of an open advert are shown now. */
  vacancyWordsPassed: 'recruitment.vacancy-words-passed',
  /** Filled, closed or past its date: those who applied are told. */
  vacancyEnded: 'recruitment.vacancy-ended',
  /** Its owner may not start new conversations. */
  vacancyPaused: 'recruitment.vacancy-paused',
  vacancyClosesSoon: 'recruitment.vacancy-closes-soon',
  /** Applications. Subject: the application. */
  applicationSent: 'recruitment.application-sent',
  applicationShortlisted: 'recruitment.application-shortlisted',
  applicationWithdrawn: 'recruitment.application-withdrawn',
  applicationUnsuccessful: 'recruitment.application-unsuccessful',
  applicationAdvertChanged: 'recruitment.application-advert-changed',
  interviewOffered: 'recruitment.interview-offered',
  interviewChosen: 'recruitment.interview-chosen',
  interviewNoneFits: 'recruitment.interview-none-fits',
  interviewCalledOff: 'recruitment.interview-called-off',
  offerMade: 'recruitment.offer-made',
  offerTakenBack: 'recruitment.offer-taken-back',
  offerAccepted: 'recruitment.offer-accepted',
  offerDeclined: 'recruitment.offer-declined',
  hired: 'recruitment.hired',
  /** Time to say that one is well after a first meeting. Subject: the plan. */
  checkInDue: 'recruitment.check-in-due',
  /** Still working together? Subject: the question to one of the two. */
  outcomeDue: 'recruitment.outcome-due',
  /** An employer asks a PA to look at an advert. Subject: the invitation. */
  paInvited: 'recruitment.pa-invited',
  invitationDeclined: 'recruitment.invitation-declined',
} as const;
