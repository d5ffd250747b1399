import { countWords, paginate, type PageModel } from '@pa/web';
import { bookingsPaths, coursePaths } from '../../bookings/bookings.paths';
import { mayMovePlace, PLACE_WORDS, type PlaceState } from '../../bookings/place-state';
import { sessionWords, type CheckSession, type SessionKind } from '../../bookings/session';
import { TRAINING_CATEGORIES, TRAINING_NAMES } from '../../training/training-categories';
import type { NamedPlace, SessionCase, SessionPage } from '../../bookings/session-desk.service';
import { SESSIONS_PAGE_SIZE, type SessionList } from '../../bookings/sessions.repository';
import type { CourseForm, SessionForm } from './bookings.forms';

const LISTS = [
  { key: 'coming', text: 'To come', empty: 'No time is planned.' },
  { key: 'past', text: 'Over', empty: 'No time is over yet.' },
] as const;

interface Desk {
  readonly title: string;
  readonly add: string;
  readonly words: readonly [one: string, many: string];
  readonly back: string;
  readonly callOff: string;
  readonly paths: {
    readonly add: string;
    readonly list: string;
    readonly listOf: (list: string) => string;
    readonly one: (id: string) => string;
    readonly callOff: (id: string) => string;
    readonly tick: (id: string) => string;
  };
}

const { newSession, sessions: sessionsPath, sessionList, session, callOff, tick } = bookingsPaths;
const DESKS: Readonly<Record<SessionKind, Desk>> = {
  documents: {
    title: 'Times to show documents',
    add: 'Add a time',
    words: ['time', 'times'],
    back: 'Back to the times',
    callOff: 'Call this time off',
    paths: { add: newSession, list: sessionsPath, listOf: sessionList, one: session, callOff, tick },
  },
  course: {
    title: 'Courses for PAs',
    add: 'Add a course',
    words: ['course', 'courses'],
    back: 'Back to the courses',
    callOff: 'Call this course off',
    paths: { ...coursePaths, one: coursePaths.course },
  },
};

export function sessionsModel(
  { sessions, total, page }: SessionPage,
  list: SessionList,
  kind: SessionKind = 'documents',
): PageModel {
  const chosen = LISTS.find(({ key }) => key === list);
  const { title, add, words, paths } = DESKS[kind];
  return {
    title,
    page: { bodyClass: 'pa-wide' },
    newHref: paths.add,
    newText: add,
    tabs: LISTS.map(({ key, text }) => ({ text, href: paths.listOf(key), current: key === list })),
    heading: chosen?.text,
    empty: kind === 'course' ? 'There is no course here.' : chosen?.empty,
    lines: sessions.map((session) => ({
      href: paths.one(session.id),
      when: session.title ? `${session.title}, ${sessionWords(session)}` : sessionWords(session),
      venue: session.venue,
      taken: takenWords(session),
      state: session.calledOffAt === null ? null : { kind: 'bad', text: 'Called off' },
    })),
    pages: paginate({
      page,
      pageSize: SESSIONS_PAGE_SIZE,
      total,
      words: [...words],
      href: (number) => `${paths.listOf(list)}&page=${number}`,
    }),
  };
}

export function newSessionModel(form: SessionForm): PageModel {
  return {
    title: 'Add a time to show documents',
    action: bookingsPaths.newSession,
    back: bookingsPaths.sessions,
    values: form,
    day: form.boxes,
  };
}

export function newCourseModel(form: CourseForm): PageModel {
  return {
    title: 'Add a course',
    isCourse: true,
    action: coursePaths.add,
    back: coursePaths.list,
    values: form,
    day: form.boxes,
    categories: [
      { value: '', text: 'Choose one' },
      ...TRAINING_CATEGORIES.map((value) => ({ value, text: TRAINING_NAMES[value] })),
    ],
  };
}

export function sessionModel({ session, heldByName, places, hasBegun }: SessionCase): PageModel {
  const { calledOffAt, kind, title, category } = session;
  const { back, callOff: callOffText, paths } = DESKS[kind];
  const aboutRows = category
    ? [
        { key: 'When', value: sessionWords(session) },
        { key: 'What it is about', value: TRAINING_NAMES[category] },
      ]
    : [];
  return {
    title: title || sessionWords(session),
    page: { back: { href: paths.list, text: back } },
    calledOff: calledOffAt !== null,
    callOffText,
    rows: [
      ...aboutRows,
      { key: session.isOnline ? 'Online' : 'Where', value: session.venue },
      { key: 'Please bring', value: session.bring },
      { key: 'Places', value: takenWords(session) },
      { key: 'Who is there', value: heldByName ?? 'Somebody who left' },
    ],
    places: places.map((place) => placeLine(place, { hasBegun, action: paths.tick(place.id) })),
    hasBegun,
    callOffAction: calledOffAt === null && !hasBegun ? paths.callOff(session.id) : null,
  };
}

const LOOKS: Readonly<Record<PlaceState, string>> = {
  booked: 'plain',
  waiting: 'wait',
  'given-back': 'plain',
  'called-off': 'bad',
  came: 'good',
  missed: 'wait',
};

function placeLine(
  { paName, state, version }: NamedPlace,
  { hasBegun, action }: { hasBegun: boolean; action: string },
) {
  return {
    name: paName,
    version,
    state: { kind: LOOKS[state], text: PLACE_WORDS[state] },
    action,
    mayCome: hasBegun && mayMovePlace(state, 'came'),
    mayMiss: hasBegun && mayMovePlace(state, 'missed'),
  };
}

function takenWords({ places, taken }: CheckSession): string {
  return `${taken} of ${countWords(places, 'place')} taken`;
}
