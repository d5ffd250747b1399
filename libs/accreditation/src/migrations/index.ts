import { CreateChecks1764000090000 } from './1764000090000-create-checks';
import { RemindOfChecks1764000090100 } from './1764000090100-remind-of-checks';

/** In the order in which they run. */
export const accreditationMigrations = [CreateChecks1764000090000, RemindOfChecks1764000090100];
