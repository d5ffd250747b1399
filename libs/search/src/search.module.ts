import { Module } from '@nestjs/common';
import { AccreditationModule } from '@pa/accreditation';
import { BillingModule } from '@pa/billing';
import { RegisterModule } from '@pa/register';
import { ALERT_SERVICES } from './alerts/alerts.providers';
import { HiddenPas } from './hidden-pas.service';
import { INDEX_SERVICES, indexingProviders } from './indexing/indexing.providers';
import { MatchesForPasses } from './matches-for-passes.service';
import { NamesShown } from './names-shown.service';
import { OpaqueIds } from './opaque-ids';
import { PaMatches } from './pa-matches.service';
import { PaSearchService } from './pa-search.service';
import { PaViews } from './pa-views.service';
import { PaWords } from './pa-words.service';
import { PaIndexer } from './projection/pa-indexer';
import { ProjectionRepository } from './projection/projection.repository';
import { RankedList } from './ranking/ranked-list';
import { RankingRepository } from './ranking/ranking.repository';
import { SearchPlaces } from './search-places.service';
import { SearchPrivacy } from './search-privacy';
import { SearchRequests } from './search-requests.service';
import { WiderChoicesService } from './wider-choices.service';
import { jobProviders, JOB_SERVICES } from './vacancies/vacancies.providers';

/** Finding PAs and jobs: engines for membership, PostgreSQL for who may be shown and in which order. */
@Module({
  imports: [AccreditationModule, BillingModule, RegisterModule],
  providers: [
    ...indexingProviders,
    RankingRepository,
    RankedList,
    ProjectionRepository,
    PaIndexer,
    HiddenPas,
    NamesShown,
    MatchesForPasses,
    PaSearchService,
    PaMatches,
    PaWords,
    PaViews,
    SearchPlaces,
    SearchRequests,
    WiderChoicesService,
    OpaqueIds,
    SearchPrivacy,
    ...jobProviders,
    ...ALERT_SERVICES,
  ],
  exports: [
    NamesShown,
    PaSearchService,
    PaViews,
    PaIndexer,
    SearchRequests,
    OpaqueIds,
    ...INDEX_SERVICES,
    ...JOB_SERVICES,
    ...ALERT_SERVICES,
  ],
})
export class SearchModule {}
