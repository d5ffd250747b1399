import { SECTION_KEYS, taxonomies, type SectionKey } from '@pa/register';
import {
  empty,
  error,
  full,
  UNKNOWN_ID,
  wrongAddress,
  type Answers,
  type PageState,
  type States,
} from './page-state-rows/page-state';
import { ofContent } from './page-state-rows/content.states';
import { ofBilling } from './page-state-rows/billing.states';
import { ofCheckSessions } from './page-state-rows/check-sessions.states';
import { ofChecks } from './page-state-rows/checks.states';
import { ofSchemes } from './page-state-rows/schemes.states';
import { ofMessaging } from './page-state-rows/messaging.states';
import { ofPrivacy } from './page-state-rows/privacy.states';
import { ofMessagingAway } from './page-state-rows/messaging-away.states';
import { ofMessagingSafety } from './page-state-rows/messaging-safety.states';
import { ofApplications } from './page-state-rows/recruitment-applications.states';
import { ofCover } from './page-state-rows/recruitment-cover.states';
import { ofVacancies } from './page-state-rows/recruitment-vacancies.states';
import { ofRepresentatives } from './page-state-rows/representatives.states';
import { ofCards } from './page-state-rows/cards.states';
import { ofEvidenceRules } from './page-state-rows/evidence-rules.states';
import { ofPassport } from './page-state-rows/passport.states';
import { ofVisits } from './page-state-rows/visits.states';
import { ofReferences } from './page-state-rows/references.states';
import { ofCourses } from './page-state-rows/courses.states';
import { ofTraining } from './page-state-rows/training.states';
import { ofRules } from './page-state-rows/rules.states';
import { ofDeparture } from './page-state-rows/departure.states';
import { ofAnnouncements } from './page-state-rows/announcements.states';
import { ofSupport } from './page-state-rows/support.states';
import { ofWebhooks } from './page-state-rows/webhooks.states';
import { ofReports } from './page-state-rows/reports.states';
import { ofSearchJobs } from './page-state-rows/search-jobs.states';
import { ofSessions } from './page-state-rows/sessions.states';
import { ofSigningIn } from './page-state-rows/sign-in.states';
import { STAFF_PAGE_STATES } from './staff-page-states';
import { SAFETY_PAGE_STATES } from './safety-page-states';

const VALUES = taxonomies.values.map(({ key }) => key);

export type { Answers, PageState, Viewer } from './page-state-rows/page-state';

const ofTheServer: States = {
  'GET /': [full('visitor'), full('employer')],
  'GET /accessibility': [full('visitor')],
  'GET /demo/mailbox': [full('visitor')],
  'GET /easy-read': [full('visitor')],
  'GET /large-print': [full('visitor')],
  'GET /privacy': [full('visitor')],
  'GET /report-a-concern': [full('visitor')],
  'GET /staff/policies': [full('manager'), error('manager', { coverWaveMinutes: '1', terms: 'soon' })],
  'GET /staff/set-up': [full('manager')],
  'GET /staff/brand/logo': [full('manager'), error('manager', {}, { press: 'Use this logo' })],
  'GET /staff/brand': [full('manager'), error('manager', { accent: '#ffff00', phone: 'x' }, { press: 'Save' })],
};

const ofAccounts: States = {
  'GET /account': [full('pa'), full('employer'), full('manager')],
  'GET /confirm-email/:token': [full('visitor'), error('visitor', {}, { path: '/confirm-email/not-a-token' })],
  'GET /forgot-password': [full('visitor'), error('visitor')],
  'GET /forgot-password/sent': [full('visitor')],
  'GET /join': [full('visitor')],
  'GET /join/:role': [
    full('visitor', '/join/pa'),
    full('visitor', '/join/employer'),
    error('visitor', {}, { path: '/join/pa' }),
  ],
  'GET /join/check-your-email': [full('visitor')],
  'GET /reset-password/:token': [full('visitor'), error('visitor')],
  'GET /sign-in': [full('visitor'), error('visitor', { email: 'nobody@example.com', password: 'wrong password' })],
};

/** One mistake, or more, on each of the pages of a profile. */
const sectionErrors: Readonly<Record<SectionKey, Answers>> = {
  'about-you': { firstName: '123', headline: 'Call me on 07700 900123' },
  'place-and-travel': { place: 'Nowhere at all' },
  'work-wanted': { hourlyRate: 'lots' },
  tasks: { 'task-washing': 'maybe' },
  'experience-and-training': { experience: 'juggling', training: 'juggling' },
  'languages-and-communication': { 'language-1': 'welsh', communicationMethods: 'shouting' },
  'values-and-style': { values: VALUES, 'style-chatty-quiet': '7' },
  'interests-and-environment': { interests: 'juggling', environmentLimits: 'ghosts' },
  'age-and-sex': { age: '16-or-17', 'eighteenOn-day': '30', 'eighteenOn-month': '2', 'eighteenOn-year': '2050' },
};

