import { CreateChecks1764000090000 } from './1764000090000-create-checks';
import { RemindOfChecks1764000090100 } from './1764000090100-remind-of-checks';
import { CreatePaReferences1764000091000 } from './1764000091000-create-pa-references';
import { CreateTrainings1764000091100 } from './1764000091100-create-trainings';
import { CreateSchemes1764000092000 } from './1764000092000-create-schemes';
import { CreateCheckSessions1764000093000 } from './1764000093000-create-check-sessions';
import { RenewChecks1764000093100 } from './1764000093100-renew-checks';
import { FindEndedChecks1764000093200 } from './1764000093200-find-ended-checks';

/** In the order in which they run. */
export const accreditationMigrations = [
  CreateChecks1764000090000,
  RemindOfChecks1764000090100,
  CreatePaReferences1764000091000,
  CreateTrainings1764000091100,
  CreateSchemes1764000092000,
  CreateCheckSessions1764000093000,
  RenewChecks1764000093100,
  FindEndedChecks1764000093200,
];
