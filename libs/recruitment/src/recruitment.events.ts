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
  /** Cover. Somebody is asked for, or asked for again. Subject: the request. */
  coverAsked: 'recruitment.cover-asked',
  /** Everybody who could come was asked, and nobody has said yes. Subject: the request. */
  coverUnanswered: 'recruitment.cover-unanswered',
  /** It began without anybody. Subject: the request. */
  coverUnfilled: 'recruitment.cover-unfilled',
  /** The rest: subject is the place of one PA in a request, which `CoverPairs` resolves to the two people. */
  coverOffered: 'recruitment.cover-offered',
  coverHeld: 'recruitment.cover-held',
  coverConfirmed: 'recruitment.cover-confirmed',
  coverTaken: 'recruitment.cover-taken',
  coverOpenAgain: 'recruitment.cover-open-again',
  coverReleased: 'recruitment.cover-released',
  coverWithdrawn: 'recruitment.cover-withdrawn',
  coverCancelled: 'recruitment.cover-cancelled',
} as const;
