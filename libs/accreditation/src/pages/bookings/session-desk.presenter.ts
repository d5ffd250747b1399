import { countWords, paginate, type PageModel } from '@pa/web';
import { bookingsPaths } from '../../bookings/bookings.paths';
import { mayMovePlace, PLACE_WORDS, type PlaceState } from '../../bookings/place-state';
import { sessionWords, type CheckSession } from '../../bookings/session';
import type { NamedPlace, SessionCase, SessionPage } from '../../bookings/session-desk.service';
import { SESSIONS_PAGE_SIZE, type SessionList } from '../../bookings/sessions.repository';
import type { SessionForm } from './bookings.forms';

const LISTS = [
  { key: 'coming', text: 'To come', empty: 'No time is planned.' },
  { key: 'past', text: 'Over', empty: 'No time is over yet.' },
] as const;

export function sessionsModel({ sessions, total, page }: SessionPage, list: SessionList): PageModel {
  const chosen = LISTS.find(({ key }) => key === list);
  return {
    title: 'Times to show documents',
    page: { bodyClass: 'pa-wide' },
    newHref: bookingsPaths.newSession,
    tabs: LISTS.map(({ key, text }) => ({ text, href: bookingsPaths.sessionList(key), current: key === list })),
    heading: chosen?.text,
    empty: chosen?.empty,
    lines: sessions.map((session) => ({
      href: bookingsPaths.session(session.id),
      when: sessionWords(session),
      venue: session.venue,
      taken: takenWords(session),
      state: session.calledOffAt === null ? null : { kind: 'bad', text: 'Called off' },
    })),
    pages: paginate({
      page,
      pageSize: SESSIONS_PAGE_SIZE,
      total,
      words: ['time', 'times'],
      href: (number) => `${bookingsPaths.sessionList(list)}&page=${number}`,
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

export function sessionModel({ session, heldByName, places, hasBegun }: SessionCase): PageModel {
  const { calledOffAt } = session;
  return {
    title: sessionWords(session),
    page: { back: { href: bookingsPaths.sessions, text: 'Back to the times' } },
    calledOff: calledOffAt !== null,
    rows: [
      { key: 'Where', value: session.venue },
      { key: 'Please bring', value: session.bring },
      { key: 'Places', value: takenWords(session) },
      { key: 'Who is there', value: heldByName ?? 'Somebody who left' },
    ],
    places: places.map((place) => placeLine(place, hasBegun)),
    hasBegun,
    callOffAction: calledOffAt === null && !hasBegun ? bookingsPaths.callOff(session.id) : null,
  };
}

const LOOKS: Readonly<Record<PlaceState, string>> = {
  booked: 'plain',
  'given-back': 'plain',
  'called-off': 'bad',
  came: 'good',
  missed: 'wait',
};

function placeLine({ id, paName, state, version }: NamedPlace, hasBegun: boolean) {
  return {
    name: paName,
    version,
    state: { kind: LOOKS[state], text: PLACE_WORDS[state] },
    action: bookingsPaths.tick(id),
    mayCome: hasBegun && mayMovePlace(state, 'came'),
    mayMiss: hasBegun && mayMovePlace(state, 'missed'),
  };
}

function takenWords({ places, taken }: CheckSession): string {
  return `${taken} of ${countWords(places, 'place')} taken`;
}
