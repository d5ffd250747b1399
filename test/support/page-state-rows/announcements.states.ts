import { empty, error, full, UNKNOWN_ID, wrongAddress, type States } from './page-state';

/** What a manager announces. */
export const ofAnnouncements: States = {
  'GET /staff/announcements': [full('manager'), empty('manager', '/staff/announcements?page=99')],
  'GET /staff/announcements/new': [full('manager'), error('manager')],
  'GET /staff/announcements/:id': [
    full('manager', ({ announcementId }) => `/staff/announcements/${announcementId}`),
    wrongAddress('manager', `/staff/announcements/${UNKNOWN_ID}`),
  ],
};
