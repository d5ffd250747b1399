import type { AccountPlace } from '@pa/accounts';
import { bookingsAccess } from './bookings.access';
import { bookingsPaths } from './bookings.paths';

/** Where the account page leads to bookings. */
export const bookingsMenu: readonly AccountPlace[] = [
  {
    text: 'Show us your documents',
    hint: 'Book a time to come, change it or give it back.',
    href: bookingsPaths.places,
    roles: bookingsAccess.bookPlaces.roles,
    order: 13,
  },
  {
    text: 'Times to show documents',
    hint: 'Say when PAs can come, and note who came.',
    href: bookingsPaths.sessions,
    roles: bookingsAccess.seeSessions.roles,
    order: 43,
  },
];
