import type { AccountPlace } from '@pa/accounts';
import { bookingsAccess } from './bookings.access';
import { bookingsPaths, coursePaths } from './bookings.paths';

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
    group: 'Checks and approvals',
  },
  {
    text: 'Courses',
    hint: 'Free courses for PAs: book a place, or wait for one.',
    href: coursePaths.own,
    roles: bookingsAccess.bookCourses.roles,
    order: 16.6,
  },
  {
    text: 'Courses for PAs',
    hint: 'Add a course, see who comes, and note who came.',
    href: coursePaths.list,
    roles: bookingsAccess.seeCourses.roles,
    order: 54.6,
    group: 'Checks and approvals',
  },
];
