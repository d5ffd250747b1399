import type { Migrations } from '@pa/platform';
import { CreateSearchProjection1764000050000 } from './1764000050000-create-search-projection';

export const searchMigrations: Migrations = [CreateSearchProjection1764000050000];
