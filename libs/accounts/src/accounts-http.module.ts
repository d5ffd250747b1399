import { Module, OnModuleInit } from '@nestjs/common';
import { Navigation } from '@pa/web';
import { accountsPaths } from './accounts.paths';
import { AccountsApiController } from './api/accounts.api-controller';
import { SessionsApiController } from './api/sessions.api-controller';
import { ActorMiddleware } from './actor.middleware';
import { AccountPageController } from './pages/account.page-controller';
import { JoinPageController } from './pages/join.page-controller';
import { PasswordPageController } from './pages/password.page-controller';
import { SignInPageController } from './pages/sign-in.page-controller';
import { SessionsHttpModule } from './sessions/sessions-http.module';
import { PassportStrategies } from './strategies/passport-strategies';

/** Ways in, as pages and API. */
@Module({
  imports: [SessionsHttpModule],
  controllers: [
    SignInPageController,
    JoinPageController,
    PasswordPageController,
    AccountPageController,
    SessionsApiController,
    AccountsApiController,
  ],
  providers: [PassportStrategies, ActorMiddleware],
  exports: [PassportStrategies, ActorMiddleware],
})
export class AccountsHttpModule implements OnModuleInit {
  constructor(private readonly navigation: Navigation) {}

  onModuleInit(): void {
    this.navigation.add(
      { text: 'Join', href: accountsPaths.join, order: 80, for: 'visitors' },
      { text: 'Sign in', href: accountsPaths.signIn, order: 90, for: 'visitors' },
      { text: 'Your account', href: accountsPaths.account, order: 90, for: 'members' },
    );
  }
}
