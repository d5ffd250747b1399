import { IdentitiesRepository } from './identities.repository';
import { Identities } from './identities.service';

/** What keeps sessions and knows who asks. */
export const sessionsProviders = [IdentitiesRepository, Identities];
