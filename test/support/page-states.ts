import type { RegisterRole } from '@pa/platform';
import { SECTION_KEYS } from '@pa/register';

/** Somebody who looks at a page. `newcomer` is a PA with nothing yet, `new employer` an employer the same. */
export type Viewer = RegisterRole | 'visitor' | 'newcomer' | 'new employer';

export interface PageState {
  readonly state: 'empty' | 'full' | 'error';
  readonly as: Viewer;
  /** The address, where it is not the route's own. */
  readonly path?: string;
  /** Sends the form of the page with these answers, and looks at what comes. */
  readonly send?: Readonly<Record<string, string>>;
}

const full = (as: Viewer, path?: string): PageState => ({ state: 'full', as, ...(path && { path }) });
const empty = (as: Viewer, path?: string): PageState => ({ state: 'empty', as, ...(path && { path }) });
const error = (as: Viewer, send: Readonly<Record<string, string>> = {}, path?: string): PageState => ({
  state: 'error',
  as,
  send,
  ...(path && { path }),
});
const wrongAddress = (as: Viewer, path: string): PageState => ({ state: 'error', as, path });

const UNKNOWN_ID = '01890000-0000-7000-8000-00000000000f';
const sections = SECTION_KEYS.map((key) => `/pa/profile/${key}`);

/**
 * Every page with the states it can be in. A page of the table of routes that is not here fails I1. A page without a form
 * and without anything to hold has no empty and no error state.
 */
export const PAGE_STATES: Readonly<Record<string, readonly PageState[]>> = {
  'GET /': [full('visitor'), full('employer')],
  'GET /accessibility': [full('visitor')],
  'GET /account': [full('pa'), full('employer'), full('manager')],
  'GET /confirm-email/:token': [full('visitor'), error('visitor', {}, '/confirm-email/not-a-token')],
  'GET /demo/mailbox': [full('visitor')],
  'GET /easy-read': [full('visitor')],
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
  'GET /find/hours': [empty('visitor'), full('visitor', '/find/hours?hours=mon%2007:00-09:00')],
  'GET /forgot-password': [full('visitor'), error('visitor')],
  'GET /forgot-password/sent': [full('visitor')],
  'GET /how-we-match': [full('visitor')],
  'GET /join': [full('visitor')],
  'GET /join/:role': [full('visitor', '/join/pa'), full('visitor', '/join/employer'), error('visitor', {}, '/join/pa')],
  'GET /join/check-your-email': [full('visitor')],
  'GET /large-print': [full('visitor')],
  'GET /pa/profile': [empty('newcomer'), full('pa')],
  'GET /pa/profile/:section': [
    ...sections.flatMap((path) => [empty('newcomer', path), full('pa', path)]),
    error('newcomer', { firstName: '123' }, '/pa/profile/about-you'),
    error('newcomer', { place: 'Nowhere at all' }, '/pa/profile/place-and-travel'),
    error('newcomer', { hourlyRate: 'lots' }, '/pa/profile/work-wanted'),
  ],
  'GET /pa/profile/preview': [empty('newcomer'), full('pa')],
  'GET /pa/profile/put-away': [full('pa')],
  'GET /pa/profile/send': [empty('newcomer'), full('pa')],
  'GET /pa/week': [empty('newcomer'), full('pa')],
  'GET /pa/week/dates': [empty('newcomer'), full('pa'), error('newcomer')],
  'GET /pas/:id': [full('employer'), full('manager'), wrongAddress('employer', `/pas/${UNKNOWN_ID}`)],
  'GET /privacy': [full('visitor')],
  'GET /report-a-concern': [full('visitor')],
  'GET /reset-password/:token': [full('visitor'), error('visitor')],
  'GET /sign-in': [full('visitor'), error('visitor', { email: 'nobody@example.com', password: 'wrong password' })],
  'GET /staff/brand': [full('manager'), error('manager', { accent: '#ffff00', phone: 'x' })],
  'GET /staff/moderation': [full('co-ordinator'), full('auditor')],
  'GET /staff/moderation/:id': [
    full('co-ordinator'),
    full('auditor'),
    error('co-ordinator'),
    wrongAddress('manager', `/staff/moderation/${UNKNOWN_ID}`),
  ],
  'GET /still-available/:token': [full('visitor'), wrongAddress('visitor', '/still-available/not-a-token')],
};

/** Pages that stand for no route: what people meet when something is not as they thought. */
export const OTHER_PAGES: readonly PageState[] = [
  wrongAddress('visitor', '/no-such-page'),
  wrongAddress('visitor', '/account'),
  wrongAddress('employer', '/pa/profile'),
  wrongAddress('pa', `/pas/${UNKNOWN_ID}`),
];
