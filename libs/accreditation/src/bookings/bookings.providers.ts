import { CourseDesk } from './course-desk.service';
import { OwnCourses } from './own-courses.service';
import { OwnPlaces } from './own-places.service';
import { PlacesRepository } from './places.repository';
import { SessionDesk } from './session-desk.service';
import { SessionsRepository } from './sessions.repository';

/** Times to show documents: services and repositories. */
export const bookingsProviders = [SessionsRepository, PlacesRepository, OwnPlaces, SessionDesk, OwnCourses, CourseDesk];
