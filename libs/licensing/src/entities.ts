import type { Entities } from '@pa/platform';
import { LicenceEntity } from './agreements/licence.entity';
import { LicenseeEntity, LicenseeHostEntity } from './licensee.entity';

export const licensingEntities: Entities = [LicenseeEntity, LicenseeHostEntity, LicenceEntity];
