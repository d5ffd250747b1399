import type { Migrations } from '@pa/platform';
import { CreatePeople1764000003000 } from './1764000003000-create-people';

export const accountsMigrations: Migrations = [CreatePeople1764000003000];
