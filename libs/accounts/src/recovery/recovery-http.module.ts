import { Module, OnModuleInit } from '@nestjs/common';
import { AccountPlaces } from '../account-places';
import { accountsAccess } from '../accounts.access';
import { accountsPaths } from '../accounts.paths';
import { RecoveriesApiController } from './recoveries.api-controller';
import { RecoveriesPageController } from './recoveries.page-controller';

/** Helping people who lost their second way in, as pages and API. */
@Module({ controllers: [RecoveriesPageController, RecoveriesApiController] })
export class RecoveryHttpModule implements OnModuleInit {
  constructor(private readonly places: AccountPlaces) {}

  onModuleInit(): void {
    this.places.add({
      text: 'People who lost their second step',
      hint: 'Make sure who it is, then help them back in.',
      href: accountsPaths.recoveries,
      roles: accountsAccess.seeRecoveries.roles,
      order: 70,
      group: 'People',
    });
  }
}
