import { countWords, type PageModel } from '@pa/web';
import { accreditationPaths } from '../../accreditation.paths';
import { bookingsPaths, coursePaths } from '../../bookings/bookings.paths';
import type { OwnPlacesView } from '../../bookings/own-places.service';
import { sessionWords, type CheckPlace, type CheckSession, type SessionKind } from '../../bookings/session';
import { TRAINING_NAMES } from '../../training/training-categories';
import { trainingPaths } from '../../training/training.paths';

interface KindOfPage {
  readonly title: string;
  readonly lead: string;
  readonly heading: string;
  readonly help: string;
  readonly empty: { readonly title: string; readonly text: string; readonly href: string; readonly link: string };
  readonly paths: {
    readonly book: (id: string) => string;
    readonly giveBack: (id: string) => string;
    readonly calendar: (id: string) => string;
    /** Where one place is exchanged for another. */
    readonly change?: (id: string) => string;
  };
}

const PAGES: Readonly<Record<SessionKind, KindOfPage>> = {
  documents: {
    title: 'Show us your documents',
    lead: 'Come and show us the originals. We look at them and give them back at once. It costs nothing.',
    heading: 'Times you can come',
    help: 'Can you not come to one of these? Tell us what you need.',
    empty: {
      title: 'There is no time to book just now',
      text: 'Call us, and we find a time that suits you. Look here again later, too.',
      href: accreditationPaths.ownChecks,
      link: 'See your checks',
    },
    paths: bookingsPaths,
  },
  course: {
    title: 'Courses for PAs',
    lead: 'Learn with us. All our courses are free for PAs. When you have been there, it stands with your training.',
    heading: 'Courses you can book',
    help: 'Would you like to learn something else, or do you need help to take part?',
    empty: {
      title: 'There is no course to book just now',
      text: 'Look here again later. Tell us what you would like to learn.',
      href: trainingPaths.own,
      link: 'See your training',
    },
    paths: coursePaths,
  },
};

export function ownPlacesModel({ places, sessions }: OwnPlacesView, kind: SessionKind = 'documents'): PageModel {
  const { paths, ...page } = PAGES[kind];
  return {
    ...page,
    places: places.map((place) => ownPlace(place, paths)),
    sessions: sessions.map((session) => ({
      name: nameOf(session),
      lines: linesOf(session),
      left: leftWords(session),
      button: isFull(session) ? 'Wait for a place' : 'Book a place',
      action: paths.book(session.id),
    })),
  };
}

function ownPlace(place: CheckPlace, paths: KindOfPage['paths']) {
  const { id, state, version } = place;
  const isBooked = state === 'booked';
  return {
    name: nameOf(place),
    lines: linesOf(place),
    version,
    state: STATES[state],
    changeHref: isBooked && paths.change ? paths.change(id) : null,
    calendarHref: isBooked ? paths.calendar(id) : null,
    giveBackAction: isBooked || state === 'waiting' ? paths.giveBack(id) : null,
    giveBack: isBooked ? 'Give this place back' : 'Take me off the list',
  };
}

type Told = Pick<CheckPlace, 'kind' | 'title' | 'category' | 'isOnline' | 'venue' | 'bring' | 'startsAt' | 'endsAt'>;

/** A course by its title, a time to show documents by when it is. */
function nameOf(told: Told): string {
  return told.title || sessionWords(told);
}

function linesOf(told: Told): string[] {
  const { category, isOnline, venue, bring } = told;
  return [
    ...(category ? [`When: ${sessionWords(told)}`, `It is about: ${TRAINING_NAMES[category]}`] : []),
    isOnline ? `It is online: ${venue}` : `Where: ${venue}`,
    `Please bring: ${bring}`,
  ];
}

const STATES: Readonly<Record<string, { kind: string; text: string }>> = {
  booked: { kind: 'good', text: 'You have a place' },
  waiting: { kind: 'wait', text: 'You wait for a place' },
  'called-off': { kind: 'bad', text: 'We had to call this off' },
  came: { kind: 'seen', text: 'You came' },
  missed: { kind: 'plain', text: 'You did not come' },
};

export function changePlaceModel(place: CheckPlace, sessions: readonly CheckSession[], chosen = ''): PageModel {
  return {
    title: 'Change to another time',
    now: sessionWords(place),
    action: bookingsPaths.change(place.id),
    back: bookingsPaths.places,
    version: place.version,
    chosen,
    sessions: sessions.map((session) => ({
      value: session.id,
      text: sessionWords(session),
      hint: `${session.venue}. ${leftWords(session)}. Bring: ${session.bring}`,
    })),
  };
}

function isFull({ places, taken }: CheckSession): boolean {
  return taken >= places;
}

function leftWords(session: CheckSession): string {
  return isFull(session) ? 'All places are taken' : `${countWords(session.places - session.taken, 'place')} left`;
}
