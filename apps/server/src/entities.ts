import { accountsEntities } from '@pa/accounts';
import { licensingEntities } from '@pa/licensing';
import type { Entities } from '@pa/platform';

/** Every entity of every lib. */
export const entities: Entities = [...licensingEntities, ...accountsEntities];
