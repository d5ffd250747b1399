import { Module, type OnModuleInit } from '@nestjs/common';
import { AccountPlaces } from '@pa/accounts';
import { OperatorPanels, SupportSources } from '@pa/licensing';
import { Navigation } from '@pa/web';
import { AlertLinksApiController } from './alerts/api/alert-links.api-controller';
import { SavedSearchesApiController } from './alerts/api/saved-searches.api-controller';
import { AlertLinksPageController } from './alerts/pages/alert-links.page-controller';
import { SavedSearchesPageController } from './alerts/pages/saved-searches.page-controller';
import { alertsPaths } from './alerts/alerts.paths';
import { PaApiController } from './api/pa.api-controller';
import { PasApiController } from './api/pas.api-controller';
import { SearchWordsApiController } from './api/search-words.api-controller';
import { SearchHealthApiController } from './health/search-health.api-controller';
import { searchNotice, searchPanel } from './health/search-health-words';
import { SearchHealth } from './health/search-health.service';
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
import { BundlesApiController } from './vacancies/api/bundles.api-controller';
import { JobsApiController } from './vacancies/api/jobs.api-controller';
import { SavedJobsApiController } from './vacancies/api/saved-jobs.api-controller';
import { jobsPaths } from './vacancies/jobs.paths';
import { BundlesPageController } from './vacancies/pages/bundles.page-controller';
import { JobHoursPageController } from './vacancies/pages/job-hours.page-controller';
import { JobsPageController } from './vacancies/pages/jobs.page-controller';
import { JobsPresenter } from './vacancies/pages/jobs.presenter';
import { PapersPageController } from './vacancies/papers/papers.page-controller';
import { SavedJobsPageController } from './vacancies/pages/saved-jobs.page-controller';

/** The doors of search: API and pages. /count stands before /{id}. */
@Module({
  imports: [SearchModule],
  controllers: [
    PasApiController,
    PaApiController,
    SearchWordsApiController,
    FindPageController,
    NeedPageController,
    ChoicesPageController,
    PrintPageController,
    PaPageController,
    HowWeMatchPageController,
    JobsApiController,
    BundlesApiController,
    SavedJobsApiController,
    JobsPageController,
    BundlesPageController,
    JobHoursPageController,
    SavedJobsPageController,
    PapersPageController,
    SavedSearchesApiController,
    AlertLinksApiController,
    SavedSearchesPageController,
    AlertLinksPageController,
    SearchHealthApiController,
  ],
  providers: [FindPresenter, NamesHiddenFilter, JobsPresenter],
})
export class SearchHttpModule implements OnModuleInit {
  constructor(
    private readonly navigation: Navigation,
    private readonly places: AccountPlaces,
    private readonly panels: OperatorPanels,
    private readonly health: SearchHealth,
    private readonly support: SupportSources,
  ) {}

  onModuleInit(): void {
    this.panels.addForAll({ order: 10, read: async () => searchNotice(await this.health.look()) });
    const look = async () => [searchPanel(await this.health.look())];
    this.support.add({ area: 'delivery', order: 20, read: look });
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
      acting: 'look',
    });
    this.places.add({
      text: 'Jobs you saved',
      hint: 'The jobs you want to look at again.',
      href: jobsPaths.saved,
      roles: searchAccess.saveJobs.roles,
      order: 6,
      acting: 'look',
    });
    this.places.add({
      text: 'Print what you need',
      hint: 'Invitations, jobs that fit you, and your profile, in large print.',
      href: jobsPaths.papers,
      roles: searchAccess.printPapers.roles,
      order: 8,
      acting: 'look',
    });
    this.places.add({
      text: 'Your saved searches',
      hint: 'We tell you when something new fits.',
      href: alertsPaths.list,
      roles: searchAccess.saveSearches.roles,
      order: 7,
      acting: 'look',
    });
  }
}
