import type { Migrations } from '@pa/platform';
import { CreatePeople1764000003000 } from './1764000003000-create-people';
import { AllowRepresentatives1764000004000 } from './1764000004000-allow-representatives';
import { CreateStaffWork1764000060200 } from './1764000060200-create-staff-work';
import { CreateSecondFactors1764000061000 } from './1764000061000-create-second-factors';
import { CreateSignInSteps1764000061001 } from './1764000061001-create-sign-in-steps';
import { CreateAccountRecoveries1764000061002 } from './1764000061002-create-account-recoveries';
import { CreateBrowserSessions1764000062000 } from './1764000062000-create-browser-sessions';
import { NameTokensOnce1764000062100 } from './1764000062100-name-tokens-once';
import { CreateAccountClosures1764000063000 } from './1764000063000-create-account-closures';
import { CreateDataExports1764000063100 } from './1764000063100-create-data-exports';
import { CreateConsents1764000063200 } from './1764000063200-create-consents';
import { CreateContactDetails1764000064000 } from './1764000064000-create-contact-details';
import { CreateHides1764000064100 } from './1764000064100-create-hides';
import { CreateViews1764000064200 } from './1764000064200-create-views';
import { CreateComplaints1764000064300 } from './1764000064300-create-complaints';
import { LetPeopleHaveNoEmail1764000065000 } from './1764000065000-let-people-have-no-email';
import { CreateRepresentations1764000065100 } from './1764000065100-create-representations';
import { CreateAssistedAccounts1764000065200 } from './1764000065200-create-assisted-accounts';
import { CreateCommunicationNeeds1764000065300 } from './1764000065300-create-communication-needs';
import { CreateNotesToStaff1764000065400 } from './1764000065400-create-notes-to-staff';
import { KeepSuspensionsNameless1764000065500 } from './1764000065500-keep-suspensions-nameless';
import { LetOperatorsSignIn1764000104001 } from './1764000104001-let-operators-sign-in';
import { TellWhenWaysInEnd1764000081000 } from './1764000081000-tell-when-ways-in-end';
import { NoteWhenAccountsAreUsed1764000112000 } from './1764000112000-note-when-accounts-are-used';

export const accountsMigrations: Migrations = [
  CreatePeople1764000003000,
  AllowRepresentatives1764000004000,
  CreateStaffWork1764000060200,
  CreateSecondFactors1764000061000,
  CreateSignInSteps1764000061001,
  CreateAccountRecoveries1764000061002,
  CreateBrowserSessions1764000062000,
  NameTokensOnce1764000062100,
  CreateAccountClosures1764000063000,
  CreateDataExports1764000063100,
  CreateConsents1764000063200,
  CreateContactDetails1764000064000,
  CreateHides1764000064100,
  CreateViews1764000064200,
  CreateComplaints1764000064300,
  LetPeopleHaveNoEmail1764000065000,
  CreateRepresentations1764000065100,
  CreateAssistedAccounts1764000065200,
  CreateCommunicationNeeds1764000065300,
  CreateNotesToStaff1764000065400,
  KeepSuspensionsNameless1764000065500,
  TellWhenWaysInEnd1764000081000,
  LetOperatorsSignIn1764000104001,
  NoteWhenAccountsAreUsed1764000112000,
];
