import { CheckSessionsApiController } from '../api/bookings/check-sessions.api-controller';
import { OwnCheckPlacesApiController } from '../api/bookings/own-check-places.api-controller';
import { CoursesApiController } from '../api/bookings/courses.api-controller';
import { OwnCoursesApiController } from '../api/bookings/own-courses.api-controller';
import { CourseDeskPageController } from '../pages/bookings/course-desk.page-controller';
import { OwnCoursesPageController } from '../pages/bookings/own-courses.page-controller';
import { OwnPlacesPageController } from '../pages/bookings/own-places.page-controller';
import { SessionDeskPageController } from '../pages/bookings/session-desk.page-controller';

/** Times to show documents over HTTP. */
export const bookingsControllers = [
  OwnPlacesPageController,
  SessionDeskPageController,
  OwnCheckPlacesApiController,
  CheckSessionsApiController,
  OwnCoursesPageController,
  CourseDeskPageController,
  OwnCoursesApiController,
  CoursesApiController,
];
