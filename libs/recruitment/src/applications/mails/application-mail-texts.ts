import { recruitmentEvents as events } from '../../recruitment.events';
import { recruitmentPaths as paths } from '../../recruitment.paths';
import type { ApplicationState } from '../application-state';
import type { Side } from '../application-pair.service';

/** Ids that a mail's link may name. */
export interface MailIds {
  readonly applicationId: string;
  readonly vacancyId: string;
}

/** A mail about an application. No names, no words of either side: mail is read over shoulders. */
export interface ApplicationMail {
  readonly to: Side;
  /** Sent only while it is so: who has moved on is not told of the past. Absent: in any state. */
  readonly while?: readonly ApplicationState[];
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly label: string;
  readonly path: (ids: MailIds) => string;
}

const own = ({ applicationId }: MailIds): string => paths.ownApplication(applicationId);
const seen = ({ vacancyId, applicationId }: MailIds): string => paths.application(vacancyId, applicationId);
const KEPT_BACK = 'We do not write more here, so that nobody else reads it.';

/** The mail of each event, by its topic. */
export const APPLICATION_MAILS: Readonly<Record<string, ApplicationMail>> = {
  [events.applicationSent]: {
    to: 'employer',
    while: ['submitted'],
    subject: 'Somebody has answered your advert',
    paragraphs: ['A PA has applied. Sign in to read what they wrote and how well they fit.', KEPT_BACK],
    label: 'Look at the application',
    path: seen,
  },
  [events.applicationShortlisted]: {
    to: 'pa',
    while: ['shortlisted', 'interview', 'offered'],
    subject: 'Good news: you are on a shortlist',
    paragraphs: ['An employer would like to know more about you.', KEPT_BACK],
    label: 'See which job',
    path: own,
  },
  [events.applicationWithdrawn]: {
    to: 'employer',
    subject: 'A PA has taken an application back',
    paragraphs: ['A PA who answered your advert does not go on. You do not need to do anything.'],
    label: 'See your applications',
    path: ({ vacancyId }) => paths.applications(vacancyId),
  },
  [events.applicationUnsuccessful]: {
    to: 'pa',
    while: ['unsuccessful'],
    subject: 'News about a job you applied for',
    paragraphs: [
      'Thank you for applying. This time it was not you, and we are sorry.',
      'It says nothing about how good you are at your work. There are other jobs, and employers who look for you.',
    ],
    label: 'Look at it, and find other jobs',
    path: own,
  },
  [events.applicationAdvertChanged]: {
    to: 'pa',
    while: ['submitted', 'shortlisted', 'interview', 'offered', 'accepted'],
    subject: 'A job you applied for has changed',
    paragraphs: ['The employer has changed the advert. Look whether you still want the job.'],
    label: 'See what changed',
    path: own,
  },
  [events.interviewOffered]: {
    to: 'pa',
    while: ['interview'],
    subject: 'You are invited to an interview',
    paragraphs: ['An employer would like to meet you. Choose the time that suits you, or say that none does.'],
    label: 'Choose a time',
    path: own,
  },
  [events.interviewChosen]: {
    to: 'employer',
    while: ['interview'],
    subject: 'A time for your interview is chosen',
    paragraphs: ['The PA has chosen one of your times. You can put it into your calendar.'],
    label: 'See when',
    path: seen,
  },
  [events.interviewNoneFits]: {
    to: 'employer',
    while: ['interview'],
    subject: 'None of your times suits the PA',
    paragraphs: ['The PA cannot come at any of the times, or had to call off. You can offer others.'],
    label: 'Offer other times',
    path: seen,
  },
  [events.interviewCalledOff]: {
    to: 'pa',
    while: ['interview'],
    subject: 'Your interview is called off',
    paragraphs: ['The employer has called the interview off. Your application still stands.'],
    label: 'Look at your application',
    path: own,
  },
  [events.offerMade]: {
    to: 'pa',
    while: ['offered'],
    subject: 'You are offered a job',
    paragraphs: ['An employer offers you a job. Read the terms, then say yes or no. Take the time you need.'],
    label: 'Read the offer',
    path: own,
  },
  [events.offerTakenBack]: {
    to: 'pa',
    while: ['shortlisted'],
    subject: 'A job offer was taken back',
    paragraphs: ['The employer has taken an offer back. You are still on the shortlist.'],
    label: 'Look at your application',
    path: own,
  },
  [events.offerAccepted]: {
    to: 'employer',
    while: ['accepted'],
    subject: 'Your offer is accepted',
    paragraphs: ['The PA says yes. When the checks are done, tell us that the job is theirs.', KEPT_BACK],
    label: 'See what comes next',
    path: seen,
  },
  [events.offerDeclined]: {
    to: 'employer',
    while: ['declined'],
    subject: 'Your offer was declined',
    paragraphs: ['The PA has said no to your offer. You can go on with others on your shortlist.'],
    label: 'See your applications',
    path: ({ vacancyId }) => paths.applications(vacancyId),
  },
  [events.hired]: {
    to: 'pa',
    while: ['hired'],
    subject: 'The job is yours',
    paragraphs: [
      'The employer has confirmed it. Read the written terms before your first day.',
      'We will ask you now and then whether it goes well.',
    ],
    label: 'Read the written terms',
    path: own,
  },
};
