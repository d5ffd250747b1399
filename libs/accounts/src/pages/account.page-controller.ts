import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '@pa/platform';
import { Page } from '@pa/web';
import { AccountPlaces } from '../account-places';
import { accountsAccess } from '../accounts.access';
import { accountsPaths } from '../accounts.paths';

/** Where people land when they sign in: what they can do here, in a few words each. */
@ApiExcludeController()
@Controller()
export class AccountPageController {
  constructor(private readonly places: AccountPlaces) {}

  @Get(accountsPaths.account)
  @Access(accountsAccess.ownAccount)
  show(@CurrentActor() actor: Actor): Page {
    return new Page('accounts/account.njk', {
      title: 'Your account',
      name: actor.displayName,
      places: this.places.of(actor),
      groups: this.places.groupsOf(actor),
    });
  }
}
