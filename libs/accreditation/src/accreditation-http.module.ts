import { Module, OnModuleInit } from '@nestjs/common';
import { AccountPlaces } from '@pa/accounts';
import { accreditationAccess } from './accreditation.access';
import { accreditationPaths } from './accreditation.paths';
import { CheckDeskApiController } from './api/check-desk.api-controller';
import { CheckRouteApiController } from './api/check-route.api-controller';
import { OwnChecksApiController } from './api/own-checks.api-controller';
import { bookingsControllers } from './bookings/bookings.controllers';
import { bookingsMenu } from './bookings/bookings.menu';
import { CheckDeskPageController } from './pages/check-desk.page-controller';
import { OwnChecksPageController } from './pages/own-checks.page-controller';
import { WhichCheckPageController } from './pages/which-check.page-controller';
import { schemesControllers } from './schemes/schemes.controllers';
import { schemesMenu } from './schemes/schemes.menu';
import { referencesControllers, referencesPlaces } from './references/references.controllers';

/** Evidence over HTTP: pages and API. */
@Module({
  controllers: [
    ...schemesControllers,
    ...bookingsControllers,
    ...referencesControllers,
    WhichCheckPageController,
    OwnChecksPageController,
    CheckDeskPageController,
    CheckRouteApiController,
    OwnChecksApiController,
    CheckDeskApiController,
  ],
})
export class AccreditationHttpModule implements OnModuleInit {
  constructor(private readonly places: AccountPlaces) {}

  onModuleInit(): void {
    this.places.add(
      ...schemesMenu,
      ...bookingsMenu,
      ...referencesPlaces,
      {
        text: 'Your checks',
        hint: 'DBS, right to work, driving and insurance: tell us, then show us.',
        href: accreditationPaths.ownChecks,
        roles: accreditationAccess.ownChecks.roles,
        order: 12,
      },
      {
        text: 'Checks of PAs',
        hint: 'Who waits to show a document, and what is due.',
        href: accreditationPaths.board,
        roles: accreditationAccess.seeChecks.roles,
        order: 42,
      },
    );
  }
}
