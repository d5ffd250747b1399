import { Module, OnModuleInit } from '@nestjs/common';
import { AccountPlaces } from '@pa/accounts';
import { departureAccess } from './departure.access';
import { DepartureModule } from './departure.module';
import { departurePaths } from './departure.paths';
import { LeavingPageController } from './pages/leaving.page-controller';

/** Leaving over HTTP: pages for managers. */
@Module({ imports: [DepartureModule], controllers: [LeavingPageController] })
export class DepartureHttpModule implements OnModuleInit {
  constructor(private readonly places: AccountPlaces) {}

  onModuleInit(): void {
    this.places.add({
      text: 'A copy of the whole register',
      hint: 'Take everything to another service.',
      href: departurePaths.leaving,
      roles: departureAccess.manage.roles,
      order: 110,
      group: 'The register',
    });
  }
}
