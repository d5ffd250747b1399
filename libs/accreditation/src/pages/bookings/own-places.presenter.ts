import { countWords, type PageModel } from '@pa/web';
import { bookingsPaths } from '../../bookings/bookings.paths';
import type { OwnPlacesView } from '../../bookings/own-places.service';
import { sessionWords, type CheckPlace, type CheckSession } from '../../bookings/session';
import { accreditationPaths } from '../../accreditation.paths';

export function ownPlacesModel({ places, sessions }: OwnPlacesView): PageModel {
  return {
    title: 'Show us your documents',
    checksHref: accreditationPaths.ownChecks,
    places: places.map(ownPlace),
    sessions: sessions.map((session) => ({
      when: sessionWords(session),
      venue: session.venue,
      bring: session.bring,
      left: leftWords(session),
      action: bookingsPaths.book(session.id),
    })),
  };
}

function ownPlace({ id, state, version, venue, bring, ...at }: CheckPlace) {
  const isBooked = state === 'booked';
  return {
    when: sessionWords(at),
    venue,
    bring,
    version,
    state: isBooked ? { kind: 'good', text: 'You have a place' } : PAST[state],
    changeHref: isBooked ? bookingsPaths.change(id) : null,
    calendarHref: bookingsPaths.calendar(id),
    giveBackAction: bookingsPaths.giveBack(id),
  };
}

const PAST: Readonly<Record<string, { kind: string; text: string }>> = {
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

function leftWords({ places, taken }: CheckSession): string {
  return `${countWords(places - taken, 'place')} left`;
}
