import { Module, OnModuleInit } from '@nestjs/common';
import { AccountPlaces } from '@pa/accounts';
import { SupportSources } from '@pa/licensing';
import { ReportsApiController } from './api/reports.api-controller';
import { ReportsPageController } from './pages/reports.page-controller';
import { reportsAccess } from './reports.access';
import { ReportsModule } from './reports.module';
import { reportsPaths } from './reports.paths';
import { Reports, WHOLE } from './reports/reports.service';
import { figuresPanels } from './support/figures-panels';

/** Reports over HTTP: pages and API. */
@Module({ imports: [ReportsModule], controllers: [ReportsPageController, ReportsApiController] })
export class ReportsHttpModule implements OnModuleInit {
  constructor(
    private readonly places: AccountPlaces,
    private readonly support: SupportSources,
    private readonly reports: Reports,
  ) {}

  onModuleInit(): void {
    this.support.add({
      area: 'figures',
      order: 10,
      read: async ({ id }) => figuresPanels((await this.reports.make({ licenseeId: id }, WHOLE, '')).reports),
    });
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
