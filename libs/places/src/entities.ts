import type { Entities } from '@pa/platform';
import { OutwardCentroidEntity } from './outward-centroid.entity';

export const placesEntities: Entities = [OutwardCentroidEntity];
