import { CommonPasswords } from '../password-rules/common-passwords';
import { PasswordRules } from '../password-rules/password-rules.service';
import { AccountRecoveries } from '../recovery/account-recoveries.service';
import { RecoveriesRepository } from '../recovery/recoveries.repository';
import { WaysIn } from '../ways-in/ways-in.service';
import { EmailChangesRepository } from './email-changes.repository';
import { EmailChanges } from './email-changes.service';
import { PasswordChanges } from './password-changes.service';

/** Changing what one signs in with, and getting back in. */
export const changesProviders = [
  CommonPasswords,
  PasswordRules,
  PasswordChanges,
  EmailChangesRepository,
  EmailChanges,
  RecoveriesRepository,
  AccountRecoveries,
  WaysIn,
];
