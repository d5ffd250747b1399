import { Module, OnModuleInit } from '@nestjs/common';
import { AccountPlaces } from '@pa/accounts';
import { OperatorPanels } from '@pa/licensing';
import { departureAccess } from './departure.access';
import { ErasureDesk } from './erasure/erasure-desk.service';
import { DepartureModule } from './departure.module';
import { departurePaths } from './departure.paths';
import { ErasurePageController } from './pages/erasure.page-controller';
import { erasureRow } from './pages/erasure.presenter';
import { LeavingPageController } from './pages/leaving.page-controller';

/** Leaving over HTTP: pages for managers and for operators. */
@Module({ imports: [DepartureModule], controllers: [LeavingPageController, ErasurePageController] })
export class DepartureHttpModule implements OnModuleInit {
  constructor(
    private readonly places: AccountPlaces,
    private readonly panels: OperatorPanels,
    private readonly desk: ErasureDesk,
  ) {}

  onModuleInit(): void {
    this.panels.add({
      order: 90,
      read: async (id) => {
        const { erasure, obstacles } = await this.desk.look(id);
        return { title: 'Leaving', rows: [erasureRow({ erasure, facts: obstacles[0] ?? null }, id)] };
      },
    });
    this.places.add(
      {
        text: 'Erased registers',
        hint: 'Find certificates of deletion.',
        href: departurePaths.erasures,
        roles: departureAccess.seeErasures.roles,
        order: 30,
      },
      {
        text: 'A copy of the whole register',
        hint: 'Take everything to another service.',
        href: departurePaths.leaving,
        roles: departureAccess.manage.roles,
        order: 110,
        group: 'The register',
      },
    );
  }
}
