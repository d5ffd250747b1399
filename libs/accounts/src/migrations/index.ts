import type { Migrations } from '@pa/platform';
import { CreatePeople1764000003000 } from './1764000003000-create-people';
import { AllowRepresentatives1764000004000 } from './1764000004000-allow-representatives';

export const accountsMigrations: Migrations = [CreatePeople1764000003000, AllowRepresentatives1764000004000];
