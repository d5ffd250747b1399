import { MANAGER, MEMBERS, named, type RouteRow } from './row';

/** What is announced: managers write it, and whoever reads it puts it away. */
export const ofAnnouncements: Record<string, RouteRow> = {
  'GET /staff/announcements': { who: MANAGER },
  'GET /staff/announcements/new': { who: MANAGER },
  'POST /staff/announcements/new': { who: MANAGER },
  'GET /staff/announcements/:id': named(
    MANAGER,
    ({ announcementId }) => `/staff/announcements/${announcementId}`,
    'register',
  ),
  'POST /staff/announcements/:id': named(
    MANAGER,
    ({ announcementId }) => `/staff/announcements/${announcementId}`,
    'register',
  ),
  'POST /staff/announcements/:id/end': named(
    MANAGER,
    ({ announcementId }) => `/staff/announcements/${announcementId}/end`,
    'register',
  ),
  'POST /announcements/:id/dismiss': named(
    MEMBERS,
    ({ announcementId }) => `/announcements/${announcementId}/dismiss`,
    'register',
  ),
};
