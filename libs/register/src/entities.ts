import type { Entities } from '@pa/platform';
import { EmployerProfileEntity } from './employer-profile.entity';
import { PaProfileDateEntity } from './pa-profile-date.entity';
import { PaProfileModerationEntity } from './pa-profile-moderation.entity';
import { PaProfileEntity } from './pa-profile.entity';

export const registerEntities: Entities = [
  PaProfileEntity,
  PaProfileDateEntity,
  PaProfileModerationEntity,
  EmployerProfileEntity,
];
