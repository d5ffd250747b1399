import type { Migrations } from '@pa/platform';
import { CreateLicensees1764000002000 } from './1764000002000-create-licensees';
import { LetRegistersChooseTheirMainHost1764000062200 } from './1764000062200-let-registers-choose-their-main-host';

export const licensingMigrations: Migrations = [
  CreateLicensees1764000002000,
  LetRegistersChooseTheirMainHost1764000062200,
];
