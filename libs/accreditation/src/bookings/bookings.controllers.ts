import { CheckSessionsApiController } from '../api/bookings/check-sessions.api-controller';
import { OwnCheckPlacesApiController } from '../api/bookings/own-check-places.api-controller';
import { OwnPlacesPageController } from '../pages/bookings/own-places.page-controller';
import { SessionDeskPageController } from '../pages/bookings/session-desk.page-controller';

/** Times to show documents over HTTP. */
export const bookingsControllers = [
  OwnPlacesPageController,
  SessionDeskPageController,
  OwnCheckPlacesApiController,
  CheckSessionsApiController,
];
