import type { Migrations } from '@pa/platform';
import { CreateOutwardCentroids1764000020000 } from './1764000020000-create-outward-centroids';

export const placesMigrations: Migrations = [CreateOutwardCentroids1764000020000];
