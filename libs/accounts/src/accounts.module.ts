import { Global, Module } from '@nestjs/common';
import { AccessTokensRepository } from './access-tokens.repository';
import { AccountPlaces } from './account-places';
import { AccountStanding } from './account-standing';
import { CommunicationNeeds } from './communication/communication-needs.service';
import { CommunicationNeedsRepository } from './communication/communication-needs.repository';
import { SecondFactors } from './factors/second-factors.service';
import { EmailTokensRepository } from './email-tokens.repository';
import { hidesProviders } from './hides/hides.providers';
import { PasswordReset } from './password-reset.service';
import { Passwords } from './passwords';
import { PeopleReader } from './people.reader';
import { PeopleRepository } from './people.repository';
import { RegisterLinks } from './register-links';
import { Acting } from './representatives/acting.service';
import { Sessions } from './sessions.repository';
import { sessionsProviders } from './sessions/sessions.providers';
import { SignIn } from './sign-in.service';
import { SignUp } from './sign-up.service';
import { viewsProviders } from './views/views.providers';

const repositories = [
  PeopleRepository,
  EmailTokensRepository,
  AccessTokensRepository,
  CommunicationNeedsRepository,
  Sessions,
  ...hidesProviders,
  ...viewsProviders,
];
const services = [
  ...sessionsProviders,
  AccountPlaces,
  Acting,
  CommunicationNeeds,
  AccountStanding,
  Passwords,
  PeopleReader,
  RegisterLinks,
  SignUp,
  SignIn,
  PasswordReset,
  SecondFactors,
];

/** People and their ways in. */
@Global()
@Module({ providers: [...repositories, ...services], exports: [...repositories, ...services] })
export class AccountsModule {}
