import type { Migrations } from '@pa/platform';
import { CreatePeople1764000003000 } from './1764000003000-create-people';
import { AllowRepresentatives1764000004000 } from './1764000004000-allow-representatives';
import { CreateSecondFactors1764000061000 } from './1764000061000-create-second-factors';
import { CreateSignInSteps1764000061001 } from './1764000061001-create-sign-in-steps';
import { CreateAccountRecoveries1764000061002 } from './1764000061002-create-account-recoveries';
import { CreateContactDetails1764000064000 } from './1764000064000-create-contact-details';
import { CreateHides1764000064100 } from './1764000064100-create-hides';
import { CreateViews1764000064200 } from './1764000064200-create-views';
import { CreateComplaints1764000064300 } from './1764000064300-create-complaints';

export const accountsMigrations: Migrations = [
  CreatePeople1764000003000,
  AllowRepresentatives1764000004000,
  CreateSecondFactors1764000061000,
  CreateSignInSteps1764000061001,
  CreateAccountRecoveries1764000061002,
  CreateContactDetails1764000064000,
  CreateHides1764000064100,
  CreateViews1764000064200,
  CreateComplaints1764000064300,
];
