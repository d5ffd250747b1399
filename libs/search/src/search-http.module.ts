import { Module, type OnModuleInit } from '@nestjs/common';
import { AccountPlaces } from '@pa/accounts';
import { Navigation } from '@pa/web';
import { PaApiController } from './api/pa.api-controller';
import { PasApiController } from './api/pas.api-controller';
import { ChoicesPageController } from './pages/choices.page-controller';
import { FindPageController } from './pages/find.page-controller';
import { FindPresenter } from './pages/find.presenter';
import { HowWeMatchPageController } from './pages/how-we-match.page-controller';
import { NamesHiddenFilter } from './pages/names-hidden.filter';
import { NeedPageController } from './pages/need.page-controller';
import { PaPageController } from './pages/pa.page-controller';
import { PrintPageController } from './pages/print.page-controller';
import { searchAccess } from './search.access';
import { SearchModule } from './search.module';
import { searchPaths } from './search.paths';
import { JobsApiController } from './vacancies/api/jobs.api-controller';
import { SavedJobsApiController } from './vacancies/api/saved-jobs.api-controller';
import { jobsPaths } from './vacancies/jobs.paths';
import { JobHoursPageController } from './vacancies/pages/job-hours.page-controller';
import { JobsPageController } from './vacancies/pages/jobs.page-controller';
import { JobsPresenter } from './vacancies/pages/jobs.presenter';
import { SavedJobsPageController } from './vacancies/pages/saved-jobs.page-controller';

/** The doors of search: API and pages. /count stands before /{id}. */
@Module({
  imports: [SearchModule],
  controllers: [
    PasApiController,
    PaApiController,
    FindPageController,
    NeedPageController,
    ChoicesPageController,
    PrintPageController,
    PaPageController,
    HowWeMatchPageController,
    JobsApiController,
    SavedJobsApiController,
    JobsPageController,
    JobHoursPageController,
    SavedJobsPageController,
  ],
  providers: [FindPresenter, NamesHiddenFilter, JobsPresenter],
})
export class SearchHttpModule implements OnModuleInit {
  constructor(
    private readonly navigation: Navigation,
    private readonly places: AccountPlaces,
  ) {}

  onModuleInit(): void {
    const href = searchPaths.find();
    this.navigation.add({ text: 'Find a PA', href, order: 10, for: 'everyone' });
    this.navigation.add({ text: 'Find a job', href: jobsPaths.jobs(), order: 12, for: 'everyone' });
    this.places.add({
      text: 'Find a PA',
      hint: 'See who could work the hours you need.',
      href,
      roles: searchAccess.seePas.roles,
      order: 5,
      acting: 'look',
    });
    this.places.add({
      text: 'Find a job',
      hint: 'See which jobs fit your week.',
      href: jobsPaths.jobs(),
      roles: searchAccess.saveJobs.roles,
      order: 5,
    });
    this.places.add({
      text: 'Jobs you saved',
      hint: 'The jobs you want to look at again.',
      href: jobsPaths.saved,
      roles: searchAccess.saveJobs.roles,
      order: 6,
    });
  }
}
