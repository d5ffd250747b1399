import { AccountsIndexes } from '../contact-details/accounts-indexes';
import { ContactDetailsRepository } from '../contact-details/contact-details.repository';
import { ContactDetailsService } from '../contact-details/contact-details.service';
import { HideLists } from './hide-lists.service';
import { Hides } from './hides';
import { HidesRepository } from './hides.repository';

/** What the module of accounts takes from here. */
export const hidesProviders = [
  HidesRepository,
  Hides,
  HideLists,
  ContactDetailsRepository,
  ContactDetailsService,
  AccountsIndexes,
];
