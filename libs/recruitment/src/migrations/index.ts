import type { Migrations } from '@pa/platform';
import { CreateVacancies1764000070000 } from './1764000070000-create-vacancies';

export const recruitmentMigrations: Migrations = [CreateVacancies1764000070000];
