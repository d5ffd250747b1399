import { PlaceMails } from './place-mails';
import { PlaceReminders } from './place-reminders';
import { RemindOfPlacesJob } from './remind-of-places.job';

/** The worker's part of bookings: mails and reminders. */
export const bookingsWorkerProviders = [PlaceMails, PlaceReminders, RemindOfPlacesJob];
