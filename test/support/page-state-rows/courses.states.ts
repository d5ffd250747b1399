import { empty, error, full, UNKNOWN_ID, wrongAddress, type States } from './page-state';

/** Courses: a PA's places, and the desk of staff who offer them. */
export const ofCourses: States = {
  'GET /pa/courses': [full('pa'), full('newcomer')],
  'GET /staff/courses': [full('editor'), empty('co-ordinator', '/staff/courses?list=past')],
  'GET /staff/courses/new': [full('manager'), error('editor', { title: '' })],
  'GET /staff/courses/:id': [full('editor'), wrongAddress('editor', `/staff/courses/${UNKNOWN_ID}`)],
};
