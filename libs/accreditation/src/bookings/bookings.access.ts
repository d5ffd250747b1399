import type { Permission } from '@pa/platform';

/** Who may do what with times to show documents. */
export const bookingsAccess = {
  bookPlaces: { name: 'accreditation.book-places', roles: ['pa'] },
  seeSessions: { name: 'accreditation.see-sessions', roles: ['assessor'] },
  bookCourses: { name: 'accreditation.book-courses', roles: ['pa'] },
  seeCourses: { name: 'accreditation.see-courses', roles: ['co-ordinator', 'editor', 'manager'] },
  keepCourses: { name: 'accreditation.keep-courses', roles: ['co-ordinator', 'editor', 'manager'] },
  keepSessions: { name: 'accreditation.keep-sessions', roles: ['assessor'] },
} satisfies Record<string, Permission>;
