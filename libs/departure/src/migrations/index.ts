import { CreateDepartures1764000115000 } from './1764000115000-create-departures';

/** In the order in which they run. */
export const departureMigrations = [CreateDepartures1764000115000];
