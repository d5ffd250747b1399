import { CreateContent1764000096000 } from './1764000096000-create-content';

/** In the order in which they run. */
export const contentMigrations = [CreateContent1764000096000];
