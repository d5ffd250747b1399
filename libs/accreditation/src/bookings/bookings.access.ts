import type { Permission } from '@pa/platform';

/** Who may do what with times to show documents. */
export const bookingsAccess = {
  bookPlaces: { name: 'accreditation.book-places', roles: ['pa'] },
  seeSessions: { name: 'accreditation.see-sessions', roles: ['assessor'] },
  keepSessions: { name: 'accreditation.keep-sessions', roles: ['assessor'] },
} satisfies Record<string, Permission>;