const ofPas: States = {
  'GET /pa/profile': [empty('newcomer'), full('pa'), full('PA taken off')],
  'GET /pa/profile/:section': SECTION_KEYS.flatMap((key) => {
    const path = `/pa/profile/${key}`;
    return [empty('newcomer', path), full('pa', path), error('newcomer', sectionErrors[key], { path })];
  }),
  'GET /pa/profile/preview': [empty('newcomer'), full('pa')],
  'GET /pa/profile/put-away': [full('pa')],
  'GET /pa/profile/send': [empty('newcomer'), full('pa'), full('PA taken off'), error('PA taken off')],
  'GET /pa/week': [
    empty('newcomer'),
    full('pa'),
    error('newcomer', {}, { press: 'Add this time' }),
    error('pa', { day: 'mon', from: '07:10', to: '07:20' }, { press: 'Add this time' }),
    error('pa', {}, { press: 'Copy this day' }),
  ],
  'GET /pa/week/dates': [
    empty('newcomer'),
    full('pa'),
    error('newcomer', {}, { press: 'Add these days' }),
    error('newcomer', {}, { press: 'Add this day' }),
  ],
  'GET /still-available/:token': [full('visitor'), wrongAddress('visitor', '/still-available/not-a-token')],
};

const ofStaff: States = {
  'GET /staff/moderation': [
    full('co-ordinator'),
    full('auditor'),
    empty('co-ordinator', undefined, { deskIsClear: true }),
  ],
  'GET /staff/moderation/:id': [
    full('co-ordinator'),
    full('auditor'),
    full('co-ordinator', undefined, { send: { decision: 'removed', reasons: 'other', words: 'Please call us.' } }),
    error('co-ordinator'),
    wrongAddress('manager', `/staff/moderation/${UNKNOWN_ID}`),
  ],
};

const ofSearch: States = {
  'GET /employer/profile': [empty('new employer'), full('employer'), error('new employer')],
  'GET /find': [
    full('visitor', '/find?near=CH1&radiusMiles=10'),
    full('employer', '/find?near=CH1&radiusMiles=10&hours=mon%2007:00-09:00,tue%2007:00-09:00&tasks=hoist'),
    empty('employer', '/find?near=CH1&radiusMiles=1&tasks=catheter,hoist,pet-care'),
    wrongAddress('visitor', '/find?page=40'),
    wrongAddress('visitor', '/find?near=Nowhereatall'),
  ],
  'GET /find/by-times': [full('visitor', '/find/by-times?near=CH1&radiusMiles=10&when=early&when=weekday')],
  'GET /find/choices': [full('visitor'), wrongAddress('visitor', '/find/choices?near=Nowhereatall')],
  'GET /find/hours': [
    empty('visitor'),
    full('visitor', '/find/hours?hours=mon%2007:00-09:00'),
    error('visitor', {}, { press: 'Add this time' }),
  ],
  'GET /how-we-match': [full('visitor')],
  'GET /find/print': [
    full('employer', '/find/print?near=CH1&radiusMiles=10'),
    empty('employer', '/find/print?near=CH1&radiusMiles=1&tasks=catheter,hoist,pet-care'),
  ],
  'GET /pas/:id/print': [full('employer'), wrongAddress('employer', `/pas/${UNKNOWN_ID}/print`)],
  'GET /pas/:id': [full('employer'), full('manager'), wrongAddress('employer', `/pas/${UNKNOWN_ID}`)],
};

/**
 * Every page with the states it can be in: a new page gets its row in the group of its area. A page of the table of routes
 * that is not here fails I1. A page without a form and without anything to hold has no empty and no error state.
 */
export const PAGE_STATES: States = {
  ...ofTheServer,
  ...ofAccounts,
  ...ofPas,
  ...ofStaff,
  ...ofSearch,
  ...SAFETY_PAGE_STATES,
  ...STAFF_PAGE_STATES,
  ...ofPrivacy,
  ...ofMessaging,
  ...ofMessagingAway,
  ...ofMessagingSafety,
  ...ofApplications,
  ...ofCover,
  ...ofVacancies,
  ...ofRepresentatives,
  ...ofChecks,
  ...ofSchemes,
  ...ofCards,
  ...ofPassport,
  ...ofEvidenceRules,
  ...ofCheckSessions,
  ...ofReferences,
  ...ofVisits,
  ...ofTraining,
  ...ofCourses,
  ...ofBilling,
  ...ofContent,
  ...ofRules,
  ...ofReports,
  ...ofAnnouncements,
  ...ofSupport,
  ...ofWebhooks,
  ...ofDeparture,
  ...ofSearchJobs,
  ...ofSessions,
  ...ofSigningIn,
};

/** Pages that stand for no route: what people meet when something is not as they thought. */
export const OTHER_PAGES: readonly PageState[] = [
  wrongAddress('visitor', '/no-such-page'),
  wrongAddress('visitor', '/account'),
  wrongAddress('employer', '/pa/profile'),
  wrongAddress('pa', `/pas/${UNKNOWN_ID}`),
];
