import { Module, OnModuleInit } from '@nestjs/common';
import { AccountPlaces } from '../account-places';
import { accountsAccess } from '../accounts.access';
import { accountsPaths } from '../accounts.paths';
import { AuthenticatorPageController } from './authenticator.page-controller';
import { ChangesPageController } from './changes.page-controller';
import { PasskeysPageController } from './passkeys.page-controller';
import { WaysInApiController } from './ways-in.api-controller';
import { WaysInPageController } from './ways-in.page-controller';

/** One's own ways of signing in, as pages and API. */
@Module({
  controllers: [
    WaysInPageController,
    PasskeysPageController,
    AuthenticatorPageController,
    ChangesPageController,
    WaysInApiController,
  ],
})
export class WaysInHttpModule implements OnModuleInit {
  constructor(private readonly places: AccountPlaces) {}

  onModuleInit(): void {
    this.places.add({
      text: 'How you sign in',
      hint: 'Passkeys, codes, your password and your email address.',
      href: accountsPaths.waysIn,
      roles: accountsAccess.seeWaysIn.roles,
      order: 30,
      group: 'Signing in',
    });
  }
}
