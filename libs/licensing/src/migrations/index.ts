import type { Migrations } from '@pa/platform';
import { CreateLicensees1764000002000 } from './1764000002000-create-licensees';
import { LetRegistersChooseTheirMainHost1764000062200 } from './1764000062200-let-registers-choose-their-main-host';
import { GiveRegistersALicenceState1764000094000 } from './1764000094000-give-registers-a-licence-state';

export const licensingMigrations: Migrations = [
  CreateLicensees1764000002000,
  LetRegistersChooseTheirMainHost1764000062200,
  GiveRegistersALicenceState1764000094000,
];
