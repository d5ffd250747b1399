import { AccountClosing } from './closing/account-closing.service';
import { ClosuresRepository } from './closing/closures.repository';
import { Erasure } from './closing/erasure.service';
import { ConsentEffects } from './consents/consent-effects';
import { ConsentsRepository } from './consents/consents.repository';
import { Consents } from './consents/consents.service';
import { SensitiveFacts } from './consents/sensitive-facts.service';
import { Corrections } from './corrections/corrections.service';
import { CorrectionsRepository } from './corrections/corrections.repository';
import { DataExportsRepository } from './exports/data-exports.repository';
import { DataExports } from './exports/data-exports.service';
import { LegalHoldsRepository } from './holds/legal-holds.repository';
import { LegalHolds } from './holds/legal-holds.service';
import { PrivacySetup } from './privacy-setup';
import { AccountUses } from './unused/account-uses.repository';
import { UnusedAccounts } from './unused/unused-accounts.service';

/** Services of people's own data: copies, corrections, consents, holds, and the end of an account. */
export const privacyProviders = [
  LegalHoldsRepository,
  LegalHolds,
  ClosuresRepository,
  AccountClosing,
  Erasure,
  ConsentsRepository,
  ConsentEffects,
  Consents,
  SensitiveFacts,
  CorrectionsRepository,
  Corrections,
  DataExportsRepository,
  DataExports,
  AccountUses,
  UnusedAccounts,
  PrivacySetup,
];
