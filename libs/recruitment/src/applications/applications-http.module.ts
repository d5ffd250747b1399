import { Module, OnModuleInit } from '@nestjs/common';
import { AccountPlaces } from '@pa/accounts';
import { Navigation } from '@pa/web';
import { recruitmentAccess } from '../recruitment.access';
import { recruitmentPaths as paths } from '../recruitment.paths';
import { ApplicationFileApiController } from './api/application-file.api-controller';
import { EitherSideApiController, OutcomesApiController } from './api/either-side.api-controller';
import { OwnApplicationsApiController } from './api/own-applications.api-controller';
import { VacancyApplicationsApiController } from './api/vacancy-applications.api-controller';
import { ApplicationFilePageController } from './pages/application-file.page-controller';
import { ApplyPageController } from './pages/apply.page-controller';
import { EitherSidePageController } from './pages/either-side.page-controller';
import { HiringPageController } from './pages/hiring.page-controller';
import { InvitePageController } from './pages/invite.page-controller';
import { OutcomePageController } from './pages/outcome.page-controller';
import { OwnApplicationsPageController } from './pages/own-applications.page-controller';
import { VacancyApplicationsPageController } from './pages/vacancy-applications.page-controller';

const PA = recruitmentAccess.ownApplications.roles;

/** Applications over HTTP: pages and API. */
@Module({
  controllers: [
    ApplicationFileApiController,
    ApplicationFilePageController,
    EitherSideApiController,
    OutcomesApiController,
    OwnApplicationsApiController,
    VacancyApplicationsApiController,
    ApplyPageController,
    EitherSidePageController,
    HiringPageController,
    InvitePageController,
    OutcomePageController,
    OwnApplicationsPageController,
    VacancyApplicationsPageController,
  ],
})
export class ApplicationsHttpModule implements OnModuleInit {
  constructor(
    private readonly navigation: Navigation,
    private readonly places: AccountPlaces,
  ) {}

  onModuleInit(): void {
    this.navigation.add({ text: 'Your applications', href: paths.ownApplications, order: 22, for: PA });
    this.places.add({
      text: 'Your applications',
      hint: 'Jobs you applied for, invitations and offers.',
      href: paths.ownApplications,
      roles: PA,
      order: 12,
      acting: 'look',
    });
  }
}
