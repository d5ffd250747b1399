import type { Migrations } from '@pa/platform';
import { CreateLicensees1764000002000 } from './1764000002000-create-licensees';

export const licensingMigrations: Migrations = [CreateLicensees1764000002000];
