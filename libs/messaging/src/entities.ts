import type { Entities } from '@pa/platform';

/** Rows of this lib are read and written as SQL: its statements do more than one table at once. */
export const messagingEntities: Entities = [];
