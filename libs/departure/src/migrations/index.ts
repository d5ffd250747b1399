import { CreateDepartures1764000115000 } from './1764000115000-create-departures';
import { CreateRegisterErasures1764000120501 } from './1764000120501-create-register-erasures';

/** In the order in which they run. */
export const departureMigrations = [CreateDepartures1764000115000, CreateRegisterErasures1764000120501];
