import type { Entities } from '@pa/platform';

/** Checks are read by SQL alone. */
export const accreditationEntities: Entities = [];
