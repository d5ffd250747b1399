import { Global, Module } from '@nestjs/common';
import { AccessTokensRepository } from './access-tokens.repository';
import { AccountPlaces } from './account-places';
import { AccountStanding } from './account-standing';
import { changesProviders } from './changes/changes.providers';
import { factorsProviders } from './factors/factors.providers';
import { signInProviders } from './sign-in/sign-in.providers';
import { EmailTokensRepository } from './email-tokens.repository';
import { complaintsProviders } from './complaints/complaints.providers';
import { hidesProviders } from './hides/hides.providers';
import { PasswordReset } from './password-reset.service';
import { Passwords } from './passwords';
import { PeopleReader } from './people.reader';
import { PeopleRepository } from './people.repository';
import { privacyProviders } from './privacy/privacy.providers';
import { RegisterLinks } from './register-links';
import { representativesProviders } from './representatives/representatives.providers';
import { Sessions } from './sessions.repository';
import { sessionsProviders } from './sessions/sessions.providers';
import { tokensProviders } from './tokens/tokens.providers';
import { SignIn } from './sign-in.service';
import { SignUp } from './sign-up.service';
import { staffProviders } from './staff/staff.providers';
import { viewsProviders } from './views/views.providers';

const repositories = [
  PeopleRepository,
  EmailTokensRepository,
  AccessTokensRepository,
  Sessions,
  ...hidesProviders,
  ...viewsProviders,
  ...complaintsProviders,
];
const services = [
  ...staffProviders,
  ...sessionsProviders,
  ...tokensProviders,
  AccountPlaces,
  ...representativesProviders,
  AccountStanding,
  Passwords,
  PeopleReader,
  RegisterLinks,
  SignUp,
  SignIn,
  PasswordReset,
  ...factorsProviders,
  ...changesProviders,
  ...signInProviders,
  ...privacyProviders,
];

/** People and their ways in. */
@Global()
@Module({ providers: [...repositories, ...services], exports: [...repositories, ...services] })
export class AccountsModule {}
