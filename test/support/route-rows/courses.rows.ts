import type { Ids } from '../peopled';
import { NEW_SESSION_BODY, NEW_SESSION_FORM } from './check-sessions.rows';
import { named, PA, pa, type RouteRow, type Who } from './row';

const DESK: Who = ['co-ordinator', 'editor', 'manager'];
const COURSE = { title: 'Safe lifting', category: 'moving-and-handling' };

/** A course as the form and as the API take it. */
export const NEW_COURSE_FORM = { ...NEW_SESSION_FORM, ...COURSE, isOnline: 'yes' };
export const NEW_COURSE_BODY = { ...NEW_SESSION_BODY, ...COURSE, isOnline: true };

const deed = (
  who: Who,
  path: (ids: Ids) => string,
  { body, whose }: { body: object; whose: 'person' | 'register' },
) => ({
  ...named(who, path, whose),
  naming: (ids: Ids) => ({ path: path(ids), body }),
});
const own = (rest: string) => (ids: Ids) => `/pa/courses/${ids.coursePlaceId}/${rest}`;

/** Courses: a PA's places, and those of staff who offer them. */
export const ofCourses: Record<string, RouteRow> = {
  'GET /pa/courses': pa,
  'POST /pa/courses/book/:id': named(PA, ({ openCourseId }) => `/pa/courses/book/${openCourseId}`, 'register'),
  'POST /pa/courses/:id/give-back': deed(PA, own('give-back'), { body: { version: '1' }, whose: 'person' }),
  'GET /pa/courses/:id/calendar.ics': named(PA, own('calendar.ics'), 'person'),
  'GET /api/v1/me/course-places': pa,
  'POST /api/v1/me/course-places': {
    ...pa,
    whose: 'register',
    naming: ({ openCourseId }) => ({ body: { courseId: openCourseId } }),
  },
  'DELETE /api/v1/me/course-places/:id': {
    who: PA,
    path: () => '/api/v1/me/course-places/x?version=1',
    whose: 'person',
    naming: ({ coursePlaceId }) => ({ path: `/api/v1/me/course-places/${coursePlaceId}?version=1` }),
  },
  'GET /staff/courses': { who: DESK },
  'GET /staff/courses/new': { who: DESK },
  'POST /staff/courses/new': { who: DESK },
  'GET /staff/courses/:id': named(DESK, ({ begunCourseId }) => `/staff/courses/${begunCourseId}`, 'register'),
  'POST /staff/courses/:id/call-off': named(
    DESK,
    ({ quietCourseId }) => `/staff/courses/${quietCourseId}/call-off`,
    'register',
  ),
  'POST /staff/course-places/:id/tick': deed(
    DESK,
    ({ begunCoursePlaceId }) => `/staff/course-places/${begunCoursePlaceId}/tick`,
    { body: { came: 'yes', version: '1' }, whose: 'register' },
  ),
  'GET /api/v1/courses': { who: DESK },
  'POST /api/v1/courses': { who: DESK },
  'GET /api/v1/courses/:id': named(DESK, ({ begunCourseId }) => `/api/v1/courses/${begunCourseId}`, 'register'),
  'POST /api/v1/courses/:id/calling-off': named(
    DESK,
    ({ quietCourseId }) => `/api/v1/courses/${quietCourseId}/calling-off`,
    'register',
  ),
  'POST /api/v1/course-places/:id/attendance': deed(
    DESK,
    ({ begunCoursePlaceId }) => `/api/v1/course-places/${begunCoursePlaceId}/attendance`,
    { body: { came: true, version: 1 }, whose: 'register' },
  ),
};
