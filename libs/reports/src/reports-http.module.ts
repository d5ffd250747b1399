import { Module, OnModuleInit } from '@nestjs/common';
import { AccountPlaces } from '@pa/accounts';
import { ReportsApiController } from './api/reports.api-controller';
import { ReportsPageController } from './pages/reports.page-controller';
import { reportsAccess } from './reports.access';
import { ReportsModule } from './reports.module';
import { reportsPaths } from './reports.paths';

/** Reports over HTTP: pages and API. */
@Module({ imports: [ReportsModule], controllers: [ReportsPageController, ReportsApiController] })
export class ReportsHttpModule implements OnModuleInit {
  constructor(private readonly places: AccountPlaces) {}

  onModuleInit(): void {
    this.places.add({
      text: 'Figures',
      hint: 'Reports about PAs, jobs and cover, for you and your funders.',
      href: reportsPaths.list,
      roles: reportsAccess.see.roles,
      order: 99,
      group: 'Money and figures',
    });
  }
}
