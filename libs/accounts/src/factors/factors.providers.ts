import { Authenticators } from './authenticators.service';
import { CodeCheck } from './code-check';
import { PasskeyChallenges } from './passkey-challenges';
import { PasskeyCheck } from './passkey-check';
import { PasskeysRepository } from './passkeys.repository';
import { Passkeys } from './passkeys.service';
import { RecoveryCodes } from './recovery-codes.service';
import { RelyingParty } from './relying-party';
import { SecondFactors } from './second-factors.service';
import { SignInCodes } from './sign-in-codes.service';
import { WaysInLog } from './ways-in-log';

/** What people have besides a password. */
export const factorsProviders = [
  SecondFactors,
  WaysInLog,
  RelyingParty,
  PasskeyChallenges,
  PasskeysRepository,
  PasskeyCheck,
  Passkeys,
  Authenticators,
  RecoveryCodes,
  SignInCodes,
  CodeCheck,
];
