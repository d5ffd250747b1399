import type { Migrations } from '@pa/platform';
import { CreatePaProfiles1764000010000 } from './1764000010000-create-pa-profiles';
import { CreateEmployerProfiles1764000011000 } from './1764000011000-create-employer-profiles';
import { WithholdProfiles1764000060100 } from './1764000060100-withhold-profiles';
import { SealAdultOn1764000064400 } from './1764000064400-seal-adult-on';

export const registerMigrations: Migrations = [
  CreatePaProfiles1764000010000,
  CreateEmployerProfiles1764000011000,
  WithholdProfiles1764000060100,
  SealAdultOn1764000064400,
];
