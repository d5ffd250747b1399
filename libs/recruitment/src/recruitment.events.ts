/** What this lib tells the worker. Each names the row it is about; the worker reads the row as it is then. */
export const recruitmentEvents = {
  /** Anything of an advert changed that search, alerts or those who applied may care about. Subject: the advert. */
  vacancyChanged: 'recruitment.vacancy-changed',
  vacancySubmitted: 'recruitment.vacancy-submitted',
  vacancyPublished: 'recruitment.vacancy-published',
  vacancyChangesAsked: 'recruitment.vacancy-changes-asked',
  vacancyRemoved: 'recruitment.vacancy-removed',
  /** Filled, closed or past its date: those who applied are told. */
  vacancyEnded: 'recruitment.vacancy-ended',
} as const;
