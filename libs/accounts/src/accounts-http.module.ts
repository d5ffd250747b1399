import { Module, OnModuleInit } from '@nestjs/common';
import { Navigation } from '@pa/web';
import { accountsPaths } from './accounts.paths';
import { AccountsApiController } from './api/accounts.api-controller';
import { SessionsApiController } from './api/sessions.api-controller';
import { ActorMiddleware } from './actor.middleware';
import { AccountPageController } from './pages/account.page-controller';
import { JoinPageController } from './pages/join.page-controller';
import { PrivacyHttpModule } from './privacy/privacy-http.module';
import { RecoveryHttpModule } from './recovery/recovery-http.module';
import { PasswordPageController } from './pages/password.page-controller';
import { SecondStepPageController } from './pages/second-step.page-controller';
import { SignInLinkPageController } from './pages/sign-in-link.page-controller';
import { SignInPageController } from './pages/sign-in.page-controller';
import { PrimaryHostMiddleware } from './primary-host.middleware';
import { SafetyHttpModule } from './safety-http.module';
import { SessionsHttpModule } from './sessions/sessions-http.module';
import { TokensHttpModule } from './tokens/tokens-http.module';
import { WaysInHttpModule } from './ways-in/ways-in-http.module';
import { StaffHttpModule } from './staff/staff-http.module';
import { PassportStrategies } from './strategies/passport-strategies';
import { RepresentativesHttpModule } from './representatives/representatives-http.module';

/** Ways in, as pages and API. */
@Module({
  imports: [
    RepresentativesHttpModule,
    StaffHttpModule,
    SafetyHttpModule,
    SessionsHttpModule,
    TokensHttpModule,
    WaysInHttpModule,
    RecoveryHttpModule,
    PrivacyHttpModule,
  ],
  controllers: [
    SignInPageController,
    SecondStepPageController,
    SignInLinkPageController,
    JoinPageController,
    PasswordPageController,
    AccountPageController,
    SessionsApiController,
    AccountsApiController,
  ],
  providers: [PassportStrategies, ActorMiddleware, PrimaryHostMiddleware],
  exports: [PassportStrategies, ActorMiddleware, PrimaryHostMiddleware],
})
export class AccountsHttpModule implements OnModuleInit {
  constructor(private readonly navigation: Navigation) {}

  onModuleInit(): void {
    this.navigation.add(
      { text: 'Join', href: accountsPaths.join, order: 80, for: 'visitors' },
      { text: 'Sign in', href: accountsPaths.signIn, order: 90, for: 'visitors', isOnPlatform: true },
      { text: 'Your account', href: accountsPaths.account, order: 90, for: 'members', isOnPlatform: true },
    );
  }
}
