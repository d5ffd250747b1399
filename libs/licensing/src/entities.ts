import type { Entities } from '@pa/platform';
import { LicenseeEntity, LicenseeHostEntity } from './licensee.entity';

export const licensingEntities: Entities = [LicenseeEntity, LicenseeHostEntity];
