import { Hides } from './hides';
import { HidesRepository } from './hides.repository';

/** What the module of accounts takes from here. */
export const hidesProviders = [HidesRepository, Hides];
