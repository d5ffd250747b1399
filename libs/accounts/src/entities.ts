import type { Entities } from '@pa/platform';
import { AccessTokenEntity } from './access-token.entity';
import { EmailTokenEntity } from './email-token.entity';
import { PersonEntity } from './person.entity';

export const accountsEntities: Entities = [PersonEntity, EmailTokenEntity, AccessTokenEntity];
