import { accountsEntities } from '@pa/accounts';
import { accreditationEntities } from '@pa/accreditation';
import { licensingEntities } from '@pa/licensing';
import { messagingEntities } from '@pa/messaging';
import { placesEntities } from '@pa/places';
import type { Entities } from '@pa/platform';
import { recruitmentEntities } from '@pa/recruitment';
import { registerEntities } from '@pa/register';

/** Every entity of every lib. */
export const entities: Entities = [
  ...licensingEntities,
  ...accountsEntities,
  ...placesEntities,
  ...accreditationEntities,
  ...registerEntities,
  ...recruitmentEntities,
  ...messagingEntities,
];
